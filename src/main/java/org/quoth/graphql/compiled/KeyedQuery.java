package org.quoth.graphql.compiled;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.quoth.graphql.Listing;

/** The query for what is found by some keys. */
class KeyedQuery {
    private static final String KEYS = "keys";

    private final List<String> selected;
    private final String rest;
    private final Projection projection = new Projection(0);

    /**
     * For the elements of lists, in their order.
     *
     * @param columns of which the first is the key
     * @param restricted whether those are left out that do not have what they must have
     */
    KeyedQuery(Shape.Many source, Columns columns, boolean restricted) {
        this(source.from(), columns,
                (restricted && source.having() != null ? " and exists (select 1 from x." + source.having() + ")" : "")
                        + " order by " + source.order());
    }

    /** For objects by their own keys. */
    KeyedQuery(Class<?> entity, Columns columns) {
        this(entity.getSimpleName() + " x", columns, "");
    }

    private KeyedQuery(String from, Columns columns, String rest) {
        this.selected = columns.paths();
        this.rest = "from " + from + " where " + Listing.among(selected.get(0), KEYS) + rest;
    }

    /** The rows for the keys in a column; reads nothing where there are none. */
    List<Object[]> rows(List<Object[]> of, int column, Execution execution) {
        Long[] keys = of.stream().map(row -> row[column]).filter(Objects::nonNull).distinct().toArray(Long[]::new);
        return keys.length == 0 ? List.of() : projection.read(selected, rest, Map.of(KEYS, keys), execution);
    }
}
