package org.quoth.graphql.compiled;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** One way to the database and back: queries that are sent at once, for the same keys. */
class Trip {
    private final List<TranslatedQuery> queries;
    /** The same text each time, by which the driver knows what it has prepared. */
    private final String sql;
    private final long parameters;
    /** Of Hibernate's statements; null for none. */
    private final StatementInspector inspector;

    Trip(List<TranslatedQuery> queries, SessionFactory hibernate) {
        this.queries = queries;
        this.sql = sql(UnaryOperator.identity());
        this.parameters = sql.chars().filter(character -> character == '?').count();
        this.inspector = hibernate.unwrap(SessionFactoryImplementor.class).getSessionFactoryOptions().getStatementInspector();
    }

    private String sql(UnaryOperator<String> inspected) {
        return queries.stream().map(TranslatedQuery::sql).map(inspected).collect(Collectors.joining(";"));
    }

    /**
     * The rows of each of the queries.
     *
     * @param keys what each parameter is; null where there is none
     */
    List<List<Object[]>> rows(Long[] keys, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(inspector == null ? sql : sql(inspector::inspect))) {
            Array sought = keys == null ? null : connection.createArrayOf("bigint", keys);
            for (int i = 1; i <= parameters; i++) {
                statement.setArray(i, sought);
            }
            statement.execute();
            List<List<Object[]>> rows = new ArrayList<>();
            for (TranslatedQuery query : queries) {
                rows.add(query.rows(statement.getResultSet()));
                statement.getMoreResults();
            }
            return rows;
        }
    }
}
