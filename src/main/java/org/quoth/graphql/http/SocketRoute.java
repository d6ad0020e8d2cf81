package org.quoth.graphql.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.quoth.QuothConfig;
import org.quoth.graphql.execution.Answer;
import org.quoth.graphql.execution.Executor;
import org.quoth.graphql.execution.Request;
import org.quoth.graphql.execution.RequestOrigin;
import org.quoth.graphql.execution.RequestScope;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Takes WebSockets at the address of the graph, in the place of SmallRye's, which send without looking whether anybody takes. */
@ApplicationScoped
class SocketRoute {
    @Inject
    Instance<Executor> executor;

    @Inject
    RequestOrigin origin;

    @Inject
    OpenStreams streams;

    @Inject
    Stopping stopping;

    @Inject
    QuothConfig config;

    /** A filter, for SmallRye's route comes before all routes that an application may add; behind authorization, which is one too. */
    void route(@Observes Filters filters) {
        filters.register(this::handle, SecurityHandlerPriorities.AUTHORIZATION);
    }

    private void handle(RoutingContext http) {
        if (http.request().method().equals(HttpMethod.GET) && http.normalizedPath().equals(GraphqlRoute.PATH)
                && http.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            http.request().toWebSocket().onSuccess(socket -> new Socket(socket, http, this).open());
        } else {
            http.next();
        }
    }

    /** On another thread than the caller's, which must not be blocked. */
    CompletionStage<Answer> run(Request request, RoutingContext http) {
        stopping.begun();
        return CompletableFuture.supplyAsync(() -> RequestScope.within(state -> {
            origin.set(http);
            return executor.get().run(request, GraphqlRoute.context(http, state));
        }), Infrastructure.getDefaultWorkerPool()).thenCompose(answer -> answer)
                .whenComplete((answer, failure) -> stopping.ended());
    }
}
