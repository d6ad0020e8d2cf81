package org.quoth.graphql.execution;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.postgresql.PGConnection;

import io.agroal.api.AgroalPoolInterceptor;

/** Tells the deadline of a request which connection its thread uses. */
@Singleton
class ConnectionWatch implements AgroalPoolInterceptor {
    @Override
    public void onConnectionAcquire(Connection connection) {
        use(connection);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        use(null);
    }

    private static void use(Connection connection) {
        Deadline deadline = Deadline.current();
        if (deadline != null) {
            try {
                deadline.using(connection == null ? null : connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                throw new IllegalStateException("The database is PostgreSQL", e);
            }
        }
    }
}
