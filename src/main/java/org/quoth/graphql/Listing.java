package org.quoth.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import jakarta.persistence.EntityManager;

import org.quoth.graphql.ListQuery.Slice;

/**
 * A list of entities, filtered and ordered, that is read by pages. A page begins behind the key of the element before it and
 * not behind a number of elements, so that it costs the same anywhere in the list and nothing is given twice or left out where
 * something is inserted meanwhile.
 */
public final class Listing<T> {
    /** How far lists are counted: a number that is exact must not cost more the longer the list is. */
    public static final int MOST_COUNTED = 100_000;

    private final Class<T> type;
    private final Order order;
    private final Conditions conditions = new Conditions();
    private final ListQuery query;

    /**
     * Where even a list that is read by pages would cost more the longer it is.
     *
     * @param counted how far it is counted
     * @param ranked of how many of its elements the order is found out, if that takes a look at each
     * @param tallied in how many of its elements values are counted
     */
    record Bounds(int counted, int ranked, int tallied) {
    }

    /** @param type whose primary key is called {@code pk} */
    public Listing(EntityManager entities, Class<T> type, Order order) {
        this(entities, type, order, new Bounds(MOST_COUNTED, Order.MOST_RANKED, Tallies.MOST));
    }

    Listing(EntityManager entities, Class<T> type, Order order, Bounds bounds) {
        this.type = type;
        this.order = order;
        query = new ListQuery(entities, type.getSimpleName(), order, bounds, conditions);
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
        Slice slice = query.slice(request);
        return new Page<>(type,
                (columns, reader) -> content(reader.read(selected(columns), "from " + query.listed(slice), slice.values()),
                        request),
                this::read, this::count, new ListTallies(query));
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
        OwnedLists lists = new OwnedLists(query, owner.getSimpleName(), owners, belongs, request);
        return owners.stream()
                .map(key -> new Page<>(type,
                        (columns, reader) -> content(lists.rows(key, selected(columns), reader), request),
                        this::read, () -> lists.count(key), lists.tallies(key)))
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
        return query.of("select " + String.join(", ", selected) + " " + rest, Object[].class, values).getResultList();
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
        return query.of("select x.pk from " + Conditions.of(query.type(), conditions.whole()), Long.class, conditions.values())
                .getResultList();
    }

    private int count() {
        return Math.toIntExact(
                query.of("select count(*) from " + query.counted(List.of()), Long.class, conditions.values())
                        .getSingleResult());
    }
}
