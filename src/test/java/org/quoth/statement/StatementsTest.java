package org.quoth.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementsTest {
    private String article;

    @BeforeEach
    void threeStatements() {
        article = ingest(Map.of("format", "TEXT", "publication", "The Pellbrook Gazette", "publishedAt", "2030-02-03T04:05:06Z",
                "content", """
                        “Odo Brannick has never seen a pump,” Ysolde Marrin said.

                        Odo Brannick denied that the pumps had been sold.

                        “The pumps are here,” he said, adding that Ysolde Marrin could count them."""));
    }

    @Test
    void whatXSaysAboutYIsListed() {
        JsonPath found = ask("""
                { statements(filter: {speaker: "Ysolde Marrin", about: "Odo Brannick"}) {
                  totalCount nodes { text speaker { name } about { name } article { id } context } } }""");
        assertThat(found.getInt("statements.totalCount")).isEqualTo(1);
        assertThat(found.getString("statements.nodes[0].text")).isEqualTo("“Odo Brannick has never seen a pump,”");
        assertThat(found.getString("statements.nodes[0].speaker.name")).isEqualTo("Ysolde Marrin");
        assertThat(found.<String>getList("statements.nodes[0].about.name")).containsExactly("Odo Brannick");
        assertThat(found.getString("statements.nodes[0].article.id")).isEqualTo(article);
        assertThat(found.getString("statements.nodes[0].context")).endsWith("a pump,” Ysolde Marrin said.");
    }

    @Test
    void aSpeakerIsNamedByIdToo() {
        String id = ask("{ actor(name: \"Ysolde Marrin\") { id } }").getString("actor.id");
        assertThat(ask("query ($s: String) { statements(filter: {speaker: $s}) { totalCount } }", Map.of("s", id))
                .getInt("statements.totalCount")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"kind: DIRECT | 2", "kind: INDIRECT | 2", "cue: \"denied\" | 1", "cue: \"100%\" | 0",
            "text: \"sold pump\" | 1",
            "text: \"pumps -sold\" | 2", "text: \"\\\"seen a pump\\\"\" | 1", "speaker: \"odo brannick\" | 3",
            "from: \"2030-02-04T00:00:00Z\" | 0", "to: \"2030-02-03T04:05:06Z\" | 0" })
    void everyConditionNarrowsTheList(String condition, int count) {
        assertThat(ask("{ statements(filter: {publication: \"The Pellbrook Gazette\", " + condition + "}) { totalCount } }")
                .getInt("statements.totalCount")).isEqualTo(count);
    }

    @Test
    void aSpeakerWhomNobodyKnowsIsAnError() {
        assertThat(errorCode("{ statements(filter: {speaker: \"Nobody At All\"}) { totalCount } }")).isEqualTo("NOT_FOUND");
    }

    @Test
    void theSameStatementsAreReachedFromEverySide() {
        JsonPath graph = ask(
                """
                        query ($id: ID!) {
                          article(id: $id) { speakers { statements { id } } statements { nodes { id } } }
                          odo: actor(name: "Odo Brannick") { statements { nodes { id } } quotedAbout { nodes { id } } articles { nodes { id } } }
                          ysolde: actor(name: "Ysolde Marrin") { statements { nodes { id } } }
                        }""",
                Map.of("id", article));
        List<String> ofArticle = graph.getList("article.statements.nodes.id");
        List<String> ofOdo = graph.getList("odo.statements.nodes.id");
        List<String> ofYsolde = graph.getList("ysolde.statements.nodes.id");
        assertThat(ofArticle).hasSize(4);
        assertThat(graph.<String>getList("article.speakers.statements.flatten().id"))
                .containsExactlyInAnyOrderElementsOf(ofArticle);
        assertThat(ofOdo).hasSize(3);
        assertThat(ofArticle).containsAll(ofOdo).containsAll(ofYsolde);
        assertThat(graph.<String>getList("odo.quotedAbout.nodes.id")).isEqualTo(ofYsolde);
        assertThat(graph.<String>getList("odo.articles.nodes.id")).containsExactly(article);
    }
}
