package org.quoth.graphql;

/** In how many elements of a list a value stands; 1 or more. */
public record Tally(Object value, int count) {
}
