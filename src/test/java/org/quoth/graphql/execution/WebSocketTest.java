package org.quoth.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.quoth.support.GraphqlSocket;
import org.quoth.support.TestDatabase;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What comes by WebSocket is run as what comes by HTTP: with the database, the same limits and the same codes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebSocketTest {
    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void aQueryIsAnswered() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(address)) {
            socket.ask("{ articles(first: 2) { nodes { headline speakers { name } } totalCount } }");
            JsonNode answer = socket.next();
            assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo("next");
            assertThat(answer.at("/payload/data/articles/nodes")).hasSize(2);
            assertThat(socket.next().path("type").asText()).isEqualTo("complete");
        }
    }

    @Test
    void whatGoesOverTheLimitsIsRefused() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(address)) {
            socket.ask("{ articles { nodes " + "{ speakers { statements { article ".repeat(6) + "{ id }"
                    + " } } }".repeat(6) + " } }");
            JsonNode answer = socket.next();
            assertThat(answer.path("type").asText()).isEqualTo("error");
            assertThat(answer.at("/payload/0/extensions/code").asText()).as(answer.toString()).isEqualTo("LIMIT_EXCEEDED");
        }
    }
}
