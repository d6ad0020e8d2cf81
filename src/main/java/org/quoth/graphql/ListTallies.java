package org.quoth.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tallies of one list. */
final class ListTallies implements Tallies {
    private final ListQuery query;
    private Stretch stretch;
    private Integer looked;

    ListTallies(ListQuery query) {
        this.query = query;
    }

    @Override
    public List<Tally> of(Facet facet) {
        String listed = query.listed(facet, List.of(), stretch().bounds());
        return query.of("select " + facet.value() + ", " + facet.count() + " from " + listed + " where " + facet.value()
                + " is not null group by " + facet.value() + ListQuery.mostFirst(facet), Object[].class, values())
                .getResultStream().map(row -> new Tally(row[0], Math.toIntExact((Long) row[1]))).toList();
    }

    @Override
    public int counted() {
        return Math.min(looked(), query.bounds().tallied());
    }

    @Override
    public boolean complete() {
        return stretch().bounds().isEmpty() && looked() <= query.bounds().tallied();
    }

    private int looked() {
        if (looked == null) {
            looked = Math.toIntExact(query.of("select count(*) from " + query.looked(List.of(), stretch().bounds()), Long.class,
                    values()).getSingleResult());
        }
        return looked;
    }

    private Stretch stretch() {
        if (stretch == null) {
            stretch = Stretch.of(query);
        }
        return stretch;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(query.conditions().values());
        values.putAll(stretch().values());
        return values;
    }
}
