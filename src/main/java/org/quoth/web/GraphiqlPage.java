package org.quoth.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.quoth.QuothConfig;

import io.vertx.ext.web.Router;

/** GraphiQL, from the static files of {@code META-INF/resources}: made reachable at short addresses, or not at all. */
@ApplicationScoped
class GraphiqlPage {
    @Inject
    QuothConfig config;

    void route(@Observes Router router) {
        if (config.graphiql().enabled()) {
            router.get("/").handler(request -> request.redirect("/graphiql/"));
            router.get("/graphiql").handler(request -> {
                // the bare address: the page's own files stand beside it, behind the slash
                if (request.normalizedPath().equals("/graphiql")) {
                    request.redirect("/graphiql/" + (request.request().query() == null ? "" : "?" + request.request().query()));
                } else {
                    request.next();
                }
            });
        } else {
            router.route("/graphiql*").handler(request -> request.fail(404));
            router.route("/graphql-ui*").handler(request -> request.fail(404));
        }
    }
}
