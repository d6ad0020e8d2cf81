package org.quoth.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.ask;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NestedListTest {
    @Test
    void everyAliasGetsTheAnswerToItsOwnArguments() {
        JsonPath articles = ask(
                """
                        { articles(first: 10) { nodes { one: statements(first: 1) { nodes { id } } two: statements(first: 2) { nodes { id } }
                          last: statements(last: 1) { nodes { id } } all: statements(first: 100) { nodes { id } totalCount } } } }""");
        for (Map<String, Map<String, ?>> article : articles.<Map<String, Map<String, ?>>>getList("articles.nodes")) {
            List<?> all = nodes(article, "all");
            assertThat(article.get("all").get("totalCount")).isEqualTo(all.size());
            assertThat(nodes(article, "one")).isEqualTo(all.subList(0, Math.min(1, all.size())));
            assertThat(nodes(article, "two")).isEqualTo(all.subList(0, Math.min(2, all.size())));
            assertThat(nodes(article, "last")).isEqualTo(all.subList(Math.max(0, all.size() - 1), all.size()));
        }
    }

    @Test
    void aListIsTheSameHoweverDeepItIsAsked() {
        JsonPath deep = ask("""
                { articles(first: 20) { nodes { statements(first: 5) { nodes {
                    speaker { actor { id statements(first: 2) { nodes { id } } } } } } } } }""");
        List<Map<String, ?>> actors = deep.<List<Map<String, ?>>>getList("articles.nodes.statements.nodes.speaker.actor")
                .stream()
                .flatMap(List::stream).filter(actor -> actor != null).toList();
        assertThat(actors).hasSizeGreaterThan(10);
        for (Map<String, ?> actor : new HashSet<>(actors)) {
            assertThat(ask("query ($id: ID) { actor(id: $id) { statements(first: 2) { nodes { id } } } }",
                    Map.of("id", actor.get("id"))).<Object>get("actor.statements")).isEqualTo(actor.get("statements"));
        }
    }

    @Test
    void anErrorTellsWhereItHappened() {
        JsonPath answer = answer(
                "{ actors(first: 1) { nodes { works: articles { totalCount } fails: articles(first: 0) { totalCount } } } }",
                Map.of());
        assertThat(answer.getList("errors.extensions.code")).containsExactly("INVALID_PAGE");
        assertThat(answer.getList("errors[0].path")).containsExactly("actors", "nodes", 0, "fails");
    }

    @Test
    void aNumberThatIsNoIntIsNotCutToOne() {
        assertThat(answer("{ articles(first: 4294967297) { totalCount } }", Map.of()).getList("errors")).isNotEmpty();
        assertThat(answer("query ($first: Int) { articles(first: $first) { totalCount } }", Map.of("first", 4294967297L))
                .getList("errors")).isNotEmpty();
    }

    private static List<?> nodes(Map<String, Map<String, ?>> article, String alias) {
        return (List<?>) article.get(alias).get("nodes");
    }
}
