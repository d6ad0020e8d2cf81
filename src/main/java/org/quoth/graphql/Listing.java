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
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/**
 * A list of entities, filtered and ordered, that is read by pages. A page begins behind the key of the element before it and
 * not behind a number of elements, so that it costs the same anywhere in the list and nothing is given twice or left out where
 * something is inserted meanwhile.
 */
public final class Listing<T> {
    private static final String OWNERS = "owners";
    private static final String OF_OWNERS = " where " + among("owner.pk", OWNERS);
    private static final Pattern ELEMENT = Pattern.compile("\\bx\\b");
    /** Hibernate wants an order where there is a limit. */
    private static final String IN_ANY_ORDER = " order by cast(null as Integer)";
    /** How far lists are counted: a number that is exact must not cost more the longer the list is. */
    public static final int MOST_COUNTED = 100_000;

    private final EntityManager entities;
    private final Class<T> type;
    private final Order order;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * A condition in HQL: whether the value of a path is among those of a parameter. One array and no list of parameters, so that
     * the statement is the same for any number; not as the last argument, for that Hibernate takes for a list, and translates such
     * a query anew each time.
     */
    public static String among(String path, String parameter) {
        return "cast(sql('(? = any(?) and ?)', " + path + ", :" + parameter + ", true) as Boolean) = true";
    }

    /** @param type whose primary key is called {@code pk} */
    public Listing(EntityManager entities, Class<T> type, Order order) {
        this.entities = entities;
        this.type = type;
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

    /** Keeps the elements of these keys. */
    public Listing<T> among(List<Long> keys) {
        return where(among("x.pk", "among"), "among", keys.toArray(Long[]::new));
    }

    /**
     * Of elements that are alike, keeps the first of those that meet the conditions given so far.
     *
     * @param alike in HQL: the elements that are like {@code x}
     * @param earlier in HQL: whether {@code e}, one of them, comes before {@code x}
     */
    public Listing<T> firstOfAlike(String alike, String earlier) {
        List<String> ofEarlier = new ArrayList<>(List.of(earlier));
        conditions.forEach(condition -> ofEarlier.add(ELEMENT.matcher(condition).replaceAll("e")));
        conditions
                .add("not exists (select 1 from " + alike + " e where " + String.join(" and ", ofEarlier) + ")");
        return this;
    }

    /**
     * Keeps the elements to which at least so many things belong.
     *
     * @param things in HQL, from {@code s} on: {@code Statement s where s.actor = x}
     * @param least from 1 on
     * @param conditions adds what else the things must meet
     */
    public Listing<T> having(String things, int least, Consumer<Listing<T>> conditions) {
        Listing<T> more = new Listing<>(entities, type, order);
        conditions.accept(more);
        parameters.putAll(more.parameters);
        return where("exists (select 1 from " + String.join(" and ", prepend(things, more.conditions))
                + (least == 1 ? "" : IN_ANY_ORDER + " limit 1 offset " + (least - 1)) + ")");
    }

    private static List<String> prepend(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /** The page of the whole list. */
    public Page<T> page(PageRequest request) {
        Slice slice = slice(request);
        return new Page<>(type,
                (columns, reader) -> content(reader.read(selected(columns), "from " + listed(slice.conditions, slice.bounds)
                        + slice.order + slice.limit, slice.values), request),
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
        slice.conditions.add(belongs);
        slice.values.put(OWNERS, owners.toArray(Long[]::new));
        String lists = "from " + owner.getSimpleName() + " owner join lateral (select x.pk as pk from "
                + listed(slice.conditions, slice.bounds) + slice.order + slice.limit + ") listed join " + type.getSimpleName()
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
        return query("select " + facet.value() + ", " + facet.count() + " from " + listed(facet, conditions) + " where "
                + facet.value() + " is not null group by " + facet.value() + mostFirst(facet), Object[].class, parameters)
                .getResultStream().map(row -> new Tally(row[0], Math.toIntExact((Long) row[1]))).toList();
    }

    private String listed(Facet facet, List<String> conditions) {
        return "(select " + facet.kept() + " as kept from " + listed(conditions, List.of()) + orderBy(false) + " limit "
                + Tallies.MOST + ") listed" + facet.joined();
    }

    private static String mostFirst(Facet facet) {
        return " order by " + facet.count() + " desc, " + facet.value();
    }

    private List<Object[]> ofOwners(String hql, List<Long> owners, Map<String, Object> values) {
        return query(hql, Object[].class, values).setParameter(OWNERS, owners.toArray(Long[]::new)).getResultList();
    }

    private Slice slice(PageRequest request) {
        Slice slice = new Slice(new ArrayList<>(conditions), new ArrayList<>(), new LinkedHashMap<>(parameters),
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
        return query("select x.pk from " + elements(conditions), Long.class, parameters).getResultList();
    }

    private int count() {
        return Math.toIntExact(
                query("select count(*) from " + counted(conditions), Long.class, parameters).getSingleResult());
    }

    private String counted(List<String> conditions) {
        return "(select x.pk as pk from " + elements(conditions) + IN_ANY_ORDER + " limit " + MOST_COUNTED + ") counted";
    }

    /** The elements among which the order is, and of these what the bounds hold. */
    private String listed(List<String> conditions, List<String> bounds) {
        List<String> all = new ArrayList<>(order.latest() == null ? conditions : List.of(amongLatest(conditions)));
        all.addAll(bounds);
        return elements(all);
    }

    private String amongLatest(List<String> conditions) {
        return "x.pk in (select " + ELEMENT.matcher("x.pk from " + elements(conditions) + " order by " + order.latest()
                + " desc, x.pk desc limit " + Order.MOST_RANKED).replaceAll("among") + ")";
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
    private record Slice(List<String> conditions, List<String> bounds, Map<String, Object> values, String order, String limit) {
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
                List<String> all = new ArrayList<>(conditions);
                all.add(belongs);
                counts = new HashMap<>();
                ofOwners("select owner.pk, count(counted.pk) from " + owner.getSimpleName() + " owner join lateral "
                        + counted(all) + OF_OWNERS + " group by owner.pk", owners, parameters)
                        .forEach(row -> counts.put((Long) row[0], Math.toIntExact((Long) row[1])));
            }
            // an owner that no list shows is still reached by its id, and has nothing
            return counts.getOrDefault(key, 0);
        }

        Tallies tallies(Long key) {
            return facet -> tallies.computeIfAbsent(facet, this::tally).getOrDefault(key, List.of());
        }

        private Map<Long, List<Tally>> tally(Facet facet) {
            List<String> all = new ArrayList<>(conditions);
            all.add(belongs);
            return ofOwners("select owner.pk, " + facet.value() + ", " + facet.count() + " from " + owner.getSimpleName()
                    + " owner join lateral " + listed(facet, all) + OF_OWNERS + " and " + facet.value()
                    + " is not null group by owner.pk, " + facet.value() + mostFirst(facet), owners, parameters).stream()
                    .collect(groupingBy(row -> (Long) row[0],
                            mapping(row -> new Tally(row[1], Math.toIntExact((Long) row[2])), toList())));
        }
    }
}
