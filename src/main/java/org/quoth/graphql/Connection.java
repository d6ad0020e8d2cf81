package org.quoth.graphql;

/** A page in the shape in which the schema has it. */
public interface Connection {
    /** What the schema says of the field. */
    String TOTAL_COUNT = "How many elements the whole list has; " + Listing.MOST_COUNTED
            + " stands for so many or more. Counted only where it is asked for.";

    /** What the schema says of the field. */
    String FACETS = "How often each value occurs in the list, to offer filters beside it. Counted only where it is asked for, in the first "
            + Tallies.MOST + " elements of the list: facets.complete tells whether these are all.";

    Page<?> page();
}
