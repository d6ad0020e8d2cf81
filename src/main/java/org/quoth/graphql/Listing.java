package org.quoth.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/**
 * A list of entities, filtered and ordered, that is read by pages. A page begins behind the key of the element before it and
 * not behind a number of elements, so that it costs the same anywhere in the list and nothing is given twice or left out where
 * something is inserted meanwhile.
 */
public final class Listing<T> {
    /** One array and no list of parameters, so that the statement is the same for any number; the zero only tells its type. */
    private static final String OF_OWNERS = " where owner.pk in (select key from unnest(coalesce(:owners, array(0L))) key)";
    private static final Pattern ELEMENT = Pattern.compile("\\bx\\b");

    private final EntityManager entities;
    private final Class<T> type;
    private final ToLongFunction<T> keyOf;
    private final Order<T> order;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param keyOf reads the primary key, which the entity calls {@code pk} */
    public Listing(EntityManager entities, Class<T> type, ToLongFunction<T> keyOf, Order<T> order) {
        this.entities = entities;
        this.type = type;
        this.keyOf = keyOf;
        this.order = order;
    }

    /**
     * Keeps the elements that meet a condition; without effect where {@code value} is null.
     *
     * @param condition in HQL, over the element {@code x}, with the parameter {@code :name}
     */
    public Listing<T> where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, ClientValue.checked(name, value));
        }
        return this;
    }

    /** Keeps the elements that meet a condition without a parameter. */
    public Listing<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * Of elements that are alike, keeps the first of those that meet the conditions given so far.
     *
     * @param earlier in HQL: whether the element {@code e} is like {@code x} and comes before it
     */
    public Listing<T> firstOfAlike(String earlier) {
        List<String> ofEarlier = new ArrayList<>(List.of(earlier));
        conditions.forEach(condition -> ofEarlier.add(ELEMENT.matcher(condition).replaceAll("e")));
        conditions
                .add("not exists (select 1 from " + type.getSimpleName() + " e where " + String.join(" and ", ofEarlier) + ")");
        return this;
    }

    /** The page of the whole list. */
    public Page<T> page(PageRequest request) {
        Slice slice = slice(request);
        List<T> found = query("select x from " + elements(slice.conditions) + slice.order + slice.limit, type, slice.values)
                .getResultList();
        return page(found, request, this::count);
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
        slice.conditions.add(belongs);
        Map<Long, List<T>> found = new HashMap<>();
        ofOwners("select owner.pk, x from " + owner.getSimpleName() + " owner join lateral (select x.pk as pk from "
                + elements(slice.conditions) + slice.order + slice.limit + ") listed join " + type.getSimpleName()
                + " x on x.pk = listed.pk" + OF_OWNERS + slice.order, owners, slice.values)
                .forEach(row -> found.computeIfAbsent((Long) row[0], key -> new ArrayList<>()).add(type.cast(row[1])));
        Counts counts = new Counts(owner, owners, belongs);
        return owners.stream()
                .map(key -> page(found.getOrDefault(key, List.of()), request, () -> counts.of(key)))
                .toList();
    }

    private List<Object[]> ofOwners(String hql, List<Long> owners, Map<String, Object> values) {
        return query(hql, Object[].class, values).setParameter("owners", owners.toArray(Long[]::new)).getResultList();
    }

    private Slice slice(PageRequest request) {
        Slice slice = new Slice(new ArrayList<>(conditions), new LinkedHashMap<>(parameters), orderBy(request),
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
            slice.conditions.add("(" + order.path() + ", x.pk) " + comparison + " (:" + name + "Value, :" + name + "Key)");
            slice.values.put(name + "Value", place.value());
            slice.values.put(name + "Key", place.key());
        }
    }

    private String orderBy(PageRequest request) {
        String direction = order.descending() == request.backward() ? " asc" : " desc";
        return " order by " + order.path() + direction + ", x.pk" + direction;
    }

    private Page<T> page(List<T> found, PageRequest request, IntSupplier total) {
        boolean more = found.size() > request.size();
        List<T> elements = new ArrayList<>(more ? found.subList(0, request.size()) : found);
        if (request.backward()) {
            Collections.reverse(elements);
        }
        List<String> cursors = elements.stream()
                .map(x -> new Cursor(order.valueOf().apply(x), keyOf.applyAsLong(x)).encoded(order))
                .toList();
        // what a cursor bounds goes on behind it: its own element does
        return new Page<>(elements, cursors, request.backward() ? request.before() != null : more || request.before() != null,
                request.backward() ? more || request.after() != null : request.after() != null, total);
    }

    /** The keys of the whole list, in no order. */
    public List<Long> keys() {
        return query("select x.pk from " + elements(conditions), Long.class, parameters).getResultList();
    }

    private int count() {
        return Math.toIntExact(query("select count(*) from " + elements(conditions), Long.class, parameters).getSingleResult());
    }

    private String elements(List<String> conditions) {
        return type.getSimpleName() + " x" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    private <R> TypedQuery<R> query(String hql, Class<R> result, Map<String, Object> values) {
        TypedQuery<R> query = entities.createQuery(hql, result);
        values.forEach(query::setParameter);
        return query;
    }

    /** What a page is cut out of, in HQL, and the values of its parameters. */
    private record Slice(List<String> conditions, Map<String, Object> values, String order, String limit) {
    }

    /** How many elements the list of each owner has; found out for all of them where one is asked for. */
    private class Counts {
        private final Class<?> owner;
        private final List<Long> owners;
        private final String belongs;
        private Map<Long, Integer> counts;

        Counts(Class<?> owner, List<Long> owners, String belongs) {
            this.owner = owner;
            this.owners = owners;
            this.belongs = belongs;
        }

        int of(Long key) {
            if (counts == null) {
                List<String> all = new ArrayList<>(conditions);
                all.add(belongs);
                counts = new HashMap<>();
                ofOwners(
                        "select owner.pk, (select count(*) from " + elements(all) + ") from " + owner.getSimpleName() + " owner"
                                + OF_OWNERS,
                        owners, parameters)
                        .forEach(row -> counts.put((Long) row[0], Math.toIntExact((Long) row[1])));
            }
            return counts.get(key);
        }
    }
}
