package org.quoth.graphql.http;

import java.time.Duration;
import java.util.Arrays;

import org.quoth.graphql.Sha256;

import graphql.ExecutionResult;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * What a cache, the browser's or a CDN, may do with the answer to a GET.
 *
 * @param control for {@code Cache-Control}
 * @param tag for {@code ETag}; null for an answer that nobody is to keep
 */
record Caching(String control, String tag) {
    /** An answer that says nothing of an error and was not given to a key is everybody's. */
    static Caching of(RoutingContext http, int status, ExecutionResult result, byte[] body, Duration maxAge) {
        if (status != 200 || !result.getErrors().isEmpty()) {
            return new Caching("no-store", null);
        }
        if (http.request().headers().contains(HttpHeaders.AUTHORIZATION)
                || http.request().headers().contains(HttpHeaders.COOKIE)) {
            return new Caching("private, no-store", null);
        }
        // weak, for the same answer may be sent compressed
        return new Caching("public, max-age=" + maxAge.toSeconds() + (maxAge.isZero() ? ", must-revalidate" : ""),
                "W/\"" + Sha256.of(body) + '"');
    }

    void headers(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, control);
        if (tag != null) {
            response.putHeader(HttpHeaders.ETAG, tag);
        }
    }

    /** Whether the client has the answer already. */
    boolean isKnown(RoutingContext http) {
        String known = http.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        return tag != null && known != null
                && (known.strip().equals("*")
                        || Arrays.stream(known.split(",")).anyMatch(one -> weak(one.strip()).equals(tag)));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }
}
