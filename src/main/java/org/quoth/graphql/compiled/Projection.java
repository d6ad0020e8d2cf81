package org.quoth.graphql.compiled;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.TypedQuery;

import org.hibernate.SessionFactory;

/** Reads the rows that an output needs, of whatever query finds them. */
class Projection {
    /** By HQL; not many, since nothing that a client writes stands in it. */
    private final Map<String, Trip> known = new ConcurrentHashMap<>();
    private final int texts;

    /** @param texts from which column on texts may be read as {@link Utf8} */
    Projection(int texts) {
        this.texts = texts;
    }

    /** See {@link org.quoth.graphql.RowReader#read}. */
    List<Object[]> read(List<String> selected, String rest, Map<String, Object> parameters, Execution execution) {
        String hql = "select " + String.join(", ", selected) + " " + rest;
        Object only = parameters.size() == 1 ? parameters.values().iterator().next() : null;
        if (!parameters.isEmpty() && !(only instanceof Long[])) {
            // which of them stands where in the SQL only Hibernate knows
            return byHibernate(hql, parameters, execution);
        }
        Trip trip = known.computeIfAbsent(hql, unknown -> {
            SessionFactory hibernate = execution.entities().getEntityManagerFactory().unwrap(SessionFactory.class);
            return new Trip(List.of(new TranslatedQuery(hql, selected, texts, parameters.keySet(), hibernate)), hibernate);
        });
        try (Connection connection = execution.database().getConnection()) {
            return trip.rows((Long[]) only, connection).get(0);
        } catch (SQLException e) {
            throw new NotCompiled(e.toString());
        }
    }

    private static List<Object[]> byHibernate(String hql, Map<String, Object> parameters, Execution execution) {
        TypedQuery<Object[]> query = execution.entities().createQuery(hql, Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
