package org.quoth.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What comes by WebSocket is run as what comes by HTTP: with the database, the same limits and the same codes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebSocketTest {
    private final ObjectMapper json = new ObjectMapper();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private WebSocket socket;

    @TestHTTPResource("/graphql")
    URI address;

    @BeforeEach
    void connect() throws Exception {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws")
                .buildAsync(URI.create(address.toString().replaceFirst("http", "ws")), new Listener())
                .get(10, TimeUnit.SECONDS);
        send(Map.of("type", "connection_init"));
        assertThat(next().path("type").asText()).isEqualTo("connection_ack");
    }

    @AfterEach
    void disconnect() throws Exception {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
    }

    @Test
    void aQueryIsAnswered() throws Exception {
        ask("{ articles(first: 2) { nodes { headline speakers { name } } totalCount } }");
        JsonNode answer = next();
        assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo("next");
        assertThat(answer.at("/payload/data/articles/nodes")).hasSize(2);
        assertThat(next().path("type").asText()).isEqualTo("complete");
    }

    @Test
    void whatGoesOverTheLimitsIsRefused() throws Exception {
        ask("{ articles { nodes " + "{ speakers { statements { article ".repeat(6) + "{ id }" + " } } }".repeat(6) + " } }");
        JsonNode answer = next();
        assertThat(answer.path("type").asText()).isEqualTo("error");
        assertThat(answer.at("/payload/0/extensions/code").asText()).as(answer.toString()).isEqualTo("LIMIT_EXCEEDED");
    }

    private void ask(String query) throws Exception {
        send(Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", query)));
    }

    private void send(Map<String, ?> message) throws Exception {
        socket.sendText(json.writeValueAsString(message), true).get(10, TimeUnit.SECONDS);
    }

    private JsonNode next() throws Exception {
        String message = received.poll(20, TimeUnit.SECONDS);
        assertThat(message).as("a message").isNotNull();
        return json.readTree(message);
    }

    private class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
