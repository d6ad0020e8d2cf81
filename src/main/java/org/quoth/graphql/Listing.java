package org.quoth.graphql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/**
 * A list of entities, filtered and ordered, that is read by pages. A page begins behind the key of the element before it and
 * not behind a number of elements, so that it costs the same anywhere in the list and nothing is given twice or left out where
 * something is inserted meanwhile.
 */
public final class Listing<T> {
    private static final String OWNERS = "owners";
    private static final String OF_OWNERS = " where " + Keys.among("owner.pk", OWNERS);
    /** Hibernate wants an order where there is a limit. */
    static final String IN_ANY_ORDER = " order by cast(null as Integer)";
    /** How far lists are counted: a number that is exact must not cost more the longer the list is. */
    public static final int MOST_COUNTED = 100_000;

    private final EntityManager entities;
    private final Class<T> type;
    private final Order order;
    private final Bounds bounds;
    private final Conditions conditions = new Conditions();

    /**
     * Where even a list that is read by pages would cost more the longer it is.
     *
     * @param counted how far it is counted
     * @param ranked of how many of its elements the order is found out, if that takes a look at each
     */
    record Bounds(int counted, int ranked) {
    }

    /** @param type whose primary key is called {@code pk} */
    public Listing(EntityManager entities, Class<T> type, Order order) {
        this(entities, type, order, new Bounds(MOST_COUNTED, Order.MOST_RANKED));
    }

    Listing(EntityManager entities, Class<T> type, Order order, Bounds bounds) {
        this.bounds = bounds;
        this.entities = entities;
        this.type = type;
        this.order = order;
    }

    /** Keeps the elements that meet conditions. */
    public Listing<T> where(Consumer<Conditions> narrow) {
        narrow.accept(conditions);
        return this;
    }

    /** Keeps the elements of these keys. */
    public Listing<T> among(List<Long> keys) {
        return where(elements -> elements.where(Keys.among("x.pk", "among"), "among", keys.toArray(Long[]::new)));
    }

    /** The page of the whole list. */
    public Page<T> page(PageRequest request) {
        Slice slice = slice(request);
        return new Page<>(type,
                (columns, reader) -> content(reader.read(selected(columns), "from " + listed(slice), slice.values), request),
                this::read, this::count, this::tally);
    }

    /**
     * The page of each of several lists, the same of all; reads them with one statement, and counts them with one where the
     * first is counted.
     *
     * @param owner the type of the objects that have one of the lists each
     * @param owners their primary keys
     * @param belongs condition in HQL: whether the element {@code x} is in the list of {@code owner}
     * @return in the order of the owners
     */
    public List<Page<T>> pages(Class<?> owner, List<Long> owners, String belongs, PageRequest request) {
        Slice slice = slice(request);
        slice.belongs.add(belongs);
        slice.values.put(OWNERS, owners.toArray(Long[]::new));
        String lists = "from " + owner.getSimpleName() + " owner join lateral (select x.pk as pk from "
                + listed(slice) + ") listed join " + type.getSimpleName()
                + " x on x.pk = listed.pk" + OF_OWNERS + slice.order;
        Map<List<String>, Map<Long, List<Object[]>>> read = new HashMap<>();
        BiFunction<List<String>, RowReader, Map<Long, List<Object[]>>> rows = (columns, reader) -> read.computeIfAbsent(columns,
                unread -> {
                    List<String> selected = selected(columns);
                    selected.add("owner.pk");
                    return reader.read(selected, lists, slice.values).stream()
                            .collect(groupingBy(row -> (Long) row[row.length - 1]));
                });
        Counts counts = new Counts(owner, owners, belongs);
        return owners.stream()
                .map(key -> new Page<>(type,
                        (columns, reader) -> content(rows.apply(columns, reader).getOrDefault(key, List.of()), request),
                        this::read, () -> counts.of(key), counts.tallies(key)))
                .toList();
    }

    /** What tells an element's place, and the columns. */
    private List<String> selected(List<String> columns) {
        List<String> selected = new ArrayList<>(List.of("x.pk", order.path()));
        selected.addAll(columns);
        return selected;
    }

    /** As Hibernate does. */
    private List<Object[]> read(List<String> selected, String rest, Map<String, Object> values) {
        return query("select " + String.join(", ", selected) + " " + rest, Object[].class, values).getResultList();
    }

    private List<Tally> tally(Facet facet) {
        return query("select " + facet.value() + ", " + facet.count() + " from " + listed(facet, List.of()) + " where "
                + facet.value() + " is not null group by " + facet.value() + mostFirst(facet), Object[].class,
                conditions.values())
                .getResultStream().map(row -> new Tally(row[0], Math.toIntExact((Long) row[1]))).toList();
    }

    private String listed(Facet facet, List<String> belongs) {
        return "(select " + facet.kept() + " as kept from "
                + listed(belongs, List.of(), orderBy(false), " limit " + Tallies.MOST) + ") listed" + facet.joined();
    }

    private static String mostFirst(Facet facet) {
        return " order by " + facet.count() + " desc, " + facet.value();
    }

    private List<Object[]> ofOwners(String hql, List<Long> owners, Map<String, Object> values) {
        return query(hql, Object[].class, values).setParameter(OWNERS, owners.toArray(Long[]::new)).getResultList();
    }

