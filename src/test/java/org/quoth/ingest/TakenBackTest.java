package org.quoth.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.actor;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.ingestError;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What people have corrected outlives that a supplier takes an article back for a while. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TakenBackTest {
    private static final String READ = """
            query ($id: ID!) { article(id: $id) { statements { nodes { id text speaker { name } } } corrections { nodes { kind statement { id } } } } }""";
    private static final AtomicInteger ARTICLES = new AtomicInteger();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final int number = ARTICLES.incrementAndGet();
    /** A surname that no other test has. */
    private final String vane = "Vane" + LETTERS.charAt(number);
    private final String text = "“The mill is sold,” Ilse %1$s said. “The wheel stays,” Ilse %1$s said. “So does the pond,” Ilse %1$s said. “It leaks,” Odo Grimm%2$s said."
            .formatted(vane, LETTERS.charAt(number));
    private String article;
    private List<String> statements;

    @BeforeEach
    void anArticleOfWhichTwoStatementsAreCorrected() {
        article = ingest(item("1", text));
        statements = read().getList("statements.nodes.id");
        assertThat(statements).hasSize(4);
        ask("mutation ($s: ID!) { rejectStatement(statement: $s) { id } }", Map.of("s", statements.get(0)));
        ask("mutation ($s: ID!, $a: String) { correctSpeaker(statement: $s, actor: $a) { id } }",
                Map.of("s", statements.get(1), "a", "Odo Grimm" + LETTERS.charAt(number)));
    }

    @Test
    void nothingOfItIsServedMeanwhile() {
        String actor = actor("Ilse " + vane);
        int listed = actors();
        takeBack();
        assertThat(actors()).as("neither who speaks").isEqualTo(listed - 2);
        assertThat(errorCode(READ, Map.of("id", article))).isEqualTo("NOT_FOUND");
        assertThat(statements).allSatisfy(id -> assertThat(
                errorCode("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id))).isEqualTo("NOT_FOUND"));
        JsonPath speaker = ask("""
                query ($id: ID!) { actor(id: $id) { aliases articles { totalCount } statements { totalCount }
                  quotedAbout { totalCount } activity(by: DAY) { statements } speaksWith { articles } } }""",
                Map.of("id", actor));
        assertThat(speaker.getList("actor.aliases")).isEmpty();
        assertThat(speaker.getList("actor.activity")).isEmpty();
        assertThat(speaker.getList("actor.speaksWith")).isEmpty();
        for (String list : List.of("articles", "statements", "quotedAbout")) {
            assertThat(speaker.getInt("actor." + list + ".totalCount")).as(list).isZero();
        }
    }

    @Test
    void itsStatementsComeBackWithTheirIdsAndCorrections() {
        int listed = actors();
        takeBack();
        assertThat(ingest(item("3", text.replace("It leaks", "It is dry")))).isEqualTo(article);
        assertThat(actors()).isEqualTo(listed);
        JsonPath back = read();
        assertThat(back.<String>getList("statements.nodes.id")).startsWith(statements.get(1), statements.get(2))
                .doesNotContain(statements.get(0), statements.get(3));
        assertThat(back.getString("statements.nodes[0].speaker.name")).startsWith("Odo");
        assertThat(back.<String>getList("corrections.nodes.kind")).containsExactlyInAnyOrder("SPEAKER", "REJECTED");
        ask("mutation ($s: ID!) { acceptStatement(statement: $s) { id } }", Map.of("s", statements.get(0)));
        assertThat(read().getString("statements.nodes[0].id")).isEqualTo(statements.get(0));
    }

    @Test
    void whomItNamesMayHaveTurnedOutToBeAnotherMeanwhile() {
        ingest("“The pond is deep,” Gesine " + vane + " said.");
        String ilse = actor("Ilse " + vane);
        String gesine = actor("Gesine " + vane);
        takeBack();
        ask("mutation ($a: ID!, $b: ID!) { mergeActors(actor: $a, into: $b) { id } }", Map.of("a", ilse, "b", gesine));
        assertThat(ingest(item("3", text))).isEqualTo(article);
        assertThat(read().<String>getList("statements.nodes.id")).containsExactlyElementsOf(statements.subList(1, 4));
        assertThat(ask("query ($a: String) { statements(filter: {speaker: $a}) { nodes { id } } }", Map.of("a", gesine))
                .<String>getList("statements.nodes.id")).contains(statements.get(2));
    }

    @Test
    void anArticleWithTheSameTextTakesTheCorrectionsOver() {
        String twin = ingest(
                item("urn:twin:" + number, "1", "“The mill burns,” Ilse " + vane + " said. “The wheel stays,” Ilse "
                        + vane + " said.", ""));
        String wheel = ask(READ, Map.of("id", twin)).getString("article.statements.nodes[1].id");
        assertThat(ingest(item("urn:twin:" + number, "2", text, ""))).isEqualTo(twin);
        assertThat(errorCode(READ, Map.of("id", article))).isEqualTo("NOT_FOUND");
        JsonPath heir = ask(READ, Map.of("id", twin)).setRootPath("data.article");
        assertThat(heir.<String>getList("statements.nodes.text")).as("the mill was rejected").hasSize(3)
                .doesNotContain("“The mill is sold,”");
        assertThat(heir.getString("statements.nodes[0].id")).isEqualTo(wheel);
        assertThat(heir.getString("statements.nodes[0].speaker.name")).startsWith("Odo");
        assertThat(heir.<String>getList("corrections.nodes.statement.id")).containsExactlyInAnyOrder(wheel, statements.get(0));
        ingest(item("urn:twin:" + number, "3", "“The mill is no more,” Ilse " + vane + " said.", ""));
        assertThat(ingest(item("2", text))).as("when the texts part again").isEqualTo(article);
        assertThat(read().<String>getList("statements.nodes.id")).contains(statements.get(2), statements.get(3));
    }

    @Test
    void itIsDeletedForGoodByItsId() {
        takeBack();
        assertThat(ask("mutation ($id: ID!) { deleteArticle(id: $id, why: \"case 4\") { articles statements } }",
                Map.of("id", article)).getInt("deleteArticle.statements")).isEqualTo(4);
        assertThat(ingestError(item("3", text))).isEqualTo("DELETED");
    }

    @Test
    void aPersonWhoIsDeletedMeanwhileDoesNotComeBackWithIt() {
        String actor = actor("Ilse " + vane);
        takeBack();
        assertThat(ask("mutation ($id: ID!) { deleteActor(id: $id, why: \"case 5\") { statements } }", Map.of("id", actor))
                .getInt("deleteActor.statements")).isEqualTo(2);
        assertThat(ingest(item("3", text))).isEqualTo(article);
        assertThat(read().<String>getList("statements.nodes.id")).containsExactly(statements.get(1), statements.get(3));
    }

    @Test
    void aTwinWhoseTextAnotherArticleHasIsDeletedForGoodTooAndTheOtherStays() {
        String twin = takenOver();
        assertThat(ask("mutation ($id: ID!) { deleteArticle(id: $id, why: \"case 6\") { articles } }", Map.of("id", article))
                .getInt("deleteArticle.articles")).isEqualTo(1);
        assertThat(ask(READ, Map.of("id", twin)).getList("article.statements.nodes")).isNotEmpty();
        assertThat(ingest(item("urn:twin:" + number, "2", text, ""))).isEqualTo(twin);
    }

    @Test
    void aPersonIsDeletedFromSuchATwinTooAndItComesBackUnderItsId() {
        String twin = takenOver();
        ask("mutation ($id: ID!) { deleteActor(id: $id, why: \"case 7\") { statements } }",
                Map.of("id", actor("Odo Grimm" + LETTERS.charAt(number))));
        ingest(item("urn:twin:" + number, "3", "“The mill is no more,” Ilse " + vane + " said.", ""));
        assertThat(ingest(item("2", text))).as("when the texts part").isEqualTo(article).isNotEqualTo(twin);
        assertThat(read().<String>getList("statements.nodes.text")).isNotEmpty().noneMatch(said -> said.contains("leaks"));
    }

    @Test
    void aSplitThatIsUndoneMeanwhileDoesNotHoldForIt() {
        String ilse = actor("Ilse " + vane);
        ask("mutation ($id: ID!, $s: [String!]) { splitActor(actor: $id, split: {statements: $s, name: \"Ilsa " + vane
                + "\"}) { id } }", Map.of("id", ilse, "s", List.of(statements.get(2))));
        assertThat(read().getString("statements.nodes[1].speaker.name")).isEqualTo("Ilsa " + vane);
        takeBack();
        String split = ask("query ($id: ID!) { actor(id: $id) { corrections { nodes { id kind } } } }", Map.of("id", ilse))
                .getString("actor.corrections.nodes.find { it.kind == 'SPLIT' }.id");
        ask("mutation ($id: ID!) { undoCorrection(correction: $id) { id } }", Map.of("id", split));
        assertThat(errorCode(READ, Map.of("id", article))).as("it is still withheld").isEqualTo("NOT_FOUND");
        assertThat(ingest(item("3", text))).isEqualTo(article);
        assertThat(read().getString("statements.nodes[1].speaker.name")).isEqualTo("Ilse " + vane);
    }

    /** The article that has the text now. */
    private String takenOver() {
        String twin = ingest(item("urn:twin:" + number, "1", "“The mill burns,” Ilse " + vane + " said.", ""));
        assertThat(ingest(item("urn:twin:" + number, "2", text, ""))).isEqualTo(twin);
        assertThat(errorCode(READ, Map.of("id", article))).isEqualTo("NOT_FOUND");
        return twin;
    }

    private static int actors() {
        return ask("{ actors { totalCount } }").getInt("actors.totalCount");
    }

    private void takeBack() {
        assertThat(ingestError(item("urn:mill:" + number, "2", text, ", \"pubstatus\": \"withheld\"")))
                .isEqualTo("NOT_RELEASED");
    }

    private JsonPath read() {
        return ask(READ, Map.of("id", article)).setRootPath("data.article");
    }

    private Map<String, ?> item(String version, String text) {
        return item("urn:mill:" + number, version, text, "");
    }

    private static Map<String, ?> item(String uri, String version, String text, String fields) {
        return Map.of("format", "NINJS", "content", """
                {"uri": "%s", "version": "%s", "headline": "The mill", "body_text": "%s"%s}""".formatted(uri, version, text,
                fields));
    }
}
