package org.quoth.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;

/**
 * Takes requests in JSON only. A page of another site can make a browser post plain text to this service unasked, but not JSON.
 */
@ApplicationScoped
class JsonOnly {
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    void route(@Observes Router router) {
        router.route(HttpMethod.POST, "/graphql").order(Integer.MIN_VALUE).handler(request -> {
            MIMEHeader type = request.parsedHeaders().contentType();
            if ("application".equals(type.component()) && "json".equals(type.subComponent())) {
                request.next();
            } else {
                request.response().setStatusCode(UNSUPPORTED_MEDIA_TYPE).end("Send the request as application/json");
            }
        });
    }
}
