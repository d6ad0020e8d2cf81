package org.quoth.ingest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Holds the service against what a careful reader finds in the sample articles (src/test/resources/seeds-gold.json). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SamplesTest {
    private static final String ARTICLE = """
            query ($input: ArticleInput!) { extract(input: $input) {
              headline publication
              speakers { name actor { name } statements { kind text cue { text } } } } }""";

    @Test
    void everyFileInSeedsIsLoaded() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            assertThat(Samples.FILES)
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString()).toList());
        }
        assertThat(ask("{ articles(filter: {publication: \"Torvane Courier\"}) { totalCount } }").getInt("articles.totalCount"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void whatACarefulReaderFindsIsFound() throws IOException {
        int found = 0;
        List<String> missed = new ArrayList<>();
        for (JsonNode gold : gold()) {
            JsonPath read = read(gold);
            assertThat(read.getString("headline")).isEqualTo(gold.get("headline").asText());
            assertThat(read.getString("publication")).isEqualTo(gold.path("publication").asText(null));
            List<Map<String, Object>> speakers = read.getList("speakers");
            for (JsonNode speaker : gold.get("speakers")) {
                for (JsonNode statement : speaker.get("statements")) {
                    if (statement.path("optional").asBoolean()) {
                        continue;
                    }
                    if (speakers.stream().filter(s -> is(s, speaker)).anyMatch(s -> says(s, statement))) {
                        found++;
                    } else {
                        missed.add(gold.get("file").asText() + ": " + speaker.path("name").asText() + ": "
                                + statement.path("starts").asText() + " … " + statement.path("ends").asText());
                    }
                }
            }
        }
        assertThat((double) found / (found + missed.size())).as("share found; missed: %s", missed).isGreaterThan(0.75);
    }

    @Test
    void whatNobodySaidIsNotFound() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode gold : gold()) {
            List<Map<String, Object>> speakers = read(gold).getList("speakers");
            for (JsonNode never : gold.get("never")) {
                speakers.stream()
                        .filter(s -> never.path("speaker").isNull() || is(s, never.path("speaker").asText()))
                        .flatMap(s -> statements(s).stream())
                        .map(s -> s.get("text").toString())
                        .filter(text -> isNever(text, never))
                        .forEach(text -> wrong.add(gold.get("file").asText() + ": " + never + ": " + text));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Of one speaker no part of any statement, or no statement at all; of nobody in particular no statement of its own. */
    private static boolean isNever(String text, JsonNode never) {
        String contains = never.path("contains").isNull() ? "" : never.path("contains").asText();
        return never.path("speaker").isNull()
                ? text.replaceAll("^[“‘\"']+", "").startsWith(contains)
                : text.contains(contains);
    }

    private static JsonPath read(JsonNode gold) throws IOException {
        String content = Files.readString(Path.of("seeds", gold.get("file").asText()));
        return ask(ARTICLE, Map.of("input", Map.of("content", content))).setRootPath("data.extract");
    }

    private static JsonNode gold() throws IOException {
        return new ObjectMapper().readTree(SamplesTest.class.getResource("/seeds-gold.json"));
    }

    private static boolean is(Map<String, Object> speaker, JsonNode gold) {
        String name = gold.path("name").asText(null);
        return name == null ? speaker.get("actor") == null : is(speaker, name);
    }

    private static boolean is(Map<String, Object> speaker, String name) {
        return name.equals(name(speaker)) || name.equals(speaker.get("name"));
    }

    private static boolean says(Map<String, Object> speaker, JsonNode gold) {
        String said = statements(speaker).stream().map(statement -> statement.get("text").toString()).collect(joining("\n"));
        return said.contains(gold.get("starts").asText()) && said.contains(gold.get("ends").asText());
    }

    private static String name(Map<String, Object> speaker) {
        return speaker.get("actor") == null ? null : ((Map<?, ?>) speaker.get("actor")).get("name").toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> statements(Map<String, Object> speaker) {
        return (List<Map<String, Object>>) speaker.get("statements");
    }
}
