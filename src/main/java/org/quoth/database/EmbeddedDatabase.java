package org.quoth.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL of the service's own, whose data outlives it. One folder serves one running service at a time; what a killed
 * service left running in it is stopped, and what was committed is recovered.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String UNFINISHED = "unfinished";
    /** Of the file in which PostgreSQL notes its process. */
    private static final int PORT_LINE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileChannel lock;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(FileChannel lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /**
     * Starts the database in {@code directory}, which is made if it is not there.
     *
     * @throws IllegalStateException if another running service uses the folder
     * @throws UncheckedIOException if the folder cannot be written or PostgreSQL does not start
     */
    public static EmbeddedDatabase start(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        Path data = folder.resolve("postgres");
        try {
            Files.createDirectories(folder);
            FileChannel lock = lock(folder);
            stopOrphan(folder, data);
            discardUnfinished(folder, data);
            LOG.infof("No database is configured: starting PostgreSQL in %s", folder);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("locale", "C.UTF-8")
                    // the library switches both off, for tests; here an answered mutation must survive
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    // the default is that of disks that turn; it would have whole lists sorted that an index gives in order
                    .setServerConfig("random_page_cost", "1.1")
                    // made for a toy by default: more in memory, fewer checkpoints, and no compiling of queries that take a millisecond
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("wal_compression", "on")
                    .setServerConfig("jit", "off")
                    .start();
            Files.deleteIfExists(folder.resolve(UNFINISHED));
            return new EmbeddedDatabase(lock, postgres);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder
                    + ", which quoth.embedded.directory (QUOTH_EMBEDDED_DIRECTORY) names", e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("quoth.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another running service uses the data in " + folder
                    + "; stop it, or set quoth.embedded.directory (QUOTH_EMBEDDED_DIRECTORY) to another folder");
        }
        return channel;
    }

    /** The lock is ours, so a server that still runs on the data was left behind by a service that was killed. */
    private static void stopOrphan(Path folder, Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan = lines.isEmpty() ? Optional.empty() : postgres(folder, lines.get(0).strip());
        if (orphan.isPresent()) {
            LOG.infof("Stopping the PostgreSQL (process %s) that a killed service left behind", lines.get(0).strip());
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while process " + lines.get(0).strip() + " was stopping", e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("Process " + lines.get(0).strip() + " does not stop", e);
            }
        }
        // left by a server that is gone: PostgreSQL would take whoever has got its number for it, and not start
        Files.deleteIfExists(pidFile);
    }

    /** Where the database in {@code directory} listens, if a service runs it now. */
    public static Optional<String> jdbcUrlOfRunning(Path directory) throws IOException {
        Path folder = directory.toAbsolutePath().normalize();
        Path pidFile = folder.resolve("postgres").resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        return lines.size() > PORT_LINE && postgres(folder, lines.get(0).strip()).isPresent()
                ? Optional.of("jdbc:postgresql://localhost:" + lines.get(PORT_LINE) + "/postgres")
                : Optional.empty();
    }

    /** Another process may have got the number of one that is gone: only one that runs our binaries is taken for ours. */
    private static Optional<ProcessHandle> postgres(Path folder, String pid) {
        return pid.matches("[0-9]{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> process.info().command().filter(command -> Path.of(command).startsWith(folder))
                                .isPresent())
                : Optional.empty();
    }

    /** A mark stands in the folder from before the first set-up until the server has run: what bears it was never used. */
    private static void discardUnfinished(Path folder, Path data) throws IOException {
        Path mark = folder.resolve(UNFINISHED);
        if (Files.exists(mark) && Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        if (!Files.exists(data)) {
            Files.writeString(mark, "");
        }
    }

    /** Whether the binaries of a PostgreSQL come with the service: they are no part of a native image or a container. */
    public static boolean isAvailable() {
        return Stream.of("linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64", "windows-x86_64")
                .anyMatch(system -> EmbeddedDatabase.class.getResource("/postgres-" + system + ".txz") != null);
    }

    /**
     * Where it listens, with the user who owns it. Without asking for encryption: behind that question the driver reads with two
     * calls more of the system each time.
     */
    public String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres") + "&sslmode=disable&gssEncMode=disable";
    }

    /** Stops the database, once what is under way has been rolled back. */
    @Override
    public void close() throws IOException {
        postgres.close();
        lock.close();
    }
}
