package org.quoth.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quoth.QuothConfig;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** For whom a stopping service waits. */
class StoppingTest {
    private final Vertx vertx = Vertx.vertx();
    private final Stopping stopping = new Stopping(new SmallRyeConfigBuilder().addDiscoveredConverters()
            .withMapping(QuothConfig.class).build().getConfigMapping(QuothConfig.class));

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void itWaitsForWhoIsNotAnswered() throws Exception {
        ask(http -> {
            stopping.count(http);
            assertThat(stopping.isIdle()).isFalse();
            http.response().end();
        });
        assertThat(stopping.isIdle()).isTrue();
    }

    @Test
    void itDoesNotWaitForWhoWentBeforeTheRequestWasCounted() throws Exception {
        CountDownLatch counted = new CountDownLatch(1);
        assertThatThrownBy(() -> ask(http -> {
            http.request().connection().close();
            vertx.setTimer(100, later -> {
                stopping.count(http);
                counted.countDown();
            });
        })).isInstanceOf(IOException.class);
        counted.await();
        assertThat(stopping.isIdle()).isTrue();
    }

    private void ask(Consumer<RoutingContext> answer) throws IOException, InterruptedException {
        Router router = Router.router(vertx);
        router.route().handler(answer::accept);
        HttpServer server = vertx.createHttpServer().requestHandler(router).listen(0, "localhost")
                .toCompletionStage().toCompletableFuture().join();
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort())).build(),
                BodyHandlers.discarding());
    }
}
