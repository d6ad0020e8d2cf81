package org.quoth.graphql.compiled;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.hibernate.SessionFactory;
import org.quoth.graphql.Keys;

/**
 * The query for what is found by some keys. Those for the lists that hang on what it finds are sent with it, and look for the
 * keys themselves: then they take no way to the database and back of their own.
 */
class KeyedQuery {
    private static final String KEYS = "keys";
    /** More would stand in the way of answers, which nobody takes before all is sent. */
    private static final int MOST_KEYS_AT_ONCE = 4_000;

    private final List<String> selected;
    private final String from;
    private final String rest;
    private final String order;
    private final List<KeyedQuery> below;
    /** Itself, and all that are sent with it. */
    private final List<KeyedQuery> all = new ArrayList<>(List.of(this));
    /** Known from the first reading on. */
    private volatile Trips trips;

    /**
     * For the elements of lists, in their order.
     *
     * @param columns of which the first is the key of the list's owner
     * @param restricted whether those are left out that do not have what they must have
     * @param below for the lists of the elements
     */
    KeyedQuery(Shape.Many source, Columns columns, boolean restricted, List<KeyedQuery> below) {
        this(source.from(), columns,
                restricted && source.having() != null ? " and exists (select 1 from x." + source.having() + ")" : "",
                " order by " + source.order(), below);
    }

    /**
     * For objects by their own keys.
     *
     * @param below for the lists of the objects
     */
    KeyedQuery(Class<?> entity, Columns columns, List<KeyedQuery> below) {
        this(entity.getSimpleName() + " x", columns, "", "", below);
    }

    private KeyedQuery(String from, Columns columns, String rest, String order, List<KeyedQuery> below) {
        this.selected = columns.paths();
        this.from = from;
        this.rest = rest;
        this.order = order;
        this.below = below;
        below.forEach(query -> all.addAll(query.all));
    }

    /** The rows for the keys in a column; reads nothing where there are none. */
    List<Object[]> rows(List<Object[]> of, int column, Execution execution) {
        List<Object[]> ahead = execution.ahead().remove(this);
        if (ahead != null) {
            return ahead;
        }
        Long[] keys = of.stream().map(row -> row[column]).filter(Objects::nonNull).distinct().toArray(Long[]::new);
        return keys.length == 0 ? List.of() : read(keys, execution);
    }

    /**
     * @param alone of the query itself
     * @param together of all
     */
    private record Trips(Trip alone, Trip together) {
    }

    private List<Object[]> read(Long[] keys, Execution execution) {
        if (trips == null) {
            trips = trips(execution);
        }
        boolean apart = keys.length * all.size() > MOST_KEYS_AT_ONCE;
        try (Connection connection = execution.database().getConnection()) {
            List<List<Object[]>> found = (apart ? trips.alone : trips.together).rows(keys, connection);
            for (int i = 1; i < found.size(); i++) {
                execution.ahead().put(all.get(i), found.get(i));
            }
            return found.get(0);
        } catch (SQLException e) {
            throw new NotCompiled(e.toString());
        }
    }

    private Trips trips(Execution execution) {
        SessionFactory hibernate = execution.entities().getEntityManagerFactory().unwrap(SessionFactory.class);
        List<TranslatedQuery> queries = new ArrayList<>();
        translate(owner -> Keys.amongOnce(owner, KEYS), hibernate, queries);
        return new Trips(new Trip(queries.subList(0, 1), hibernate), new Trip(queries, hibernate));
    }

    /** @param among makes of a path the condition that it is one of the keys */
    private void translate(UnaryOperator<String> among, SessionFactory hibernate, List<TranslatedQuery> into) {
        String found = "from " + from + " where " + among.apply(selected.get(0)) + rest;
        into.add(new TranslatedQuery("select " + String.join(", ", selected) + " " + found + order, selected, 0, Set.of(KEYS),
                hibernate));
        below.forEach(list -> list.translate(owner -> Keys.amongFound(owner, "select x.pk " + found), hibernate, into));
    }
}
