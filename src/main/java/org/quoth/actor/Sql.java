package org.quoth.actor;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** SQL with its parameters beside it: names and values in turn. */
@ApplicationScoped
class Sql {
    @Inject
    EntityManager entities;

    List<Long> keys(String sql, Object... parameters) {
        List<?> keys = query(sql, parameters).getResultList();
        return keys.stream().map(Long.class::cast).toList();
    }

    List<Object[]> rows(String sql, Object... parameters) {
        List<?> rows = query(sql, parameters).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    int run(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i += 2) {
            query.setParameter((String) parameters[i], parameters[i + 1]);
        }
        return query;
    }
}
