package org.quoth.actor;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** SQL with its parameters beside it: names and values in turn. Collections are of keys, and go to the database as arrays. */
@ApplicationScoped
public class Sql {
    @Inject
    EntityManager entities;

    /** Each key that is found; a null is none. */
    public List<Long> keys(String sql, Object... parameters) {
        List<?> keys = query(sql, parameters).getResultList();
        return keys.stream().filter(Objects::nonNull).map(Long.class::cast).toList();
    }

    /** Every row that is found, one of several columns. */
    public List<Object[]> rows(String sql, Object... parameters) {
        List<?> rows = query(sql, parameters).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** The rows about what is in the parameters, which are arrays: whoever asks about nothing is spared the way to the database. */
    Stream<Object[]> about(String sql, Object... parameters) {
        boolean nothing = IntStream.range(0, parameters.length / 2)
                .allMatch(i -> ((Object[]) parameters[2 * i + 1]).length == 0);
        return nothing ? Stream.empty() : rows(sql, parameters).stream();
    }

    /** How many rows there are. */
    public int count(String from, Object... parameters) {
        return ((Number) query("select count(*) from " + from, parameters).getSingleResult()).intValue();
    }

    /** Gives how many rows it has touched. */
    public int run(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    /** A query that is still to be run. */
    public Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i += 2) {
            Object value = parameters[i + 1];
            query.setParameter((String) parameters[i],
                    value instanceof Collection<?> keys ? keys.toArray(Long[]::new) : value);
        }
        return query;
    }
}
