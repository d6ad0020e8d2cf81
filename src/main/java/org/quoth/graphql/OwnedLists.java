package org.quoth.graphql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quoth.graphql.ListQuery.Slice;

/** The lists of several owners. What is asked of one of them is found out for all, with one statement. */
final class OwnedLists {
    private static final String OWNERS = "owners";
    private static final String OF_OWNERS = " where " + Keys.among("owner.pk", OWNERS);

    private final ListQuery query;
    private final String owner;
    private final Long[] owners;
    private final String belongs;
    private final Slice slice;
    private final Map<List<String>, Map<Long, List<Object[]>>> rows = new HashMap<>();
    private final Map<Facet, Map<Long, List<Tally>>> tallies = new HashMap<>();
    private Map<Long, Integer> counts;
    private Map<Long, Integer> looked;

    /**
     * @param owner their type
     * @param owners their primary keys
     * @param belongs condition in HQL: whether the element {@code x} is in the list of {@code owner}
     */
    OwnedLists(ListQuery query, String owner, List<Long> owners, String belongs, PageRequest request) {
        this.query = query;
        this.owner = owner;
        this.owners = owners.toArray(Long[]::new);
        this.belongs = belongs;
        slice = query.slice(request);
        slice.belongs().add(belongs);
        slice.values().put(OWNERS, this.owners);
    }

    /** The page of one owner, and the element behind it if there is one. */
    List<Object[]> rows(Long key, List<String> selected, RowReader reader) {
        return rows.computeIfAbsent(selected, unread -> rows(selected, reader)).getOrDefault(key, List.of());
    }

    private Map<Long, List<Object[]>> rows(List<String> selected, RowReader reader) {
        List<String> withOwner = new ArrayList<>(selected);
        withOwner.add("owner.pk");
        return reader.read(withOwner, "from " + owner + " owner join lateral (select x.pk as pk from " + query.listed(slice)
                + ") listed join " + query.type() + " x on x.pk = listed.pk" + OF_OWNERS + slice.order(), slice.values())
                .stream().collect(groupingBy(row -> (Long) row[row.length - 1]));
    }

    /** How many elements the list of one owner has, as far as lists are counted. */
    int count(Long key) {
        if (counts == null) {
            counts = counts(query.counted(List.of(belongs)));
        }
        // an owner that no list shows is still reached by its id, and has nothing
        return counts.getOrDefault(key, 0);
    }

    private Map<Long, Integer> counts(String counted) {
        return read("select owner.pk, count(counted.pk) from " + owner + " owner join lateral " + counted + OF_OWNERS
                + " group by owner.pk").stream()
                .collect(toMap(row -> (Long) row[0], row -> Math.toIntExact((Long) row[1])));
    }

    /** The tallies of the list of one owner. */
    Tallies tallies(Long key) {
        return new Tallies() {
            @Override
            public List<Tally> of(Facet facet) {
                return tallies.computeIfAbsent(facet, OwnedLists.this::tally).getOrDefault(key, List.of());
            }

            @Override
            public int counted() {
                return Math.min(looked(key), query.bounds().tallied());
            }

            @Override
            public boolean complete() {
                return looked(key) <= query.bounds().tallied();
            }
        };
    }

    private int looked(Long key) {
        if (looked == null) {
            looked = counts(query.looked(List.of(belongs), List.of()));
        }
        return looked.getOrDefault(key, 0);
    }

    private Map<Long, List<Tally>> tally(Facet facet) {
        return read("select owner.pk, " + facet.value() + ", " + facet.count() + " from " + owner + " owner join lateral "
                + query.listed(facet, List.of(belongs), List.of()) + OF_OWNERS + " and " + facet.value()
                + " is not null group by owner.pk, " + facet.value() + ListQuery.mostFirst(facet)).stream()
                .collect(groupingBy(row -> (Long) row[0],
                        mapping(row -> new Tally(row[1], Math.toIntExact((Long) row[2])), toList())));
    }

    private List<Object[]> read(String hql) {
        return query.of(hql, Object[].class, query.conditions().values()).setParameter(OWNERS, owners).getResultList();
    }
}
