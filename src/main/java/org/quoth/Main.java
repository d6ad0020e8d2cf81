package org.quoth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.quoth.database.EmbeddedDatabase;
import org.quoth.database.MigratedException;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.util.ExceptionUtil;

/** Starts the service, and before it a database of its own where none is configured. */
@QuarkusMain
public class Main {
    private static final Logger LOG = Logger.getLogger(Main.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    /** How long the database waits for the service to stop before it. */
    private static final long GRACE_SECONDS = 60;
    /**
     * A constant when the native image is built, so that nothing of the embedded database is in it. There is no configuration
     * there before Quarkus runs, either.
     */
    private static final boolean NATIVE = ImageMode.current() != ImageMode.JVM;

    public static void main(String... args) {
        if (NATIVE) {
            Quarkus.run(null, Main::exit, args);
        } else {
            Config config = ConfigProvider.getConfig();
            if (config.getOptionalValue(URL, String.class).isEmpty()
                    && config.getOptionalValue("quoth.embedded.enabled", Boolean.class).orElse(true)
                    && EmbeddedDatabase.isAvailable()) {
                runOnEmbedded(config.getOptionalValue("quoth.embedded.directory", Path.class).orElse(Path.of("data")), args);
            } else {
                Quarkus.run(null, Main::exit, args);
            }
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
            stopped.countDown();
            exit(exitCode, failure);
        }, args);
    }

    private static void exit(int exitCode, Throwable failure) {
        if (failure == null) {
            System.exit(exitCode);
        } else if (ExceptionUtil.getRootCause(failure) instanceof MigratedException) {
            System.exit(0);
        } else {
            StartFailure.report(failure);
            System.exit(exitCode);
        }
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
