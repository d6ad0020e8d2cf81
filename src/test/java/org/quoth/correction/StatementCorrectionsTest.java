package org.quoth.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.undo;
import static org.quoth.support.Graph.undoError;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What an editor may rely on who corrects statements. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementCorrectionsTest {
    private static final String ARTICLE = """
            query ($id: ID!) { article(id: $id) {
              speakers { id name actor { name } statements { id } }
              statements { totalCount nodes { id text speaker { name actor { id } } } }
              corrections { nodes { kind from to } } } }""";
    private static int articles;

    private String article;
    private String first;
    private String second;
    private String third;

    @BeforeEach
    void twoSpeakersAndThreeStatements() {
        // no two are the same article, so that no test finds what another has corrected
        article = ingest("Berth " + ++articles + " is open. “The cranes are late,” Ottoline Vasser said. “They will come,”"
                + " Pell Andrane said. “They never come,” Ottoline Vasser added.");
        List<String> ids = read().getList("statements.nodes.id");
        assertThat(ids).hasSize(3);
        first = ids.get(0);
        second = ids.get(1);
        third = ids.get(2);
    }

    @Test
    void aStatementIsGivenToAnotherSpeakerOfTheArticle() {
        String pell = read().getString("speakers.find { it.name == 'Pell Andrane' }.id");
        JsonPath corrected = ask(
                """
                        mutation ($s: ID!, $p: ID!) { correctSpeaker(statement: $s, speaker: $p, why: "He said so himself") {
                          speaker { name } corrections { nodes { kind by at why from to other { name } statement { id } article { id } undoneBy { id } } } } }""",
                Map.of("s", first, "p", pell)).setRootPath("data.correctSpeaker");
        assertThat(corrected.getString("speaker.name")).isEqualTo("Pell Andrane");
        assertThat(corrected.getList("corrections.nodes")).hasSize(1);
        assertThat(corrected.getMap("corrections.nodes[0]")).containsEntry("kind", "SPEAKER").containsEntry("by", "loopback")
                .containsEntry("why", "He said so himself").containsEntry("from", "Ottoline Vasser")
                .containsEntry("to", "Pell Andrane").containsEntry("statement", Map.of("id", first))
                .containsEntry("article", Map.of("id", article)).containsEntry("undoneBy", null)
                .containsEntry("other", Map.of("name", "Pell Andrane"));
        assertThat(saidBy("Pell Andrane")).containsExactlyInAnyOrder(first, second);
        assertThat(saidBy("Ottoline Vasser")).containsExactly(third);
    }

    @Test
    void aStatementIsGivenToAnActorThatDidNotSpeakInItsArticle() {
        ingest("“We build cranes,” Roderica Stolm said.");
        giveTo(first, "Roderica Stolm");
        assertThat(read().getString("speakers.find { it.name == 'Roderica Stolm' }.actor.name")).isEqualTo("Roderica Stolm");
        assertThat(saidBy("Roderica Stolm")).containsExactly(first);
    }

    @Test
    void aStatementIsGivenToNobody() {
        ask("mutation ($s: ID!) { correctSpeaker(statement: $s, nobody: true) { id } }", Map.of("s", first));
        assertThat(read().<Object>get("statements.nodes[0].speaker")).isNull();
        assertThat(saidBy("Ottoline Vasser")).containsExactly(third);
    }

    @Test
    void aSpeakerToWhomNothingIsLeftIsNoSpeaker() {
        giveTo(second, "Ottoline Vasser");
        assertThat(read().<String>getList("speakers.name")).containsExactly("Ottoline Vasser");
    }

    @Test
    void whatIsSaidAgainIsNotRecordedAgain() {
        giveTo(second, "Ottoline Vasser");
        giveTo(second, "Ottoline Vasser");
        reject(third);
        reject(third);
        assertThat(read().<String>getList("corrections.nodes.kind")).containsExactly("REJECTED", "SPEAKER");
    }

    @Test
    void whatIsNoStatementIsInNoListAndNoCountAndMakesNoSpeaker() {
        reject(second);
        JsonPath article = read();
        assertThat(article.getInt("statements.totalCount")).isEqualTo(2);
        assertThat(article.<String>getList("statements.nodes.id")).containsExactly(first, third);
        assertThat(article.<String>getList("speakers.name")).containsExactly("Ottoline Vasser");
        assertThat(saidBy("Pell Andrane")).isEmpty();
        assertThat(ask("{ statements(filter: {text: \"\\\"they will come\\\"\"}, first: 100) { nodes { id } } }")
                .<String>getList("statements.nodes.id")).doesNotContain(second);
    }

    @Test
    void aRejectedStatementIsNotAlsoInOtherArticles() {
        reject(second);
        assertThat(ask("query ($s: ID!) { node(id: $s) { ... on Statement { alsoIn { totalCount nodes { id } } } } }",
                Map.of("s", second)).getInt("node.alsoIn.totalCount")).isZero();
    }

    @Test
    void theIdAndTheCorrectionsOfARejectedStatementLeadToIt() {
        reject(second);
        JsonPath found = ask(
                """
                        query ($id: ID!) { node(id: $id) { id ... on Statement { text rejected speaker { name } corrections { nodes { kind } } } }
                          corrections(filter: {statement: $id}) { totalCount nodes { kind from to statement { id text spans { text } } } } }""",
                Map.of("id", second));
        assertThat(found.getString("node.text")).as(found.prettify()).isEqualTo("“They will come,”");
        assertThat(found.getBoolean("node.rejected")).isTrue();
        assertThat(found.getString("node.speaker.name")).isEqualTo("Pell Andrane");
        assertThat(found.getString("corrections.nodes[0].kind")).isEqualTo("REJECTED");
        assertThat(found.getString("corrections.nodes[0].statement.id")).isEqualTo(second);
        assertThat(found.getString("corrections.nodes[0].statement.spans[0].text")).isEqualTo("“They will come,”");
    }

    @Test
    void aRejectedStatementIsOneAgainWhereSomebodySaysSo() {
        JsonPath before = read();
        reject(second);
        ask("mutation ($s: ID!) { acceptStatement(statement: $s) { rejected } }", Map.of("s", second));
        assertThat(read().<Object>get("statements")).isEqualTo(before.get("statements"));
        assertThat(read().<String>getList("corrections.nodes.kind")).containsExactly("ACCEPTED", "REJECTED");
    }

    @Test
    void undoingIsRecordedAndPutsBackWhatWasThere() {
        JsonPath before = read();
        String correction = giveTo(first, "Pell Andrane");
        JsonPath undone = ask("""
                mutation ($c: ID!) { undoCorrection(correction: $c, why: "My mistake") {
                  kind why from to undoes { id undoneBy { kind } } statement { speaker { name } } } }""",
                Map.of("c", correction));
        assertThat(undone.getMap("undoCorrection")).containsEntry("kind", "UNDONE").containsEntry("why", "My mistake")
                .containsEntry("from", "Pell Andrane").containsEntry("to", "Ottoline Vasser")
                .containsEntry("undoes", Map.of("id", correction, "undoneBy", Map.of("kind", "UNDONE")));
        assertThat(undone.getString("undoCorrection.statement.speaker.name")).isEqualTo("Ottoline Vasser");
        assertThat(read().<Object>get("speakers")).isEqualTo(before.get("speakers"));
        assertThat(read().<Object>get("statements")).isEqualTo(before.get("statements"));
        assertThat(read().<String>getList("corrections.nodes.kind")).containsExactly("UNDONE", "SPEAKER");
    }

    @Test
    void undoingTwiceIsUndoingOnce() {
        String correction = giveTo(first, "Pell Andrane");
        assertThat(undo(correction)).isEqualTo(undo(correction));
    }

    @Test
    void whatOthersBuildOnIsUndoneAfterThem() {
        String given = giveTo(first, "Pell Andrane");
        String rejected = reject(first);
        String given2 = correction(
                ask("mutation ($s: ID!) { correctSpeaker(statement: $s, nobody: true) { corrections { nodes { id } } } }",
                        Map.of("s", first)));
        JsonPath error = undoError(given);
        assertThat(error.getString("extensions.code")).isEqualTo("CORRECTION_BUILT_UPON");
        assertThat(error.getString("message")).contains(given2).doesNotContain(rejected);
        undo(given2);
        assertThat(saidBy("Pell Andrane")).containsExactly(second);
        undo(rejected);
        assertThat(saidBy("Pell Andrane")).containsExactlyInAnyOrder(first, second);
        undo(given);
        assertThat(saidBy("Pell Andrane")).containsExactly(second);
    }

    @Test
    void anUndoingIsNotUndone() {
        assertThat(undoError(undo(reject(first))).getString("extensions.code")).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void correctionsAreFoundByWhatTheyAre() {
        undo(giveTo(first, "Pell Andrane"));
        giveTo(second, "Ottoline Vasser");
        reject(third);
        JsonPath found = ask("""
                query ($a: ID!) {
                  all: corrections(filter: {article: $a}) { nodes { kind } }
                  speakers: corrections(filter: {article: $a, kind: SPEAKER}) { totalCount }
                  undone: corrections(filter: {article: $a, undone: true}) { totalCount }
                  mine: corrections(filter: {article: $a, by: "loopback"}) { totalCount }
                  yours: corrections(filter: {article: $a, by: "somebody"}) { totalCount }
                  detached: corrections(filter: {article: $a, detached: true}) { totalCount }
                  early: corrections(filter: {article: $a, to: "2020-01-01T00:00:00Z"}) { totalCount } }""",
                Map.of("a", article));
        assertThat(found.<String>getList("all.nodes.kind")).containsExactly("REJECTED", "SPEAKER", "UNDONE", "SPEAKER");
        assertThat(found.getInt("speakers.totalCount")).isEqualTo(2);
        assertThat(found.getInt("undone.totalCount")).isEqualTo(1);
        assertThat(found.getInt("mine.totalCount")).isEqualTo(4);
        assertThat(found.getInt("yours.totalCount") + found.getInt("detached.totalCount") + found.getInt("early.totalCount"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody: null", "nobody: true, actor: \"Pell Andrane\"", "nobody: true, why: \"\"",
            "actor: \" \"" })
    void whatMakesNoSenseIsRefused(String arguments) {
        assertThat(errorCode("mutation ($s: ID!) { correctSpeaker(statement: $s, " + arguments + ") { id } }",
                Map.of("s", first))).isEqualTo("INVALID_ARGUMENT");
        assertThat(read().getList("corrections.nodes")).isEmpty();
    }

    @Test
    void aSpeakerOfAnotherArticleIsRefused() {
        String other = ask(ARTICLE, Map.of("id", ingest("“Not here,” Ottoline Vasser said.")))
                .getString("article.speakers[0].id");
        assertThat(errorCode("mutation ($s: ID!, $p: ID!) { correctSpeaker(statement: $s, speaker: $p) { id } }",
                Map.of("s", first, "p", other))).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(errorCode("mutation { rejectStatement(statement: \"U3RhdGVtZW50Ojk5OTk5OTk\") { id } }"))
                .isEqualTo("NOT_FOUND");
        assertThat(errorCode("mutation ($a: ID!) { rejectStatement(statement: $a) { id } }", Map.of("a", article)))
                .isEqualTo("INVALID_ID");
        assertThat(errorCode("mutation ($s: ID!) { correctSpeaker(statement: $s, actor: \"Nobody At All\") { id } }",
                Map.of("s", first))).isEqualTo("NOT_FOUND");
    }

    private JsonPath read() {
        return ask(ARTICLE, Map.of("id", article)).setRootPath("data.article");
    }

    /** Those of the three statements that the actor of that name says. */
    private List<String> saidBy(String name) {
        List<String> said = ask("query ($n: String!) { statements(filter: {speaker: $n}, first: 100) { nodes { id } } }",
                Map.of("n", name)).getList("statements.nodes.id");
        return said.stream().filter(List.of(first, second, third)::contains).toList();
    }

    private static String giveTo(String statement, String actor) {
        return correction(ask(
                "mutation ($s: ID!, $a: String) { correctSpeaker(statement: $s, actor: $a) { corrections { nodes { id } } } }",
                Map.of("s", statement, "a", actor)));
    }

    private static String reject(String statement) {
        return correction(
                ask("mutation ($s: ID!) { rejectStatement(statement: $s) { corrections { nodes { id } } } }",
                        Map.of("s", statement)));
    }

    private static String correction(JsonPath answer) {
        return answer.getString(answer.get("correctSpeaker") == null
                ? "rejectStatement.corrections.nodes[0].id"
                : "correctSpeaker.corrections.nodes[0].id");
    }
}
