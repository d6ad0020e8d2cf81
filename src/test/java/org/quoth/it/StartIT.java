package org.quoth.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quoth.database.EmbeddedDatabase;
import org.quoth.it.Service.Run;

/** How the packaged service starts, and what it says where it cannot. */
class StartIT {
    private static final String NO_SAMPLES = "-Dquoth.samples.load=false";
    private static final String USER = "-Dquarkus.datasource.username=postgres";

    private static EmbeddedDatabase database;

    @TempDir
    Path directory;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedDatabase.start(Files.createTempDirectory(Path.of("target"), "database-"));
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @Test
    void withoutADatabaseItSaysWhatToSet() throws Exception {
        Run run = Service.run(directory, "-Dquoth.embedded.enabled=false");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).startsWith("No database is configured: set QUARKUS_DATASOURCE_JDBC_URL").hasLineCount(1);
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws Exception {
        Run run = Service.run(directory, "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://localhost:1/quoth", USER);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("The database jdbc:postgresql://localhost:1/quoth cannot be reached");
    }

    @Test
    void aWrongValueIsNamedWithTheReason() throws Exception {
        Run run = Service.run(directory, url(), USER, "-Dquoth.content.max-size=two");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("quoth.content.max-size").contains("two").doesNotContain("\tat ");
    }

    @Test
    void aCountThatCannotBeIsNamedWithTheReason() throws Exception {
        Run run = Service.run(directory, url(), USER, "-Dquoth.live.buffer=0");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("quoth.live.buffer").contains("must be 1 or more").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"quoth.actors.file, NoSuchFile", "quoth.graphql.operations, NoSuchFile" })
    void aFileThatIsNotThereIsNamed(String property, String reason) throws Exception {
        Run run = Service.run(directory, url(), USER, "-D" + property + "=/no/such/file.json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output().lines().filter(line -> line.contains(property)).findFirst().orElse(run.output()))
                .contains("/no/such/file.json").contains(reason);
        assertThat(run.output()).doesNotContain("\tat ").doesNotContain("cannot be reached");
    }

    @Test
    void aFolderThatCannotBeItsDatabasesIsNamed() throws Exception {
        assumeThat(Service.IS_NATIVE).as("it brings no database").isFalse();
        Run run = Service.run(directory, "-Dquoth.embedded.directory=/proc/nothing");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("/proc/nothing").contains("QUOTH_EMBEDDED_DIRECTORY").doesNotContain("\tat ");
    }

    @Test
    void aPropertyThatThereIsNotIsNamed() throws Exception {
        Run run = Service.run(directory, url(), USER, "-Dquoth.content.max-length=2M");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("quoth.content.max-length").doesNotContain("\tat ");
    }

    /** And the user's name comes from a file, as a secret does. */
    @Test
    void tablesAreMadeByAJobBeforeInstancesThatDoNotMakeThem() throws Exception {
        String fresh = urlOfNewDatabase("migrated");
        Path secrets = Files.createDirectories(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("quarkus.datasource.username"), "postgres\n");
        String secret = "-Dsmallrye.config.source.file.locations=" + secrets;

        Run early = Service.run(directory, fresh, secret, "-Dquoth.database.migration=never");
        assertThat(early.status()).isEqualTo(1);
        assertThat(early.output()).contains("QUOTH_DATABASE_MIGRATION=only");

        Run job = Service.run(directory, fresh, secret, "-Dquoth.database.migration=only");
        assertThat(job.status()).isZero();
        assertThat(job.output()).contains("The database is at version").doesNotContain("ERROR");

        try (Service service = Service.start(directory, fresh, secret, "-Dquoth.database.migration=never", NO_SAMPLES)) {
            assertThat(service.ask("{ articles { totalCount } }", Map.of()).at("/articles/totalCount").asInt()).isZero();
        }
    }

    @Test
    void aKeyIsMadeByACommandBesideTheService() throws Exception {
        String fresh = urlOfNewDatabase("keys");
        try (Service service = Service.start(directory, fresh, USER, NO_SAMPLES)) {
            Path beside = Files.createDirectories(directory.resolve("beside"));
            Run made = Service.command(beside, List.of("key", "create", "--name", "desk", "--role", "editor"), fresh, USER);
            assertThat(made.status()).as(made.output()).isZero();
            assertThat(made.output()).contains("quoth_");
            Run listed = Service.command(beside, List.of("key", "list"), fresh, USER);
            assertThat(listed.output()).contains("desk").contains("command line");
            Run wrong = Service.command(beside, List.of("key", "create", "--name", "desk"), fresh, USER);
            assertThat(wrong.status()).isEqualTo(2);
        }
    }

    private static String urlOfNewDatabase(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url().replace("/postgres", "/" + name);
    }

    private static String url() {
        return "-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl();
    }
}
