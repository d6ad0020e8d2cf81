package org.quoth.graphql.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** The time by which a query must be answered. When it has passed, the SQL that runs for the query is cancelled. */
class Deadline {
    private static final Logger LOG = Logger.getLogger(Deadline.class);
    private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

    private static final int AGAIN_MS = 100;

    private Duration limit;
    private Future<?> timer;
    private PGConnection connection;
    private volatile boolean passed;

    /** Makes the SQL that this thread runs from now on that of one request, or, with null, of none. */
    static void onThisThread(Deadline deadline) {
        if (deadline == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(deadline);
        }
    }

    /** That of the request for which this thread runs; null for none. */
    static Deadline current() {
        return CURRENT.get();
    }

    void start(Duration limit) {
        this.limit = limit;
        // again and again, for what the query begins before it is told
        timer = Infrastructure.getDefaultWorkerPool().scheduleWithFixedDelay(this::pass, limit.toMillis(), AGAIN_MS,
                TimeUnit.MILLISECONDS);
    }

    void end() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    boolean hasPassed() {
        return passed;
    }

    /** @throws AbortExecutionException if it has passed */
    void check() {
        if (passed) {
            throw new AbortExecutionException(List.of(error()));
        }
    }

    GraphQLError error() {
        return Errors.error(ErrorCode.TIMEOUT, "The query was not answered within " + limit.toMillis()
                + " ms, which is the limit; ask for less at a time", Map.of("limit", "time", "maximum", limit.toMillis()));
    }

    /** Takes note of the connection that is used now; null for none. */
    synchronized void using(PGConnection connection) {
        this.connection = connection;
    }

    /** Holds {@link #using} up until the database knows, so that no statement of another request is hit. */
    private synchronized void pass() {
        passed = true;
        if (connection != null) {
            try {
                connection.cancelQuery();
            } catch (SQLException e) {
                LOG.warn("A query that is over time could not be cancelled", e);
            }
        }
    }
}
