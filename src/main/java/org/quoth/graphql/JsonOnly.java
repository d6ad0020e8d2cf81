package org.quoth.graphql;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/**
 * Takes requests in JSON only. A page of another site can make a browser post plain text to this service unasked, but not JSON.
 */
@ApplicationScoped
class JsonOnly {
    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    void route(@Observes Router router) {
        router.route(HttpMethod.POST, "/graphql").order(Integer.MIN_VALUE).handler(request -> {
            String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
            if (type != null && JSON.matcher(type).matches()) {
                request.next();
            } else {
                request.response().setStatusCode(UNSUPPORTED_MEDIA_TYPE).end("Send the request as application/json");
            }
        });
    }
}
