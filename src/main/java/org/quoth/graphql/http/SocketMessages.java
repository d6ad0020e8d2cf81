package org.quoth.graphql.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;

/** What a client is told by graphql-transport-ws. */
final class SocketMessages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerWebSocket socket;

    SocketMessages(ServerWebSocket socket) {
        this.socket = socket;
    }

    /** Why a socket is closed. */
    enum Close {
        GOING_AWAY(1001),
        INVALID(4400),
        UNAUTHORIZED(4401),
        FORBIDDEN(4403),
        SUBPROTOCOL(4406),
        TIMEOUT(4408),
        DUPLICATE(4409),
        TOO_MANY_INITS(4429);

        private final short code;

        Close(int code) {
            this.code = (short) code;
        }
    }

    void acknowledge() {
        write(Map.of("type", "connection_ack"));
    }

    void pong() {
        write(Map.of("type", "pong"));
    }

    /** @return when the client's connection has taken it */
    Future<Void> next(String id, ExecutionResult result) {
        return write("next", id, JsonWriter.bytes(result));
    }

    void error(String id, List<GraphQLError> errors) {
        write("error", id, JsonWriter.bytes(errors));
    }

    void complete(String id) {
        write(Map.of("id", id, "type", "complete"));
    }

    /** Without effect where it is closed. */
    void close(Close why, String reason) {
        if (!socket.isClosed()) {
            socket.close(why.code, reason);
        }
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
}
