package org.quoth.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/**
 * A list of entities, filtered and ordered, that is read by pages. A page begins behind the key of the element before it and
 * not behind a number of elements, so that it costs the same anywhere in the list and nothing is given twice or left out where
 * something is inserted meanwhile.
 */
public final class Listing<T> {
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

    public Page<T> page(PageRequest request) {
        List<String> bounds = new ArrayList<>(conditions);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        bound(request.after(), "after", order.descending() ? "<" : ">", bounds, values);
        bound(request.before(), "before", order.descending() ? ">" : "<", bounds, values);
        String direction = order.descending() == request.backward() ? " asc" : " desc";
        TypedQuery<T> query = query("select x from " + type.getSimpleName() + " x" + where(bounds)
                + " order by " + order.path() + direction + ", x.pk" + direction, type, values);
        // one more than the page holds, to see whether there is more
        List<T> found = query.setMaxResults(request.size() + 1).getResultList();
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
                request.backward() ? more || request.after() != null : request.after() != null, this::count);
    }

    private void bound(String cursor, String name, String comparison, List<String> bounds, Map<String, Object> values) {
        if (cursor != null) {
            Cursor place = Cursor.decode(cursor, order);
            bounds.add("(" + order.path() + ", x.pk) " + comparison + " (:" + name + "Value, :" + name + "Key)");
            values.put(name + "Value", place.value());
            values.put(name + "Key", place.key());
        }
    }

    private int count() {
        return Math.toIntExact(
                query("select count(*) from " + type.getSimpleName() + " x" + where(conditions), Long.class, parameters)
                        .getSingleResult());
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private <R> TypedQuery<R> query(String hql, Class<R> result, Map<String, Object> values) {
        TypedQuery<R> query = entities.createQuery(hql, result);
        values.forEach(query::setParameter);
        return query;
    }
}
