package org.quoth.graphql.compiled;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.quoth.graphql.Listing;

/**
 * Reads the rows of some keys. The SQL is what Hibernate makes of HQL, so that restrictions are those of the entities, but it is
 * run without Hibernate, which takes longer for a row than the database does.
 */
class KeyedQuery {
    private final String hql;
    private final Column[] columns;
    private volatile String sql;

    /**
     * For the elements of lists, in their order.
     *
     * @param restricted whether those are left out that do not have what they must have
     */
    KeyedQuery(Shape.Many source, Columns columns, boolean restricted) {
        this(source.from(), columns,
                (restricted && source.having() != null ? " and exists (select 1 from x." + source.having() + ")" : "")
                        + " order by " + source.order());
    }

    /** For objects by their own keys. */
    KeyedQuery(Class<?> entity, Columns columns) {
        this(entity.getSimpleName() + " x", columns, "");
    }

    private KeyedQuery(String from, Columns columns, String rest) {
        this.hql = "select " + String.join(", ", columns.paths()) + " from " + from + " where "
                + Listing.among(columns.paths().get(0), "keys") + rest;
        this.columns = columns.columns().toArray(Column[]::new);
    }

    List<Object[]> rows(Long[] keys, Session session) {
        if (sql == null) {
            sql = translated(session);
        }
        return session.doReturningWork(connection -> rows(keys, connection));
    }

    private List<Object[]> rows(Long[] keys, Connection connection) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", keys));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Object[] row = new Object[columns.length];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = columns[i].read(found, i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Has Hibernate run the query for no keys, to see what it sends. */
    private String translated(Session session) {
        Sent sent = new Sent();
        try (StatelessSession once = session.getSessionFactory().withStatelessOptions().statementInspector(sent)
                .openStatelessSession()) {
            once.createSelectionQuery(hql, Object[].class).setParameter("keys", new Long[0]).getResultList();
        }
        return sent.sql;
    }

    private static class Sent implements UnaryOperator<String> {
        private String sql;

        @Override
        public String apply(String sent) {
            sql = sent;
            return sent;
        }
    }
}
