package org.quoth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.quoth.access.KeyCommand;
import org.quoth.database.EmbeddedDatabase;
import org.quoth.database.MigratedException;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.util.ExceptionUtil;

/** Starts the service, or runs a command on its database; before that a database of its own, where none is configured. */
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

    public static void main(String... args) throws IOException {
        Class<? extends QuarkusApplication> command = args.length > 0 && args[0].equals(KeyCommand.NAME)
                ? KeyCommand.class
                : null;
        if (command != null) {
            // the service may be running: its port is its own, and what stands in the output is for the caller
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quoth.samples.load", "false");
            System.setProperty("quarkus.log.console.level", "ERROR");
            System.setProperty("quarkus.log.console.stderr", "true");
            System.setProperty("quarkus.scheduler.enabled", "false");
        }
        if (NATIVE) {
            Quarkus.run(command, Main::exit, args);
        } else {
            runOnJvm(command, args);
        }
    }

    private static void runOnJvm(Class<? extends QuarkusApplication> command, String... args) throws IOException {
        Config config = ConfigProvider.getConfig();
        if (!isEmbedded(config)) {
            Quarkus.run(command, Main::exit, args);
            return;
        }
        Path directory = config.getOptionalValue("quoth.embedded.directory", Path.class).orElse(Path.of("data"));
        Optional<String> running = command == null ? Optional.empty() : EmbeddedDatabase.jdbcUrlOfRunning(directory);
        if (running.isPresent()) {
            use(running.get());
            Quarkus.run(command, Main::exit, args);
        } else {
            runOnEmbedded(directory, command, args);
        }
    }

    private static boolean isEmbedded(Config config) {
        return config.getOptionalValue(URL, String.class).isEmpty()
                && config.getOptionalValue("quoth.embedded.enabled", Boolean.class).orElse(true)
                && EmbeddedDatabase.isAvailable();
    }

    private static void use(String jdbcUrl) {
        System.setProperty(URL, jdbcUrl);
        System.setProperty("quarkus.datasource.username", "postgres");
    }

    private static void runOnEmbedded(Path directory, Class<? extends QuarkusApplication> command, String... args) {
        EmbeddedDatabase database;
        try {
            database = EmbeddedDatabase.start(directory);
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
            System.exit(1);
            return;
        }
        use(database.jdbcUrl());
        CountDownLatch stopped = new CountDownLatch(1);
        // shutdown hooks run side by side: the database has to wait until the service has let go of it
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, stopped), "stop-database"));
        Quarkus.run(command, (exitCode, failure) -> {
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
