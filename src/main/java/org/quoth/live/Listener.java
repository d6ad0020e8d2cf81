package org.quoth.live;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears from the database that something was added, by whichever instance. It has a connection of its own as long as somebody
 * subscribes. What is not heard, because the connection was lost, is seen when there is another, for nobody relies on what is
 * heard: whoever is woken reads from where they were.
 */
@ApplicationScoped
class Listener {
    private static final Logger LOG = Logger.getLogger(Listener.class);
    /** How often is looked whether the connection still is one; also how late something is told if a notification is lost. */
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    @Inject
    DataSource database;

    private Thread thread;
    private volatile boolean stopped;

    /**
     * Begins, unless it has begun.
     *
     * @param added is called when something was added, and whenever it may have been
     * @param wanted whether to go on
     */
    synchronized void listen(Runnable added, BooleanSupplier wanted) {
        if (thread == null && !stopped) {
            thread = new Thread(() -> run(added, wanted), "live-listener");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** For good. */
    synchronized void stop() {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run(Runnable added, BooleanSupplier wanted) {
        Duration pause = FIRST_PAUSE;
        while (goesOn(wanted)) {
            long begin = System.nanoTime();
            try (Connection connection = database.getConnection()) {
                try {
                    hear(connection, added, wanted);
                } catch (SQLException e) {
                    // not back into the pool
                    connection.abort(Runnable::run);
                    throw e;
                }
            } catch (SQLException | RuntimeException e) {
                if (!stopped) {
                    pause = System.nanoTime() - begin > LONGEST_PAUSE.toNanos() ? FIRST_PAUSE : pause;
                    LOG.warnf("Not hearing from the database what is added (%s); trying again in %d ms", e.getMessage(),
                            pause.toMillis());
                    pause = sleep(pause);
                }
            }
        }
    }

    private synchronized boolean goesOn(BooleanSupplier wanted) {
        if (!stopped && wanted.getAsBoolean()) {
            return true;
        }
        thread = null;
        return false;
    }

    private void hear(Connection connection, Runnable added, BooleanSupplier wanted) throws SQLException {
        PGConnection channel = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen quoth_addition");
            long known = -1;
            while (!stopped && wanted.getAsBoolean()) {
                long last = last(statement);
                if (last != known) {
                    known = last;
                    added.run();
                }
                channel.getNotifications((int) LOOK.toMillis());
            }
            statement.execute("unlisten *");
        }
    }

    private static long last(Statement statement) throws SQLException {
        try (ResultSet last = statement.executeQuery("select coalesce(max(place), 0) from addition")) {
            last.next();
            return last.getLong(1);
        }
    }

    private static Duration sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            // told to stop
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
}
