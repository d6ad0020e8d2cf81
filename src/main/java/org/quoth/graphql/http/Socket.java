package org.quoth.graphql.http;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;
import org.quoth.graphql.http.SocketMessages.Close;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;

/** One WebSocket that speaks graphql-transport-ws: how it begins, who speaks, and how it ends. All of it is done on its own thread. */
final class Socket {
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_INITIALISE = Duration.ofSeconds(10);

    private final ServerWebSocket socket;
    final RoutingContext http;
    final SocketRoute route;
    final SocketMessages messages;
    final QuothConfig.Live config;
    final Context thread = Vertx.currentContext();
    /** By the id that the client has given. */
    final Map<String, SocketOperation> active = new HashMap<>();
    private final Runnable goAway;
    private boolean initialising;
    private boolean initialised;
    private long lastHeard = System.nanoTime();

    Socket(ServerWebSocket socket, RoutingContext http, SocketRoute route) {
        this.socket = socket;
        this.http = http;
        this.route = route;
        this.messages = new SocketMessages(socket);
        this.goAway = () -> messages.close(Close.GOING_AWAY,
                "The service stops; subscribe again after your last cursor");
        this.config = route.config.live();
    }

    void open() {
        if (!PROTOCOL.equals(socket.subProtocol())) {
            messages.close(Close.SUBPROTOCOL, "Subprotocol not acceptable; speak " + PROTOCOL);
            return;
        }
        Vertx vertx = http.vertx();
        long initialisation = vertx.setTimer(TO_INITIALISE.toMillis(), late -> {
            if (!initialised) {
                messages.close(Close.TIMEOUT, "Connection initialisation timeout");
            }
        });
        long rights = vertx.setPeriodic(Identification.EVERY.toMillis(), tick -> {
            if (!active.isEmpty()) {
                identify(() -> {
                });
            }
        });
        long life = vertx.setPeriodic(config.keepAlive().toMillis(), tick -> look());
        socket.textMessageHandler(this::receive);
        socket.binaryMessageHandler(bytes -> messages.close(Close.INVALID, "Messages are text"));
        socket.pongHandler(pong -> lastHeard = System.nanoTime());
        socket.exceptionHandler(broken -> socket.close());
        socket.closeHandler(closed -> {
            vertx.cancelTimer(initialisation);
            vertx.cancelTimer(life);
            vertx.cancelTimer(rights);
            route.streams.remove(goAway);
            active.values().forEach(SocketOperation::cancel);
            active.clear();
        });
        route.streams.add(goAway);
    }

    /** Whether there still is somebody, and whether they take what is sent. */
    private void look() {
        boolean silent = System.nanoTime() - lastHeard > config.keepAlive().plus(config.patience()).toNanos();
        if (silent || active.values().stream().anyMatch(operation -> operation.isStuck(config.patience()))) {
            Delivery.cutOff(http);
        } else {
            socket.writePing(Buffer.buffer());
        }
    }

    private void receive(String text) {
        lastHeard = System.nanoTime();
        try {
            Map<?, ?> message = JSON.readValue(text, Map.class);
            if (message == null) {
                throw new IOException("null");
            }
            receive(message, String.valueOf(message.get("type")));
        } catch (IOException e) {
            messages.close(Close.INVALID, "Invalid message received: it is no JSON object");
        }
    }

    private void receive(Map<?, ?> message, String type) throws IOException {
        switch (type) {
            case "connection_init" -> initialise(message.get("payload"));
            case "ping" -> messages.pong();
            case "pong" -> {
            }
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message.get("id"));
            default -> messages.close(Close.INVALID, "Invalid message received: its type is unknown");
        }
    }

    /** What a browser cannot send as a header may stand in the payload. */
    private void initialise(Object payload) {
        if (initialising) {
            messages.close(Close.TOO_MANY_INITS, "Too many initialisation requests");
            return;
        }
        initialising = true;
        Object key = payload instanceof Map<?, ?> given
                ? given.entrySet().stream().filter(entry -> "authorization".equalsIgnoreCase(String.valueOf(entry.getKey())))
                        .map(Map.Entry::getValue).findFirst().orElse(null)
                : null;
        if (key == null) {
            acknowledge();
            return;
        }
        http.request().headers().set(HttpHeaders.AUTHORIZATION, key.toString().strip());
        identify(this::acknowledge);
    }

    /** Goes on where the key still is one; closes the socket otherwise. */
    private void identify(Runnable then) {
        Identification.renew(http).subscribe().with(identity -> thread.runOnContext(here -> then.run()),
                failure -> thread
                        .runOnContext(here -> messages.close(Close.FORBIDDEN, "Forbidden. " + Identification.NO_LONGER)));
    }

    private void acknowledge() {
        initialised = true;
        messages.acknowledge();
    }

    private void subscribe(Map<?, ?> message) throws IOException {
        if (!initialised) {
            messages.close(Close.UNAUTHORIZED, "Unauthorized: send connection_init first");
        } else if (!(message.get("id") instanceof String id) || id.isEmpty()
                || !(message.get("payload") instanceof Map<?, ?> payload)) {
            messages.close(Close.INVALID, "Invalid message received: subscribe has an id and a payload");
        } else if (active.containsKey(id)) {
            messages.close(Close.DUPLICATE, "Subscriber for " + (id.length() > 80 ? "this id" : id) + " already exists");
        } else if (active.size() >= config.perConnection()) {
            messages.error(id,
                    List.of(Errors.error(ErrorCode.LIMIT_EXCEEDED, "A connection has at most " + config.perConnection()
                            + " operations at a time", Map.of("limit", "operations", "maximum", config.perConnection()))));
        } else {
            SocketOperation operation = new SocketOperation(id, this);
            active.put(id, operation);
            byte[] request = JSON.writeValueAsBytes(payload);
            identify(() -> operation.run(request));
        }
    }

    private void complete(Object id) {
        SocketOperation operation = active.remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }
}
