package org.quoth.access;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.quoth.graphql.ErrorCode;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Answers the request whose key or token is none as a GraphQL client expects it. */
@ApplicationScoped
class AuthenticationFailure {
    private static final String RESPONSE = "application/graphql-response+json";

    void route(@Observes Router router) {
        router.route("/graphql*").order(Integer.MIN_VALUE).failureHandler(AuthenticationFailure::answer);
    }

    private static void answer(RoutingContext request) {
        if (!(request.failure() instanceof AuthenticationException) || request.response().ended()) {
            request.next();
            return;
        }
        String accept = request.request().getHeader(HttpHeaders.ACCEPT);
        JsonObject error = new JsonObject()
                .put("message", "The key is unknown, expired or revoked")
                .put("extensions", Map.of("code", ErrorCode.UNAUTHENTICATED.name()));
        request.response().setStatusCode(HttpResponseStatus.UNAUTHORIZED.code())
                .putHeader(HttpHeaders.CONTENT_TYPE,
                        (accept != null && accept.contains(RESPONSE) ? RESPONSE : "application/json") + "; charset=utf-8")
                .end(new JsonObject().put("errors", List.of(error)).encode());
    }
}
