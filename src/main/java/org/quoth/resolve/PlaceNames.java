package org.quoth.resolve;

/** What is known of the names of places. Safe for use by several threads at once. */
public final class PlaceNames {
    private final Places places = new Places();

    /** Whether the name stands for a place that has a commoner one: the seat of a government, an abbreviation. */
    public boolean isByname(String name) {
        String common = places.name(Key.of(name));
        return common != null && !common.equals(name);
    }
}
