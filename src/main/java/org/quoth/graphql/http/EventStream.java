package org.quoth.graphql.http;

import java.util.List;

import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;
import org.quoth.graphql.RequestException;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Answers as server-sent events, one operation a request: what the protocol graphql-sse calls distinct connections. */
final class EventStream extends Delivery {
    private static final String SIGN_OF_LIFE = ":\n\n";
    private static final String COMPLETE = "event: complete\ndata:\n\n";

    private final HttpServerResponse response;

    private EventStream(HttpServerResponse response, int buffer) {
        super(buffer);
        this.response = response;
    }

    /** Sends one answer. */
    static void send(RoutingContext http, ExecutionResult result) {
        EventStream stream = open(http, 1);
        stream.send(result);
        stream.end();
    }

    /** Sends answers until there are no more, or the client goes, or the service stops. */
    static void send(RoutingContext http, Multi<ExecutionResult> events, QuothConfig.Live config, OpenStreams streams) {
        EventStream stream = open(http, config.buffer());
        // without the event that says that all is told: the client asks again, another instance
        Runnable close = stream.response::end;
        long timer = http.vertx().setPeriodic(config.keepAlive().toMillis(), tick -> {
            if (stream.isStuck(config.patience())) {
                cutOff(http);
            } else if (!stream.response.writeQueueFull()) {
                stream.response.write(SIGN_OF_LIFE);
            }
        });
        long rights = http.vertx().setPeriodic(Identification.EVERY.toMillis(), tick -> Identification.renew(http).subscribe()
                .with(identity -> {
                }, failure -> stream.refuse()));
        http.addEndHandler(ended -> {
            http.vertx().cancelTimer(timer);
            http.vertx().cancelTimer(rights);
            streams.remove(close);
            stream.cancel();
        });
        streams.add(close);
        events.subscribe(stream);
    }

    private void refuse() {
        cancel();
        if (!response.ended()) {
            end(new RequestException(ErrorCode.UNAUTHENTICATED, Identification.NO_LONGER));
        }
    }

    private static EventStream open(RoutingContext http, int buffer) {
        HttpServerResponse response = http.response();
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.EVENT_STREAM.header)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding")
                // what is compressed waits for more
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no")
                .write(SIGN_OF_LIFE);
        return new EventStream(response, buffer);
    }

    @Override
    Future<Void> send(ExecutionResult result) {
        Object cursor = result.getExtensions() == null ? null : result.getExtensions().get("cursor");
        return response.write(Buffer.buffer(cursor == null ? "" : "id: " + cursor + "\n")
                .appendString("event: next\ndata: ").appendBytes(JsonWriter.bytes(result)).appendString("\n\n"));
    }

    @Override
    void end(Throwable failure) {
        if (failure != null) {
            send(new ExecutionResultImpl(List.of(Errors.of(failure, "a subscription"))));
        }
        end();
    }

    private void end() {
        response.end(COMPLETE);
    }
}