    private Slice slice(PageRequest request) {
        Slice slice = new Slice(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(conditions.values()),
                orderBy(request.backward()),
                // one more than the page holds, to see whether there is more; a number and no parameter, so that the database
                // knows that few rows are wanted when it plans
                " limit " + (request.size() + 1));
        bound(request.after(), "after", order.descending() ? "<" : ">", slice);
        bound(request.before(), "before", order.descending() ? ">" : "<", slice);
        return slice;
    }

    private void bound(String cursor, String name, String comparison, Slice slice) {
        if (cursor != null) {
            Cursor place = Cursor.decode(cursor, order);
            slice.bounds.add("(" + order.path() + ", x.pk) " + comparison + " (:" + name + "Value, :" + name + "Key)");
            slice.values.put(name + "Value", place.value());
            slice.values.put(name + "Key", place.key());
        }
    }

    private String orderBy(boolean backward) {
        String direction = order.descending() == backward ? " asc" : " desc";
        return " order by " + order.path() + direction + ", x.pk" + direction;
    }

    private Page.Content<Object[]> content(List<Object[]> found, PageRequest request) {
        boolean more = found.size() > request.size();
        List<Object[]> elements = new ArrayList<>(more ? found.subList(0, request.size()) : found);
        if (request.backward()) {
            Collections.reverse(elements);
        }
        IntFunction<String> cursors = index -> {
            Object[] row = elements.get(index);
            return new Cursor(row[1], (Long) row[0]).encoded(order);
        };
        // what a cursor bounds goes on behind it: its own element does
        return new Page.Content<>(elements, cursors,
                request.backward() ? request.before() != null : more || request.before() != null,
                request.backward() ? more || request.after() != null : request.after() != null);
    }

    /** The keys of the whole list, in no order. */
    public List<Long> keys() {
        return query("select x.pk from " + Conditions.of(name(), conditions.whole()), Long.class, conditions.values())
                .getResultList();
    }

    private int count() {
        return Math.toIntExact(
                query("select count(*) from " + counted(List.of()), Long.class, conditions.values()).getSingleResult());
    }

    private String counted(List<String> belongs) {
        return "(select x.pk as pk from "
                + conditions.first(name(), belongs, List.of(), IN_ANY_ORDER, " limit " + bounds.counted)
                + ") counted";
    }

    private String listed(Slice slice) {
        return listed(slice.belongs, slice.bounds, slice.order, slice.limit);
    }

    /** The first of the elements among which the order is, and which the bounds hold. */
    private String listed(List<String> belongs, List<String> bounds, String inOrder, String limit) {
        return order.latest() == null
                ? conditions.first(name(), belongs, bounds, inOrder, limit)
                : Conditions.of(name(), Conditions.and(List.of(amongLatest(belongs)), bounds)) + inOrder + limit;
    }

    private String amongLatest(List<String> belongs) {
        return "x.pk in (" + Conditions.named("among", "select x.pk from " + conditions.first(name(), belongs, List.of(),
                " order by " + order.latest() + " desc, x.pk desc", " limit " + bounds.ranked)) + ")";
    }

    private String name() {
        return type.getSimpleName();
    }

    private <R> TypedQuery<R> query(String hql, Class<R> result, Map<String, Object> values) {
        TypedQuery<R> query = entities.createQuery(hql, result);
        values.forEach(query::setParameter);
        return query;
    }

    /** What a page is cut out of, in HQL, and the values of its parameters. */
    private record Slice(List<String> belongs, List<String> bounds, Map<String, Object> values, String order, String limit) {
    }

    /** How many elements the list of each owner has; found out for all of them where one is asked for. */
    private class Counts {
        private final Class<?> owner;
        private final List<Long> owners;
        private final String belongs;
        private final Map<Facet, Map<Long, List<Tally>>> tallies = new HashMap<>();
        private Map<Long, Integer> counts;

        Counts(Class<?> owner, List<Long> owners, String belongs) {
            this.owner = owner;
            this.owners = owners;
            this.belongs = belongs;
        }

        int of(Long key) {
            if (counts == null) {
                counts = new HashMap<>();
                ofOwners("select owner.pk, count(counted.pk) from " + owner.getSimpleName() + " owner join lateral "
                        + counted(List.of(belongs)) + OF_OWNERS + " group by owner.pk", owners, conditions.values())
                        .forEach(row -> counts.put((Long) row[0], Math.toIntExact((Long) row[1])));
            }
            // an owner that no list shows is still reached by its id, and has nothing
            return counts.getOrDefault(key, 0);
        }

        Tallies tallies(Long key) {
            return facet -> tallies.computeIfAbsent(facet, this::tally).getOrDefault(key, List.of());
        }

        private Map<Long, List<Tally>> tally(Facet facet) {
            return ofOwners("select owner.pk, " + facet.value() + ", " + facet.count() + " from " + owner.getSimpleName()
                    + " owner join lateral " + listed(facet, List.of(belongs)) + OF_OWNERS + " and " + facet.value()
                    + " is not null group by owner.pk, " + facet.value() + mostFirst(facet), owners, conditions.values())
                    .stream()
                    .collect(groupingBy(row -> (Long) row[0],
                            mapping(row -> new Tally(row[1], Math.toIntExact((Long) row[2])), toList())));
        }
    }
}
