package org.quoth.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NodeTest {
    @ParameterizedTest
    @CsvSource({"articles, Article", "actors, Actor", "statements, Statement" })
    void everyNodeIsFoundAgainByItsId(String list, String type) {
        String id = ask("{ " + list + "(first: 1) { nodes { id } } }").getString(list + ".nodes[0].id");
        JsonPath node = ask("query ($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id));
        assertThat(node.getString("node.__typename")).isEqualTo(type);
        assertThat(node.getString("node.id")).isEqualTo(id);
    }

    @Test
    void anUnknownIdIsAnError() {
        String unknown = new NodeId("Article", 999_999_999).encoded();
        assertThat(errorCode("{ node(id: \"" + unknown + "\") { id } }")).isEqualTo("NOT_FOUND");
        assertThat(errorCode("{ article(id: \"" + unknown + "\") { id } }")).isEqualTo("NOT_FOUND");
    }

    @Test
    void theIdOfAnotherTypeIsAnError() {
        String actor = ask("{ actors(first: 1) { nodes { id } } }").getString("actors.nodes[0].id");
        assertThat(errorCode("{ article(id: \"" + actor + "\") { id } }")).isEqualTo("INVALID_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "' or 1=1 --", "QXJ0aWNsZQ", "QXJ0aWNsZTotMQ", "\\u0000" })
    void whatIsNoIdIsAnError(String id) {
        assertThat(errorCode("{ node(id: \"" + id + "\") { id } }")).isEqualTo("INVALID_ID");
    }
}
