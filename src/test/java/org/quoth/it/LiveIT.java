package org.quoth.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.database.EmbeddedDatabase;
import org.quoth.support.GraphqlSocket;
import org.quoth.support.GraphqlSocket.Closing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Subscriptions to instances in processes of their own: several on one database, one that stops, one whose subscriber sleeps. */
class LiveIT {
    private static final String NO_SAMPLES = "-Dquoth.samples.load=false";
    private static final String LIVE = "subscription ($after: String) { articleAdded(after: $after) { id } }";
    private static final String INGEST = "mutation ($input: ArticleInput!) { ingest(input: $input) { id } }";
    private static final Duration PROMPT = Duration.ofSeconds(15);
    private static final Pattern CURSOR = Pattern.compile("id: (\\S+)");
    private static final int ARTICLES = 24;

    @TempDir
    Path one;

    @TempDir
    Path other;

    private int number;

    @Test
    void whatOneInstanceStoresAnotherTellsAlsoWhatItMissedWhileItWasDown() throws Exception {
        try (Service storing = Service.start(one, NO_SAMPLES)) {
            Service telling = onDatabaseOfFirst();
            String cursor = storing.ask("{ liveCursor }", Map.of()).get("liveCursor").asText();
            try (GraphqlSocket socket = subscribe(telling, cursor)) {
                List<String> stored = List.of(ingest(storing, 1), ingest(telling, 1), ingest(storing, 1));
                for (String id : stored) {
                    JsonNode event = socket.next();
                    assertThat(id(event)).as(event.toString()).isEqualTo(id);
                    cursor = event.at("/payload/extensions/cursor").asText();
                }
                assertStopsPromptly(telling);
                Closing closing = socket.closed();
                assertThat(closing.code()).isEqualTo(1001);
                assertThat(closing.reason()).contains("subscribe again");
            }
            List<String> missed = List.of(ingest(storing, 1), ingest(storing, 1));
            Service again = onDatabaseOfFirst();
            try (GraphqlSocket socket = subscribe(again, cursor)) {
                for (String id : missed) {
                    assertThat(id(socket.next())).isEqualTo(id);
                }
                String later = ingest(storing, 1);
                assertThat(id(socket.next())).isEqualTo(later);
            }
            assertStopsPromptly(again);
        }
    }

    @Test
    void aSubscriberThatTakesNothingHoldsNobodyUpAndIsCutOffAndMayComeBack() throws Exception {
        try (Service service = Service.start(one, NO_SAMPLES, "-Dquoth.live.buffer=2", "-Dquoth.live.keep-alive=1s",
                "-Dquoth.live.patience=2s"); Socket sleeper = new Socket()) {
            String begin = service.ask("{ liveCursor }", Map.of()).get("liveCursor").asText();
            sleeper.setReceiveBufferSize(4096);
            askForLongEvents(sleeper, service.address("/graphql"), begin);
            awaitSubscribers(service, 1);
            List<String> stored = new ArrayList<>();
            for (int i = 0; i < ARTICLES; i++) {
                stored.add(ingest(service, 400));
            }
            awaitSubscribers(service, 0);
            List<String> cursors = cursorsOfWhole(sleeper);
            assertThat(cursors).as("what was under way").hasSizeLessThan(ARTICLES);
            try (GraphqlSocket socket = subscribe(service, cursors.isEmpty() ? begin : cursors.get(cursors.size() - 1))) {
                for (String id : stored.subList(cursors.size(), ARTICLES)) {
                    assertThat(id(socket.next())).isEqualTo(id);
                }
            }
        }
    }

    private Service onDatabaseOfFirst() throws IOException, InterruptedException {
        return Service.start(other, NO_SAMPLES, "-Dquarkus.datasource.username=postgres",
                "-Dquarkus.datasource.jdbc.url=" + EmbeddedDatabase.jdbcUrlOfRunning(one).orElseThrow());
    }

    private static GraphqlSocket subscribe(Service service, String after) throws Exception {
        GraphqlSocket socket = new GraphqlSocket(service.address("/graphql"), Map.of());
        socket.ask("1", LIVE, Map.of("after", after));
        return socket;
    }

    private static String id(JsonNode event) {
        return event.at("/payload/data/articleAdded/id").asText();
    }

    /** An article of one speaker, of so many paragraphs. */
    private String ingest(Service service, int paragraphs) throws Exception {
        String content = "“Lock %d is shut,” Ottoline Pryor said.".formatted(++number)
                + "\n\nThe water stood at the third mark and did not move.".repeat(paragraphs - 1);
        return service.ask(INGEST, Map.of("input", Map.of("content", content, "format", "TEXT"))).at("/ingest/id").asText();
    }

    private static void assertStopsPromptly(Service service) {
        long begin = System.nanoTime();
        service.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PROMPT);
    }

    /** Asks as a browser does, for about a megabyte an event. */
    private static void askForLongEvents(Socket socket, URI address, String after) throws IOException {
        StringBuilder fields = new StringBuilder("id");
        for (int i = 0; i < 50; i++) {
            fields.append(" b").append(i).append(": body");
        }
        String body = new ObjectMapper().writeValueAsString(Map.of("query",
                LIVE.replace("{ id }", "{ " + fields + " }"), "variables", Map.of("after", after)));
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream().write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Until so many are told something, as the metrics have it. */
    private static void awaitSubscribers(Service service, int count) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!service.get("/q/metrics").body().contains("quoth_subscribers " + count + ".0")) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    /** The cursors of the events that have come whole. */
    private static List<String> cursorsOfWhole(Socket socket) {
        List<String> cursors = new ArrayList<>();
        try {
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String cursor = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher id = CURSOR.matcher(line);
                if (id.matches()) {
                    cursor = id.group(1);
                } else if (line.isEmpty() && cursor != null) {
                    cursors.add(cursor);
                    cursor = null;
                }
            }
        } catch (IOException e) {
            // cut off in the middle
        }
        return cursors;
    }
}
