package org.quoth.graphql;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** One page of a list, before it takes the shape of a connection. It is read when it is first looked at. */
public final class Page<T> {
    private static final int ELEMENT = 2;

    private final Class<T> type;
    private final Function<String, Content<Object[]>> reader;
    private final IntSupplier total;
    private final Tallies tallies;
    private Content<T> content;

    /**
     * @param reader see {@link #project}
     * @param tallies counts values of the whole list; only called where the client asks for it
     * @param total counts the whole list; only called where the client asks for it
     */
    Page(Class<T> type, Function<String, Content<Object[]>> reader, IntSupplier total, Tallies tallies) {
        this.type = type;
        this.reader = reader;
        this.total = total;
        this.tallies = tallies;
    }

    /**
     * What stands on a page.
     *
     * @param elements in the list's order
     * @param cursors one for each element
     */
    public record Content<E>(List<E> elements, List<String> cursors, boolean hasNext, boolean hasPrevious) {
        public PageInfo info() {
            boolean empty = cursors.isEmpty();
            return new PageInfo(hasNext, hasPrevious, empty ? null : cursors.get(0),
                    empty ? null : cursors.get(cursors.size() - 1));
        }
    }

    /** Reads the page, unless it has been. */
    public Content<T> content() {
        if (content == null) {
            Content<Object[]> rows = project(", x");
            content = new Content<>(rows.elements.stream().map(row -> type.cast(row[ELEMENT])).toList(), rows.cursors,
                    rows.hasNext, rows.hasPrevious);
        }
        return content;
    }

    /**
     * Reads rows in the place of elements: the element's key, the value that it is ordered by, and the columns. Of pages that
     * are read together, the first reads all; give them the same columns.
     *
     * @param columns in HQL, over the element {@code x}, each with a comma before it
     */
    public Content<Object[]> project(String columns) {
        return reader.apply(columns);
    }

    public List<T> elements() {
        return content().elements;
    }

    public PageInfo info() {
        return content().info();
    }

    /** How many elements the whole list has. */
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
                .mapToObj(i -> edge.apply(elements().get(i), content.cursors.get(i))).toList();
    }
}
