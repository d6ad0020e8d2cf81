package org.quoth.graphql;

import java.util.List;

/** Counts the values of a list's elements, as they are asked for. */
public interface Tallies {
    /** Of a list, as many elements are looked at, the first in its order: so a list costs no more however long it is. */
    int MOST = 2_000;

    /** How often each value stands in the elements that are looked at, the commonest first. */
    List<Tally> of(Facet facet);

    /** How many elements are looked at. */
    int counted();

    /** Whether these are all of the list. */
    boolean complete();
}
