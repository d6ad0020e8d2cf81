package org.quoth.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path directory;

    @Test
    void itIsPostgres18AndDurable() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "show server_version")).startsWith("18.");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void dataOutlivesIt() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            execute(database, "create table kept as select 42 as answer");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aFolderServesOneServiceAtATime() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("QUOTH_EMBEDDED_DIRECTORY");
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerThatAKilledServiceLeftBehindIsTakenOver() throws Exception {
        Process service = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
                System.getProperty("java.class.path"), Service.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        service.inputReader().lines().filter(line -> line.equals(Service.STORED)).findFirst().orElseThrow();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(directory.resolve("postgres").resolve("postmaster.pid")).get(0))).orElseThrow();
        service.destroyForcibly().onExit().join();
        assertThat(server.isAlive()).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(server.isAlive()).isFalse();
            assertThat(ask(database, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aSetupThatWasCutShortIsBegunAgain() throws Exception {
        Path unfinished = Files.createDirectories(directory.resolve("postgres").resolve("global"));
        Files.writeString(unfinished.resolve("pg_control"), "half of it");
        Files.writeString(directory.resolve("postgres").resolve("postgresql.conf"), "");
        Files.writeString(directory.resolve("unfinished"), "");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
            assertThat(directory.resolve("unfinished")).doesNotExist();
        }
    }

    @Test
    void theProcessOfAStrangerIsLeftAlone() throws Exception {
        EmbeddedDatabase.start(directory).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(directory.resolve("postgres").resolve("postmaster.pid"), stranger.pid() + "\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    /** A service that stores something and then runs until it is killed. */
    static class Service {
        static final String STORED = "stored";

        public static void main(String... args) throws IOException, SQLException, InterruptedException {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]))) {
                execute(database, "create table kept as select 42 as answer");
                System.out.println(STORED);
                Thread.sleep(Duration.ofMinutes(5).toMillis());
            }
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
