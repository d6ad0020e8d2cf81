package org.quoth.graphql.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;

/** The time by which a query must be answered. When it has passed, the SQL that runs for the query is cancelled. */
class Deadline {
    private static final Logger LOG = Logger.getLogger(Deadline.class);
    private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

    private static final Duration AGAIN = Duration.ofMillis(100);

    private Duration limit;
    private Alarm alarm;
    private Future<?> timer;
    private boolean ended;
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

    void start(Duration limit, Alarm alarm) {
        this.limit = limit;
        this.alarm = alarm;
        timer = alarm.set(this::pass, limit);
    }

    synchronized void end() {
        ended = true;
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
        if (ended) {
            return;
        }
        passed = true;
        if (connection != null) {
            try {
                connection.cancelQuery();
            } catch (SQLException e) {
                LOG.warn("A query that is over time could not be cancelled", e);
            }
        }
        // again and again, for what the query begins before it is told
        timer = alarm.set(this::pass, AGAIN);
    }
}
