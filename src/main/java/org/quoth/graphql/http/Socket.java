package org.quoth.graphql.http;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;
import org.quoth.graphql.RequestException;
import org.quoth.graphql.execution.Answer;
import org.quoth.graphql.execution.RequestReader;

import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.OperationDefinition.Operation;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;

/** One WebSocket that speaks graphql-transport-ws. All of it but the running of operations is done on the socket's own thread. */
final class Socket {
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_INITIALISE = Duration.ofSeconds(10);
    private static final Buffer NOTHING = Buffer.buffer();

    private static final int GOING_AWAY = 1001;
    private static final int INVALID = 4400;
    private static final int UNAUTHORIZED = 4401;
    private static final int FORBIDDEN = 4403;
    private static final int SUBPROTOCOL = 4406;
    private static final int TIMEOUT = 4408;
    private static final int DUPLICATE = 4409;
    private static final int TOO_MANY_INITS = 4429;

    private final ServerWebSocket socket;
    private final RoutingContext http;
    private final SocketRoute route;
    private final QuothConfig.Live config;
    private final Context thread = Vertx.currentContext();
    private final Runnable goAway = () -> close(GOING_AWAY, "The service stops; subscribe again after your last cursor");
    private final Map<String, Stream> active = new HashMap<>();
    private boolean initialising;
    private boolean initialised;
    private long lastHeard = System.nanoTime();

    Socket(ServerWebSocket socket, RoutingContext http, SocketRoute route) {
        this.socket = socket;
        this.http = http;
        this.route = route;
        this.config = route.config.live();
    }

    void open() {
        if (!PROTOCOL.equals(socket.subProtocol())) {
            close(SUBPROTOCOL, "Subprotocol not acceptable; speak " + PROTOCOL);
            return;
        }
        Vertx vertx = http.vertx();
        long initialisation = vertx.setTimer(TO_INITIALISE.toMillis(), late -> {
            if (!initialised) {
                close(TIMEOUT, "Connection initialisation timeout");
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
        socket.binaryMessageHandler(bytes -> close(INVALID, "Messages are text"));
        socket.pongHandler(pong -> lastHeard = System.nanoTime());
        socket.exceptionHandler(broken -> socket.close());
        socket.closeHandler(closed -> {
            vertx.cancelTimer(initialisation);
            vertx.cancelTimer(life);
            vertx.cancelTimer(rights);
            route.streams.remove(goAway);
            active.values().forEach(Stream::cancel);
            active.clear();
        });
        route.streams.add(goAway);
    }

    /** Whether there still is somebody, and whether they take what is sent. */
    private void look() {
        boolean silent = System.nanoTime() - lastHeard > config.keepAlive().plus(config.patience()).toNanos();
        if (silent || active.values().stream().anyMatch(stream -> stream.isStuck(config.patience()))) {
            Delivery.cutOff(http);
        } else {
            socket.writePing(NOTHING);
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
            close(INVALID, "Invalid message received: it is no JSON object");
        }
    }

    private void receive(Map<?, ?> message, String type) throws IOException {
        switch (type) {
            case "connection_init" -> initialise(message.get("payload"));
            case "ping" -> write(Map.of("type", "pong"));
            case "pong" -> {
            }
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message.get("id"));
            default -> close(INVALID, "Invalid message received: its type is unknown");
        }
    }

    /** What a browser cannot send as a header may stand in the payload. */
    private void initialise(Object payload) {
        if (initialising) {
            close(TOO_MANY_INITS, "Too many initialisation requests");
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
                failure -> thread.runOnContext(here -> close(FORBIDDEN, "Forbidden. " + Identification.NO_LONGER)));
    }

    private void acknowledge() {
        initialised = true;
        write(Map.of("type", "connection_ack"));
    }

    private void subscribe(Map<?, ?> message) throws IOException {
        if (!initialised) {
            close(UNAUTHORIZED, "Unauthorized: send connection_init first");
        } else if (!(message.get("id") instanceof String id) || id.isEmpty()
                || !(message.get("payload") instanceof Map<?, ?> payload)) {
            close(INVALID, "Invalid message received: subscribe has an id and a payload");
        } else if (active.containsKey(id)) {
            close(DUPLICATE, "Subscriber for " + (id.length() > 80 ? "this id" : id) + " already exists");
        } else if (active.size() >= config.perConnection()) {
            error(id, List.of(Errors.error(ErrorCode.LIMIT_EXCEEDED, "A connection has at most " + config.perConnection()
                    + " operations at a time", Map.of("limit", "operations", "maximum", config.perConnection()))));
        } else {
            Stream stream = new Stream(id);
            active.put(id, stream);
            byte[] request = JSON.writeValueAsBytes(payload);
            identify(() -> run(stream, request));
        }
    }

    private void run(Stream stream, byte[] request) {
        if (active.get(stream.id) != stream) {
            return;
        }
        try {
            route.run(RequestReader.fromJson(request, false), http)
                    .whenComplete((answer, failure) -> thread.runOnContext(here -> answered(stream, answer, failure)));
        } catch (RequestException e) {
            stream.refuse(List.of(Errors.error(e)));
        }
    }

    private void answered(Stream stream, Answer answer, Throwable failure) {
        if (active.get(stream.id) != stream) {
            return;
        }
        if (failure != null) {
            stream.refuse(List.of(Errors.fault(failure, "an operation by WebSocket")));
        } else if (answer.events() != null) {
            answer.events().subscribe(stream);
        } else if (!answer.isExecuted() || answer.operation().kind() == Operation.SUBSCRIPTION) {
            stream.refuse(answer.result().getErrors());
        } else {
            stream.send(answer.result());
            stream.end(null);
        }
    }

    private void complete(Object id) {
        Stream stream = active.remove(id);
        if (stream != null) {
            stream.cancel();
        }
    }

    private void error(String id, List<GraphQLError> errors) {
        write("error", id, JsonWriter.bytes(errors));
    }

    private Future<Void> write(String type, String id, byte[] payload) {
        return socket
                .writeTextMessage(Buffer.buffer("{\"id\":" + JsonWriter.quoted(id) + ",\"type\":\"" + type + "\",\"payload\":")
                        .appendBytes(payload).appendString("}").toString());
    }

    private void write(Map<String, String> message) {
        try {
            socket.writeTextMessage(JSON.writeValueAsString(message));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }

    /** An operation that is not complete. */
    private final class Stream extends Delivery {
        private final String id;

        Stream(String id) {
            super(config.buffer());
            this.id = id;
        }

        @Override
        Future<Void> send(ExecutionResult result) {
            return write("next", id, JsonWriter.bytes(result));
        }

        @Override
        void end(Throwable failure) {
            thread.runOnContext(here -> {
                if (active.get(id) != this) {
                    return;
                }
                if (failure != null) {
                    refuse(List.of(Errors.of(failure, "a subscription")));
                } else {
                    active.remove(id);
                    write(Map.of("id", id, "type", "complete"));
                }
            });
        }

        private void refuse(List<GraphQLError> errors) {
            active.remove(id);
            error(id, errors);
        }
    }
}
