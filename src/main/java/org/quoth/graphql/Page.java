package org.quoth.graphql;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * One page of a list, before it takes the shape of a connection.
 *
 * @param elements in the list's order
 * @param cursors one for each element
 * @param tallies counts values of the whole list; only called where the client asks for it
 * @param total counts the whole list; only called where the client asks for it
 */
public record Page<T>(List<T> elements, List<String> cursors, boolean hasNext, boolean hasPrevious, IntSupplier total,
        Tallies tallies) {
    public PageInfo info() {
        boolean empty = cursors.isEmpty();
        return new PageInfo(hasNext, hasPrevious, empty ? null : cursors.get(0),
                empty ? null : cursors.get(cursors.size() - 1));
    }

    /** The elements with their cursors, as the connection's own type of edge. */
    public <E> List<E> edges(BiFunction<T, String, E> edge) {
        return IntStream.range(0, elements.size()).mapToObj(i -> edge.apply(elements.get(i), cursors.get(i))).toList();
    }
}
