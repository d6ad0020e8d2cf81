package org.quoth.graphql;

import java.time.OffsetDateTime;
import java.util.function.Function;

/**
 * One order of a list: by a value of its elements, and where that is the same by their keys.
 *
 * @param name tells the cursors of this order from those of another
 * @param path of the value, which is never null, in HQL, from the element {@code x}
 * @param parse reads the value from its {@code toString()} form
 * @param descending whether the greatest value comes first
 * @param latest in HQL, from the element {@code x}: a time, where the value must be worked out for each element and only the
 *        {@value #MOST_RANKED} latest by that time are listed; null for any other order
 */
public record Order(String name, String path, Function<String, Object> parse, boolean descending, String latest) {
    /** How many elements are ranked, whatever the length of the list. */
    public static final int MOST_RANKED = 10_000;

    private static final String TIME = "x.datedAt";

    public Order(String name, String path, Function<String, Object> parse, boolean descending) {
        this(name, path, parse, descending, null);
    }

    /** By the time of the elements, as their attribute {@code datedAt} has it. */
    public static Order byTime(String name, boolean descending) {
        return new Order(name, TIME, OffsetDateTime::parse, descending);
    }

    boolean isByTime() {
        return path.equals(TIME);
    }
}
