package org.quoth.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/**
 * What of a list is read, in HQL.
 *
 * @param type of the elements, which are called {@code x}
 */
record ListQuery(EntityManager entities, String type, Order order, Listing.Bounds bounds, Conditions conditions) {
    /** Hibernate wants an order where there is a limit. */
    static final String IN_ANY_ORDER = " order by cast(null as Integer)";

    /** What a page is cut out of, in HQL, and the values of its parameters. */
    record Slice(List<String> belongs, List<String> bounds, Map<String, Object> values, String order, String limit) {
    }

    /** @throws RequestException {@code INVALID_PAGE} if a cursor is none of this list in this order */
    Slice slice(PageRequest request) {
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

    /** As many of the list as are counted, or of the list of {@code owner}, as {@code counted}. */
    String counted(List<String> belongs) {
        return "(select x.pk as pk from "
                + conditions.first(type, belongs, List.of(), IN_ANY_ORDER, " limit " + bounds.counted())
                + ") counted";
    }

    /** The elements of a slice, behind {@code from}. */
    String listed(Slice slice) {
        return listed(slice.belongs, slice.bounds, slice.order, slice.limit);
    }

    /** The first of the elements among which the order is, and which the bounds hold. */
    private String listed(List<String> belongs, List<String> bounds, String inOrder, String limit) {
        return order.latest() == null
                ? conditions.first(type, belongs, bounds, inOrder, limit)
                : Conditions.of(type, Conditions.and(List.of(amongLatest(belongs)), bounds)) + inOrder + limit;
    }

    private String amongLatest(List<String> belongs) {
        return "x.pk in (" + Conditions.named("among", "select x.pk from " + conditions.first(type, belongs, List.of(),
                " order by " + order.latest() + " desc, x.pk desc", " limit " + bounds.ranked())) + ")";
    }

    /** What is counted of the first elements, as {@code listed}. */
    String listed(Facet facet, List<String> belongs, List<String> bounds) {
        return "(" + first(facet.kept() + " as kept", belongs, bounds, this.bounds.tallied()) + ") listed" + facet.joined();
    }

    /** As many of the first elements as are looked at, and one more if there is one, as {@code counted}. */
    String looked(List<String> belongs, List<String> bounds) {
        return "(" + first("x.pk as pk", belongs, bounds, this.bounds.tallied() + 1) + ") counted";
    }

    /** What is selected of the first elements that the bounds hold. */
    String first(String selected, List<String> belongs, List<String> bounds, int most) {
        return "select " + selected + " from " + listed(belongs, bounds, orderBy(false), " limit " + most);
    }

    /** What is selected of the first of all elements, whatever the list is narrowed by. */
    String firstOfAll(String selected) {
        return "select " + selected + " from " + type + " x" + orderBy(false) + " limit 1";
    }

    /** The order of what is counted: what stands there most often first. */
    static String mostFirst(Facet facet) {
        return " order by " + facet.count() + " desc, " + facet.value();
    }

    /** A query with the values of its parameters. */
    <R> TypedQuery<R> of(String hql, Class<R> result, Map<String, Object> values) {
        TypedQuery<R> query = entities.createQuery(hql, result);
        values.forEach(query::setParameter);
        return query;
    }
}
