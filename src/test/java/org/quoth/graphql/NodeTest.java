package org.quoth.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
    private static final String NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";

    @ParameterizedTest
    @CsvSource({"articles, Article", "actors, Actor", "statements, Statement" })
    void everyNodeIsFoundAgainByItsId(String list, String type) {
        String id = ask("{ " + list + "(first: 1) { nodes { id } } }").getString(list + ".nodes[0].id");
        JsonPath node = ask("query ($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id));
        assertThat(node.getString("node.__typename")).isEqualTo(type);
        assertThat(node.getString("node.id")).isEqualTo(id);
    }

    @Test
    void aNodeIsAskedWhatItsTypeHas() {
        JsonPath node = ask("{ articles(first: 1, filter: { publication: \"Quelport Herald\" }) { nodes { id headline } } }");
        assertThat(ask("query ($id: ID!) { node(id: $id) { ... on Actor { name } ... on Article { headline } } }",
                Map.of("id", node.getString("articles.nodes[0].id"))).<Object>get("node"))
                .isEqualTo(Map.of("headline", node.getString("articles.nodes[0].headline")));
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

    @Test
    void nodesAreGivenInTheOrderOfTheirIds() {
        JsonPath some = ask(
                "{ articles(first: 2) { nodes { id } } actors(first: 2) { nodes { id } } statements(first: 2) { nodes { id } } }");
        List<String> ids = List.of(some.getString("actors.nodes[1].id"), some.getString("articles.nodes[0].id"),
                some.getString("statements.nodes[0].id"), some.getString("actors.nodes[0].id"),
                some.getString("articles.nodes[0].id"));
        assertThat(ask(NODES, Map.of("ids", ids)).<String>getList("nodes.id")).isEqualTo(ids);
    }

    @Test
    void inThePlaceOfAnUnknownIdIsNullAndAnError() {
        String actor = ask("{ actors(first: 1) { nodes { id } } }").getString("actors.nodes[0].id");
        JsonPath answer = answer(NODES, Map.of("ids", List.of("?", actor, new NodeId("Actor", 999_999_999).encoded(),
                new NodeId("Rumour", 1).encoded())));
        assertThat(answer.<Map<String, String>>getList("data.nodes")).containsExactly(null, Map.of("id", actor), null, null);
        assertThat(answer.<List<Object>>getList("errors.path"))
                .containsExactly(List.of("nodes", 0), List.of("nodes", 2), List.of("nodes", 3));
        assertThat(answer.<String>getList("errors.extensions.code")).containsExactly("INVALID_ID", "NOT_FOUND", "NOT_FOUND");
    }

    @Test
    void noMoreThanAHundredNodesAreGivenAtOnce() {
        assertThat(ask(NODES, Map.of("ids", List.of())).getList("nodes")).isEmpty();
        assertThat(errorCode(NODES, Map.of("ids", Collections.nCopies(101, "QWN0b3I6MQ")))).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void noMoreThanAThousandEntitiesAreGivenToAGatewayAtOnce() {
        String entities = "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Actor { id } } }";
        List<String> ids = ask("{ actors(first: 100) { nodes { id } } }").getList("actors.nodes.id");
        List<Map<String, String>> many = IntStream.range(0, 1000)
                .mapToObj(i -> Map.of("__typename", "Actor", "id", ids.get(i % ids.size()))).toList();
        assertThat(ask(entities, Map.of("of", many)).getList("_entities.id"))
                .isEqualTo(many.stream().map(entity -> entity.get("id")).toList());
        assertThat(errorCode(entities, Map.of("of", Collections.nCopies(1001, many.get(0))))).isEqualTo("INVALID_ARGUMENT");
    }
}
