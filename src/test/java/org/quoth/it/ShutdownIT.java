package org.quoth.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.database.EmbeddedDatabase;

import com.fasterxml.jackson.databind.JsonNode;

/** What becomes of the requests that are under way when the service is told to stop. */
class ShutdownIT {
    private static final int CLIENTS = 4;
    private static final String NO_SAMPLES = "-Dquoth.samples.load=false";
    private static final String INGEST = "mutation ($input: ArticleInput!) { ingest(input: $input) { id } }";
    private static final String STORED = "query ($after: String) { articles(first: 100, after: $after) {"
            + " nodes { id statements { totalCount } } pageInfo { endCursor hasNextPage } } }";

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedWhileItStoppedIsThereWholeAndNothingElse() throws Exception {
        if (Service.IS_NATIVE) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
                stopUnderLoad(NO_SAMPLES, "-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl(),
                        "-Dquarkus.datasource.username=postgres");
            }
        } else {
            // on the database that comes with it, which has to stop behind it
            stopUnderLoad(NO_SAMPLES);
        }
    }

    private void stopUnderLoad(String... settings) throws Exception {
        Service stopped = Service.start(directory,
                Stream.concat(Stream.of(settings), Stream.of("-Dquoth.shutdown.delay=2s")).toArray(String[]::new));
        Set<String> acknowledged = Collections.synchronizedSet(new HashSet<>());
        AtomicInteger next = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            clients.execute(() -> ingestUntilItIsRefused(stopped, next, acknowledged));
        }
        while (acknowledged.size() < 20) {
            Thread.sleep(10);
        }
        stopped.terminate();
        while (stopped.get("/q/health/ready").statusCode() == 200) {
            Thread.sleep(20);
        }
        int whenItWasNoLongerReady = acknowledged.size();
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        stopped.stop();
        assertThat(acknowledged).as("it goes on answering while a balancer turns away")
                .hasSizeGreaterThan(whenItWasNoLongerReady);

        try (Service again = Service.start(directory, settings)) {
            List<JsonNode> stored = stored(again);
            assertThat(stored).extracting(article -> article.get("id").asText())
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(stored).allSatisfy(article -> assertThat(article.at("/statements/totalCount").asInt()).isEqualTo(1));
        }
    }

    private static void ingestUntilItIsRefused(Service service, AtomicInteger next, Set<String> acknowledged) {
        try {
            while (true) {
                String content = "“Lantern %d is lit,” Barnaby Crewe said.".formatted(next.incrementAndGet());
                acknowledged.add(service.ask(INGEST, Map.of("input", Map.of("content", content, "format", "TEXT")))
                        .at("/ingest/id").asText());
            }
        } catch (IOException | IllegalStateException e) {
            // refused: it was told to stop
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<JsonNode> stored(Service service) throws IOException, InterruptedException {
        List<JsonNode> stored = new ArrayList<>();
        JsonNode page = service.ask(STORED, Map.of()).get("articles");
        page.get("nodes").forEach(stored::add);
        while (page.at("/pageInfo/hasNextPage").asBoolean()) {
            page = service.ask(STORED, Map.of("after", page.at("/pageInfo/endCursor").asText())).get("articles");
            page.get("nodes").forEach(stored::add);
        }
        return stored;
    }
}
