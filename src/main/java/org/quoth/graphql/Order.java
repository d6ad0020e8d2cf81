package org.quoth.graphql;

import java.util.function.Function;

/**
 * One order of a list: by a value of its elements, and where that is the same by their keys.
 *
 * @param name tells the cursors of this order from those of another
 * @param path of the value, which is never null, in HQL, from the element {@code x}
 * @param parse reads the value from its {@code toString()} form
 * @param descending whether the greatest value comes first
 */
public record Order(String name, String path, Function<String, Object> parse, boolean descending) {
}
