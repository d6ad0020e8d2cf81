package org.quoth.graphql.compiled;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.SelectionQuery;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * The SQL that Hibernate makes of HQL, so that restrictions and order are those of the entities. It is run without Hibernate, which
 * takes longer for a row than the database does.
 */
class Sql {
    private final String text;
    /** Of Hibernate's statements; null for none. */
    private final StatementInspector inspector;
    private final long parameters;
    private final int[] places;
    private final int width;

    /**
     * @param hql without a parameter, or with arrays of keys alone
     * @param selected what it selects
     * @param keys the names of its parameters
     */
    Sql(String hql, List<String> selected, Set<String> keys, SessionFactory hibernate) {
        this.text = translated(hql, keys, hibernate);
        this.inspector = hibernate.unwrap(SessionFactoryImplementor.class).getSessionFactoryOptions().getStatementInspector();
        this.parameters = text.chars().filter(character -> character == '?').count();
        // Hibernate selects once what is selected twice
        List<String> distinct = selected.stream().distinct().toList();
        this.places = selected.stream().mapToInt(distinct::indexOf).toArray();
        this.width = distinct.size();
    }

    /** Has Hibernate run the query for no keys, to see what it sends. */
    private static String translated(String hql, Set<String> keys, SessionFactory hibernate) {
        Sent sent = new Sent();
        try (StatelessSession once = hibernate.withStatelessOptions().statementInspector(sent).openStatelessSession()) {
            SelectionQuery<Object[]> query = once.createSelectionQuery(hql, Object[].class);
            keys.forEach(name -> query.setParameter(name, new Long[0]));
            query.getResultList();
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

    List<Object[]> rows(Long[] keys, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(inspected())) {
            for (int i = 1; i <= parameters; i++) {
                statement.setArray(i, connection.createArrayOf("bigint", keys));
            }
            try (ResultSet found = statement.executeQuery()) {
                if (found.getMetaData().getColumnCount() != width) {
                    throw new NotCompiled("other columns than were asked for");
                }
                return rows(found);
            }
        }
    }

    private String inspected() {
        return inspector == null ? text : inspector.inspect(text);
    }

    private List<Object[]> rows(ResultSet found) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        while (found.next()) {
            Object[] row = new Object[places.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(found, places[i] + 1);
            }
            rows.add(row);
        }
        return rows;
    }

    /** As the entities have it, but for enums, which stay their names. */
    private static Object value(ResultSet row, int index) throws SQLException {
        Object value = row.getObject(index);
        if (value instanceof Timestamp) {
            return row.getObject(index, OffsetDateTime.class);
        }
        return value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value;
    }
}
