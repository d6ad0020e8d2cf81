package org.quoth.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.AtOnce.atOnce;
import static org.quoth.support.Graph.actor;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.statements;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** People who correct the same at once: each correction builds on the one before, and nothing is half done. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ParallelCorrectionsTest {
    private static final int PEOPLE = 6;
    private static final String GIVE = """
            mutation ($id: ID!, $to: String) { correctSpeaker(statement: $id, actor: $to) { id } }""";
    private static final String MERGE = "mutation ($a: ID!, $b: ID!) { mergeActors(actor: $a, into: $b) { id } }";

    @Test
    void whoCorrectOneStatementAreRecordedOneBehindTheOther() throws Exception {
        String article = ingest("“The lock is shut,” Amalasuntha Rook said. " + String.join(" ", IntStream.range(0, PEOPLE)
                .mapToObj(i -> "“It is open,” " + name(i, "Lockwood") + " said.").toList()));
        String statement = statements(article).get(0);
        atOnce(PEOPLE, i -> answer(GIVE, Map.of("id", statement, "to", name(i, "Lockwood"))))
                .forEach(answer -> assertThat(answer.<Object>get("errors")).isNull());
        List<Map<String, String>> corrections = ask(
                """
                        query ($id: ID!) { node(id: $id) { ... on Statement { corrections { nodes { from to } } speaker { name } } } }""",
                Map.of("id", statement)).getList("node.corrections.nodes");
        assertThat(corrections).hasSize(PEOPLE);
        for (int i = 1; i < PEOPLE; i++) {
            assertThat(corrections.get(i - 1).get("from")).isEqualTo(corrections.get(i).get("to"));
        }
        assertThat(ask("query ($id: ID!) { node(id: $id) { ... on Statement { speaker { name } } } }", Map.of("id", statement))
                .getString("node.speaker.name")).isEqualTo(corrections.get(0).get("to"));
    }

    @Test
    void whoMergeTwoActorsEitherWayRoundMakeOneOfThem() throws Exception {
        ingest("Ingeltrud Sarn said it rained. Ingmar Sarn said it poured.");
        String one = actor("Ingeltrud Sarn");
        String other = actor("Ingmar Sarn");
        List<JsonPath> answers = atOnce(PEOPLE,
                i -> answer(MERGE, Map.of("a", i % 2 == 0 ? one : other, "b", i % 2 == 0 ? other : one)));
        assertThat(answers.stream().map(answer -> answer.getString("data.mergeActors.id")).distinct()).hasSize(1);
        String left = answers.get(0).getString("data.mergeActors.id");
        JsonPath actor = ask("query ($id: ID!) { actor(id: $id) { statements { totalCount } corrections { nodes { kind } } } }",
                Map.of("id", left.equals(one) ? other : one));
        assertThat(actor.getInt("actor.statements.totalCount")).isEqualTo(2);
        assertThat(actor.<String>getList("actor.corrections.nodes.kind")).containsExactly("MERGED");
    }

    @Test
    void whoUndoOneCorrectionGetTheOneRecordOfIt() throws Exception {
        ingest("Notburga Vell said it rained. Nothelm Vell said it poured.");
        String one = actor("Notburga Vell");
        String other = actor("Nothelm Vell");
        ask(MERGE, Map.of("a", one, "b", other));
        String correction = ask("query ($id: ID!) { actor(id: $id) { corrections { nodes { id } } } }", Map.of("id", other))
                .getString("actor.corrections.nodes[0].id");
        List<JsonPath> answers = atOnce(PEOPLE,
                i -> answer("mutation ($id: ID!) { undoCorrection(correction: $id) { id } }", Map.of("id", correction)));
        assertThat(answers.stream().map(answer -> answer.getString("data.undoCorrection.id")).distinct()).hasSize(1)
                .doesNotContainNull();
        assertThat(actor("Notburga Vell")).isEqualTo(one);
        assertThat(actor("Nothelm Vell")).isEqualTo(other);
    }

    @Test
    void whatIsCorrectedWhileArticlesComeHoldsForThem() throws Exception {
        ingest("Adalwin Pruss said it rained. Adelheid Pruss said it poured.");
        String one = actor("Adalwin Pruss");
        String other = actor("Adelheid Pruss");
        atOnce(PEOPLE, i -> i == 0
                ? answer(MERGE, Map.of("a", one, "b", other))
                : answer("mutation ($c: String!) { ingest(input: {content: $c}) { id } }",
                        Map.of("c", "Adalwin Pruss said it rained in the year " + (1900 + i) + ".")))
                .forEach(answer -> assertThat(answer.<Object>get("errors")).isNull());
        assertThat(ask("query ($id: ID!) { actor(id: $id) { statements { totalCount } } }", Map.of("id", one))
                .getInt("actor.statements.totalCount")).isEqualTo(PEOPLE + 1);
    }

    @RepeatedTest(5)
    void whatIsCorrectedWhileANewerVersionComesHoldsForIt() throws Exception {
        String uri = "urn:parallel:" + System.nanoTime();
        String said = String.join(" ", IntStream.range(1, PEOPLE)
                .mapToObj(i -> "“The lock leaks for the " + i + "th time,” " + name(i, "Sluis") + " said.").toList());
        String article = ingest(version(uri, 1, said));
        List<String> statements = statements(article);
        atOnce(PEOPLE, i -> i == 0
                ? answer("mutation ($input: ArticleInput!) { ingest(input: $input) { id } }",
                        Map.of("input", version(uri, 2, "“It is dry,” Wendel Sluis said. " + said)))
                : answer("mutation ($id: ID!) { rejectStatement(statement: $id) { id } }", Map.of("id", statements.get(i - 1))))
                .forEach(answer -> assertThat(answer.<Object>get("errors")).isNull());
        assertThat(ask("query ($id: ID!) { article(id: $id) { version statements { nodes { text } } } }", Map.of("id", article))
                .<String>getList("article.statements.nodes.text")).containsExactly("“It is dry,”");
    }

    @RepeatedTest(5)
    void whatIsCorrectedWhileATwinTakesTheTextOverIsHandedOnOrRefused() throws Exception {
        String uri = "urn:twins:" + System.nanoTime();
        String said = String.join(" ", IntStream.range(1, PEOPLE)
                .mapToObj(i -> "“The weir of " + uri.substring(10) + " leaks for the " + i + "th time,” " + name(i, "Weir")
                        + " said.")
                .toList());
        String article = ingest(version(uri, 1, said));
        String twin = ingest(version(uri + ":twin", 1, "“It is dry,” Wendel Weir said."));
        List<Map<String, String>> statements = ask(
                "query ($id: ID!) { article(id: $id) { statements { nodes { id text } } } }", Map.of("id", article))
                .getList("article.statements.nodes");
        List<JsonPath> answers = atOnce(PEOPLE, i -> i == 0
                ? answer("mutation ($input: ArticleInput!) { ingest(input: $input) { id } }",
                        Map.of("input", version(uri + ":twin", 2, said)))
                : answer("mutation ($id: ID!) { rejectStatement(statement: $id) { id } }",
                        Map.of("id", statements.get(i - 1).get("id"))));
        List<String> left = ask("query ($id: ID!) { article(id: $id) { statements { nodes { text } } } }",
                Map.of("id", twin)).getList("article.statements.nodes.text");
        for (int i = 1; i < PEOPLE; i++) {
            String refused = answers.get(i).getString("errors[0].extensions.code");
            assertThat(refused).isIn(null, "NOT_FOUND");
            assertThat(left.contains(statements.get(i - 1).get("text"))).as("said of a statement that is gone: " + refused)
                    .isEqualTo(refused != null);
        }
    }

    private static Map<String, ?> version(String uri, int version, String text) {
        return Map.of("format", "NINJS", "content", """
                {"uri": "%s", "version": "%d", "headline": "The lock", "body_text": "%s"}""".formatted(uri, version, text));
    }

    private static String name(int person, String surname) {
        return List.of("Walburga", "Ludmilla", "Irmtraud", "Kunigunde", "Hroswitha", "Adelgunde").get(person) + " " + surname;
    }
}
