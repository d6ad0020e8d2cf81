package org.quoth.graphql;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** One page of a list, before it takes the shape of a connection. It is read when it is first looked at. */
public final class Page<T> {
    private static final int ELEMENT = 2;

    private final Class<T> type;
    private final BiFunction<List<String>, RowReader, Content<Object[]>> reader;
    private final RowReader usual;
    private final IntSupplier total;
    private final Tallies tallies;
    private Content<T> content;

    /**
     * @param reader see {@link #project}
     * @param usual what reads elements
     * @param tallies counts values of the whole list; only called where the client asks for it
     * @param total counts the whole list; only called where the client asks for it
     */
    Page(Class<T> type, BiFunction<List<String>, RowReader, Content<Object[]>> reader, RowReader usual, IntSupplier total,
            Tallies tallies) {
        this.type = type;
        this.reader = reader;
        this.usual = usual;
        this.total = total;
        this.tallies = tallies;
    }

    /**
     * What stands on a page.
     *
     * @param elements in the list's order
     * @param cursors gives that of each element, by its index
     */
    public record Content<E>(List<E> elements, IntFunction<String> cursors, boolean hasNext, boolean hasPrevious) {
        public String cursor(int index) {
            return cursors.apply(index);
        }

        public PageInfo info() {
            boolean empty = elements.isEmpty();
            return new PageInfo(hasNext, hasPrevious, empty ? null : cursor(0), empty ? null : cursor(elements.size() - 1));
        }
    }

    /** Reads the page, unless it has been. */
    public Content<T> content() {
        if (content == null) {
            Content<Object[]> rows = project(List.of("x"), usual);
            content = new Content<>(rows.elements.stream().map(row -> type.cast(row[ELEMENT])).toList(), rows.cursors,
                    rows.hasNext, rows.hasPrevious);
        }
        return content;
    }

    /**
     * Reads rows in the place of elements: the element's key, the value that it is ordered by, and the columns. Of pages that
     * are read together, the first reads all; give them the same columns.
     *
     * @param columns paths in HQL, from the element {@code x}
     */
    public Content<Object[]> project(List<String> columns, RowReader rows) {
        return reader.apply(columns, rows);
    }

    public List<T> elements() {
        return content().elements;
    }

    public PageInfo info() {
        return content().info();
    }

    /** How many elements the whole list has, at most {@value Listing#MOST_COUNTED}. */
    public int total() {
        return total.getAsInt();
    }

    /** How often values stand in the whole list. */
    public Tallies tallies() {
        return tallies;
    }

    /** The elements with their cursors, as the connection's own type of edge. */
    public <E> List<E> edges(BiFunction<T, String, E> edge) {
        return IntStream.range(0, elements().size())
                .mapToObj(i -> edge.apply(elements().get(i), content.cursor(i))).toList();
    }
}
