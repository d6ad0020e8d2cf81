package org.quoth.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class RecoveryIT {
    private static final String INGEST = "mutation ($input: ArticleInput!) { ingest(input: $input) { id } }";
    private static final String EVERYTHING = """
            query ($after: String) { articles(filter: {publication: "The Kill Post"}, first: 100, after: $after) {
              nodes { id body speakers { name statements { text } } statements { totalCount } } pageInfo { endCursor hasNextPage } } }""";
    private static final String WHOLE = "“Lantern %d is lit,” Barnaby Crewe said.\n\nPortia Vance denied that lantern %d was lit.";

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedSurvivesKillMinusNineWholeAndNothingHalfIsLeft() throws Exception {
        Service killed = Service.start(directory);
        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger next = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        for (int client = 0; client < 4; client++) {
            clients.execute(() -> ingestUntilItDies(killed, next, acknowledged));
        }
        while (acknowledged.size() < 40) {
            Thread.sleep(10);
        }
        killed.kill();
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        List<String> kept = new ArrayList<>();
        try (Service restarted = Service.start(directory)) {
            for (JsonNode article : articles(restarted)) {
                kept.add(article.get("id").asText());
                assertThat(article.get("speakers").findValuesAsText("name")).contains("Barnaby Crewe", "Portia Vance");
                assertThat(article.at("/statements/totalCount").asInt()).isEqualTo(2);
            }
        }
        assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(kept.size() - acknowledged.size()).as("committed, but not answered any more").isBetween(0, 4);
    }

    @Test
    void aServiceThatIsStoppedStopsItsDatabaseAndFindsItsDataAgain() throws Exception {
        Service first = Service.start(directory, "-Dquoth.samples.load=false");
        ingest(first, 1);
        first.stop();
        assertThat(directory.resolve("postgres").resolve("postmaster.pid")).doesNotExist();

        try (Service second = Service.start(directory, "-Dquoth.samples.load=false")) {
            assertThat(articles(second)).hasSize(1);
        }
    }

    @Test
    void withADatabaseConfiguredNoneIsStartedOrUnpacked() throws Exception {
        Path own = Files.createDirectories(directory.resolve("own"));
        Path other = Files.createDirectories(directory.resolve("other"));
        try (Service host = Service.start(own, "-Dquoth.samples.load=false")) {
            String port = Files.readAllLines(own.resolve("postgres").resolve("postmaster.pid")).get(3);
            try (Service guest = Service.start(other,
                    "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://localhost:" + port + "/postgres",
                    "-Dquarkus.datasource.username=postgres", "-Dquoth.samples.load=false")) {
                ingest(guest, 7);
                assertThat(articles(host)).hasSize(1);
                try (var files = Files.list(other)) {
                    assertThat(files.map(file -> file.getFileName().toString())).containsExactly("log");
                }
            }
        }
    }

    private static void ingestUntilItDies(Service service, AtomicInteger next, List<String> acknowledged) {
        try {
            for (int i = 0; i < 10_000; i++) {
                acknowledged.add(ingest(service, next.incrementAndGet()));
            }
        } catch (IOException e) {
            // killed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String ingest(Service service, int number) throws IOException, InterruptedException {
        return service.ask(INGEST, Map.of("input", Map.of("content", WHOLE.formatted(number, number), "format", "TEXT",
                "publication", "The Kill Post"))).at("/ingest/id").asText();
    }

    private static List<JsonNode> articles(Service service) throws IOException, InterruptedException {
        List<JsonNode> articles = new ArrayList<>();
        JsonNode page = service.ask(EVERYTHING, Map.of()).get("articles");
        page.get("nodes").forEach(articles::add);
        while (page.at("/pageInfo/hasNextPage").asBoolean()) {
            page = service.ask(EVERYTHING, Map.of("after", page.at("/pageInfo/endCursor").asText())).get("articles");
            page.get("nodes").forEach(articles::add);
        }
        return articles;
    }
}
