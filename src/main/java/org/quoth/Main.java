package org.quoth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.quoth.database.EmbeddedDatabase;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, and before it a database of its own where none is configured. */
@QuarkusMain
public class Main {
    private static final Logger LOG = Logger.getLogger(Main.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    /** How long the database waits for the service to stop before it. */
    private static final long GRACE_SECONDS = 60;

    public static void main(String... args) throws IOException {
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            Quarkus.run(args);
        } else if (!config.getOptionalValue("quoth.embedded.enabled", Boolean.class).orElse(true)
                || !EmbeddedDatabase.isAvailable()) {
            System.err.println(
                    "No database is configured: set QUARKUS_DATASOURCE_JDBC_URL (jdbc:postgresql://HOST:PORT/DATABASE),"
                            + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD");
            System.exit(1);
        } else {
            runOnEmbedded(config.getOptionalValue("quoth.embedded.directory", Path.class).orElse(Path.of("data")), args);
        }
    }

    private static void runOnEmbedded(Path directory, String... args) {
        EmbeddedDatabase database = EmbeddedDatabase.start(directory);
        System.setProperty(URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", "postgres");
        CountDownLatch stopped = new CountDownLatch(1);
        // shutdown hooks run side by side: the database has to wait until the service has let go of it
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, stopped), "stop-database"));
        Quarkus.run(null, (exitCode, failure) -> {
            if (failure != null) {
                LOG.error("The service does not run", failure);
            }
            stopped.countDown();
            System.exit(exitCode);
        }, args);
    }

    private static void stop(EmbeddedDatabase database, CountDownLatch serviceStopped) {
        try {
            serviceStopped.await(GRACE_SECONDS, TimeUnit.SECONDS);
            database.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("The database did not stop as it should", e);
        }
    }
}
