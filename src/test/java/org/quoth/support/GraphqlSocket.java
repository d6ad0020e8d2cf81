package org.quoth.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A client that speaks {@code graphql-transport-ws}, connected and acknowledged. */
public final class GraphqlSocket implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closing> closing = new CompletableFuture<>();
    private final WebSocket socket;

    /** How the service has closed the socket. */
    public record Closing(int code, String reason) {
    }

    /** @param address where queries are posted to */
    public GraphqlSocket(URI address) throws Exception {
        this(address, Map.of());
    }

    /** @param payload what is told when the connection is initialised: a key as {@code Authorization} */
    public GraphqlSocket(URI address, Map<String, ?> payload) throws Exception {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws")
                .buildAsync(URI.create(address.toString().replaceFirst("http", "ws")), new Listener())
                .get(10, TimeUnit.SECONDS);
        send(Map.of("type", "connection_init", "payload", payload));
        assertThat(next().path("type").asText()).isEqualTo("connection_ack");
    }

    /** Runs an operation under the id 1. */
    public void ask(String query) throws Exception {
        ask("1", query, Map.of());
    }

    public void ask(String id, String query, Map<String, ?> variables) throws Exception {
        send(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query, "variables", variables)));
    }

    /** Waits until all that was sent has been read. */
    public void ping() throws Exception {
        send(Map.of("type", "ping"));
        assertThat(next().path("type").asText()).isEqualTo("pong");
    }

    /** The next message, which must come soon. */
    public JsonNode next() throws Exception {
        String message = received.poll(20, TimeUnit.SECONDS);
        assertThat(message).as("a message").isNotNull();
        return JSON.readTree(message);
    }

    private void send(Map<String, ?> message) throws Exception {
        socket.sendText(JSON.writeValueAsString(message), true).get(10, TimeUnit.SECONDS);
    }

    /** Waits until the service closes the socket. */
    public Closing closed() throws Exception {
        return closing.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        if (!closing.isDone()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
        }
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

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closing.complete(new Closing(code, reason));
            return null;
        }
    }
}
