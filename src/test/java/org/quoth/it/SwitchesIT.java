package org.quoth.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quoth.database.EmbeddedDatabase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is off by default, switched on in the packaged service: keys for readers, OpenID Connect, traces, a log of JSON. */
class SwitchesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READ = "query Reading { articles { totalCount } }";
    private static final String WRITE = "mutation { ingest(input: {content: \"“The quay is wet,” Nell Harbin said.\"}) { id } }";
    private static final String ADMINISTER = "mutation { createAccessKey(name: \"other\", role: READER)"
            + " { token key { name role createdAt } } }";

    private static Path directory;
    private static EmbeddedDatabase database;
    private static Neighbours neighbours;
    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        directory = Files.createTempDirectory(Path.of("target"), "switches-");
        database = EmbeddedDatabase.start(directory);
        neighbours = new Neighbours();
        service = Service.start(directory, Stream.of(database(),
                // the audit watches here too
                Stream.of(System.getProperty("quarkus.test.arg-line", "").split(" ")).filter(word -> !word.isBlank()),
                Stream.of("-Dquoth.access.reading=key", "-Dquoth.observation.json-log=true",
                        "-Dquarkus.oidc.tenant-enabled=true", "-Dquarkus.oidc.auth-server-url=" + neighbours.issuer(),
                        "-Dquarkus.oidc.client-id=quoth", "-Dquarkus.otel.sdk.disabled=false",
                        "-Dquarkus.otel.exporter.otlp.endpoint=" + neighbours.collector(),
                        "-Dquarkus.otel.bsp.schedule.delay=200ms"))
                .flatMap(words -> words).toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        neighbours.close();
        database.close();
    }

    @Test
    void whoHasNeitherKeyNorTokenReadsNothing() throws Exception {
        assertThat(code(service.post(READ, Map.of()))).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aKeyOfTheCommandLineOpensWhatItsRoleMayDo() throws Exception {
        Path beside = Files.createDirectories(directory.resolve("beside"));
        Service.Run made = Service.command(beside, List.of("key", "create", "--name", "desk", "--role", "editor"),
                database().toArray(String[]::new));
        String key = made.output().lines().filter(line -> line.startsWith("quoth_")).findFirst().orElseThrow();
        assertThat(code(as(key, READ))).isNull();
        assertThat(code(as(key, WRITE))).isNull();
        assertThat(code(as(key, ADMINISTER))).isEqualTo("FORBIDDEN");
        assertThat(code(as("quoth_none", READ))).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aTokenOfTheIssuerOpensWhatItsRoleMayDo() throws Exception {
        assertThat(code(as(neighbours.token("reader"), READ))).isNull();
        assertThat(code(as(neighbours.token("reader"), WRITE))).isEqualTo("FORBIDDEN");
        assertThat(code(as(neighbours.token("admin"), ADMINISTER))).isNull();
        assertThat(as(neighbours.forgedToken("admin"), ADMINISTER).statusCode()).isEqualTo(401);
    }

    @Test
    void whatTakesTimeIsTraced() throws Exception {
        as(neighbours.token("editor"), WRITE);
        StringBuilder traces = new StringBuilder();
        for (String some = neighbours.traces(); some != null && !traces.append(some).toString().contains("extract");) {
            some = neighbours.traces();
        }
        assertThat(traces.toString()).contains("extract");
    }

    @Test
    void eachLineOfTheLogIsJson() throws Exception {
        as(neighbours.token("reader"), READ);
        List<String> log = Files.readAllLines(directory.resolve("log"));
        String line = log.stream().filter(text -> text.contains("query Reading")).findFirst().orElseThrow();
        for (String later : log.subList(log.indexOf(line), log.size())) {
            assertThat(JSON.readTree(later).path("level").asText()).isNotBlank();
        }
        assertThat(JSON.readTree(line).path("logger").asText()).isEqualTo("org.quoth.request");
    }

    private static Stream<String> database() {
        return Stream.of("-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl(), "-Dquarkus.datasource.username=postgres");
    }

    private static HttpResponse<String> as(String token, String query) throws Exception {
        return service.post(query, Map.of(), "Authorization", "Bearer " + token);
    }

    /** Of the error in the answer; null where there is none. */
    private static String code(HttpResponse<String> answer) throws Exception {
        JsonNode code = JSON.readTree(answer.body()).at("/errors/0/extensions/code");
        return code.isMissingNode() ? null : code.asText();
    }
}
