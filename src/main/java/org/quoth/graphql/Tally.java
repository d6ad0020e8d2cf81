package org.quoth.graphql;

import java.util.List;
import java.util.stream.Stream;

/** In how many elements of a list a value stands; 1 or more. */
public record Tally(Object value, int count) {
    /**
     * The commonest values of each of several lists.
     *
     * @param first how many; null for {@value PageRequest#DEFAULT_SIZE}
     * @throws RequestException {@code INVALID_PAGE} if {@code first} is out of range
     */
    public static List<List<Tally>> commonest(Stream<Tallies> lists, Facet facet, Integer first) {
        int most = PageRequest.commonest(first);
        return lists.map(list -> list.of(facet).stream().limit(most).toList()).toList();
    }
}
