package org.quoth.graphql;

/**
 * What of a list's elements is counted, in HQL.
 *
 * @param kept what is kept of each element {@code x}, as {@code listed.kept}
 * @param joined what is joined with that; empty for nothing
 * @param value what is counted; nulls are not
 * @param count how often it stands there
 */
public record Facet(String kept, String joined, String value, String count) {
    /** Counts what is kept itself. */
    public static Facet of(String kept) {
        return new Facet(kept, "", "listed.kept", "count(*)");
    }
}
