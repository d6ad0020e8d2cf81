package org.quoth.graphql.http;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;
import org.quoth.graphql.execution.Answer;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;

/** Sends answers: with the right status, and with what a cache in between needs to know. */
@ApplicationScoped
class Responses {
    static final String METHODS = "GET, POST, OPTIONS";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    @Inject
    QuothConfig config;

    @Inject
    OpenStreams streams;

    /** In what form the client wants its answer; null if in none that is given. */
    MediaType mediaType(RoutingContext http) {
        List<MIMEHeader> accepted = http.parsedHeaders().accept();
        return MediaType.of(accepted == null ? List.of() : accepted);
    }

    /** Answers with one error that stands for the whole request. */
    void refuse(RoutingContext http, ErrorCode code, String message) {
        send(http, statusOf(code), new ExecutionResultImpl(Errors.error(code, message)));
    }

    /** Ends the connection behind the answer. By HTTP/2 a client takes an answer that says so for a malformed one. */
    static void closeBehind(RoutingContext http) {
        if (http.request().version() != HttpVersion.HTTP_2) {
            http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** Answers what HTTP itself, or a fault, has ended. */
    void failed(RoutingContext http) {
        switch (http.statusCode()) {
            case 413 -> {
                closeBehind(http);
                refuse(http, ErrorCode.REQUEST_TOO_LARGE, "The request is longer than this service takes");
            }
            case 400, 417 -> refuse(http, ErrorCode.BAD_REQUEST, "The request is not HTTP as it should be");
            default -> fail(http, http.failure());
        }
    }

    void send(RoutingContext http, Answer answer, Throwable failure) {
        if (failure != null) {
            fail(http, failure);
        } else if (mediaType(http) == MediaType.EVENT_STREAM) {
            stream(http, answer);
        } else if (answer.events() != null) {
            refuse(http, ErrorCode.BAD_REQUEST,
                    "A subscription has many answers: accept text/event-stream, or ask by WebSocket (graphql-transport-ws)");
        } else {
            send(http, status(answer, mediaType(http)), answer.result());
        }
    }

    /** What is refused by its status, before the stream has begun, is seen by whoever looks at no more than that. */
    private void stream(RoutingContext http, Answer answer) {
        int status = status(answer, MediaType.JSON);
        if (status != OK) {
            send(http, status, answer.result());
        } else if (answer.events() == null) {
            EventStream.send(http, answer.result());
        } else {
            EventStream.send(http, answer.events(), config.live(), streams);
        }
    }

    private void fail(RoutingContext http, Throwable failure) {
        send(http, SERVER_ERROR, new ExecutionResultImpl(Errors.fault(failure, "the request")));
    }

    private void send(RoutingContext http, int status, ExecutionResult result) {
        HttpServerResponse response = http.response();
        if (response.ended() || response.closed()) {
            return;
        }
        MediaType type = mediaType(http);
        byte[] body;
        try {
            body = JsonWriter.bytes(result);
        } catch (RuntimeException e) {
            fail(http, e);
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, (type == MediaType.GRAPHQL_RESPONSE ? type : MediaType.JSON).header)
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (status == 405) {
            response.putHeader(HttpHeaders.ALLOW, METHODS);
        }
        if (http.request().method().equals(HttpMethod.GET)) {
            Caching caching = Caching.of(http, status, result, body, config.graphql().maxAge());
            caching.headers(response);
            if (caching.isKnown(http)) {
                response.setStatusCode(NOT_MODIFIED).end();
                return;
            }
        }
        response.setStatusCode(status).end(Buffer.buffer(body));
    }

    private static int status(Answer answer, MediaType type) {
        if (answer.isExecuted()) {
            return OK;
        }
        ErrorCode code = ErrorCode.valueOf(answer.refusal());
        return switch (code) {
            case BAD_REQUEST, METHOD_NOT_ALLOWED, INTERNAL_ERROR, UNAUTHENTICATED, FORBIDDEN, RATE_LIMITED -> statusOf(code);
            default -> type == MediaType.JSON ? OK : statusOf(code);
        };
    }

    private static int statusOf(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN, OPERATION_NOT_ALLOWED -> 403;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case REQUEST_TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case RATE_LIMITED -> 429;
            case INTERNAL_ERROR -> SERVER_ERROR;
            case TIMEOUT, STOPPING -> 503;
            default -> BAD_REQUEST;
        };
    }
}
