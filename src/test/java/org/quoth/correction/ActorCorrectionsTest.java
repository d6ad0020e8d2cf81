package org.quoth.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.actor;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.speaker;
import static org.quoth.support.Graph.statements;
import static org.quoth.support.Graph.undo;
import static org.quoth.support.Graph.undoError;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What an editor may rely on who corrects actors. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ActorCorrectionsTest {
    private static final String MERGE = "mutation ($a: ID!, $b: ID!, $why: String) { mergeActors(actor: $a, into: $b, why: $why) { id name aliases corrections { nodes { id kind from to why } } } }";

    @Test
    void ofTwoActorsThatAreMergedTheFirstLeadsToTheSecond() {
        String first = ingest("“The tide is late,” Orla Quennell said.");
        ingest("“The tide is early,” Orla Hastwick said. Orla Quennell was there, Bastian Rook said.");
        String quennell = actor("Orla Quennell");
        String hastwick = actor("Orla Hastwick");
        JsonPath merged = merge(quennell, hastwick, "She has married");
        assertThat(merged.getString("id")).isEqualTo(hastwick);
        assertThat(merged.<String>getList("aliases")).contains("Orla Quennell", "Orla Hastwick");
        assertThat(merged.getMap("corrections.nodes[0]")).containsEntry("kind", "MERGED").containsEntry("from", "Orla Quennell")
                .containsEntry("to", "Orla Hastwick").containsEntry("why", "She has married");
        JsonPath graph = ask("""
                query ($id: ID!, $s: String!, $a: ID!) {
                  actor(id: $id) { id } node(id: $id) { id }
                  named: actor(name: "Orla Quennell") { id }
                  statements(filter: {speaker: $s}) { totalCount }
                  about: statements(filter: {about: $s}) { totalCount }
                  actors(filter: {name: "Orla Quennell"}) { nodes { id } }
                  article(id: $a) { speakers { actor { id } } } }""",
                Map.of("id", quennell, "s", quennell, "a", first));
        assertThat(graph.getString("actor.id")).isEqualTo(hastwick);
        assertThat(graph.getString("node.id")).isEqualTo(hastwick);
        assertThat(graph.getString("named.id")).isEqualTo(hastwick);
        assertThat(graph.getInt("statements.totalCount")).isEqualTo(2);
        assertThat(graph.getInt("about.totalCount")).isEqualTo(1);
        assertThat(graph.<String>getList("actors.nodes.id")).containsExactly(hastwick);
        assertThat(graph.getString("article.speakers[0].actor.id")).isEqualTo(hastwick);
    }

    @Test
    void articlesToComeRespectAMerge() {
        ingest("“The kiln is hot,” Perpetua Alby said. “It is not,” Gunnar Wix said.");
        String wix = actor("Gunnar Wix");
        merge(actor("Perpetua Alby"), wix, null);
        String later = ingest("“The kiln is cold,” Perpetua Alby said.");
        assertThat(speaker(later)).isEqualTo(wix);
    }

    @Test
    void undoingAMergePartsThemAgainWithWhatHasComeSince() {
        ingest("“The oven is hot,” Petronel Sykes said. “It is not,” Gunvor Tarn said.");
        String sykes = actor("Petronel Sykes");
        String tarn = actor("Gunvor Tarn");
        Object before = state(sykes, tarn);
        String merged = merge(sykes, tarn, null).getString("corrections.nodes[0].id");
        undo(merged);
        assertThat(state(sykes, tarn)).isEqualTo(before);
        assertThat(speaker(ingest("“The oven is cold,” Petronel Sykes said."))).isEqualTo(sykes);
    }

    @Test
    void whatCameWhileTheyWereOneGoesWithItsName() {
        ingest("“The loft is dry,” Isaura Penhall said. “It is not,” Wendel Croft said.");
        String penhall = actor("Isaura Penhall");
        String merged = merge(penhall, actor("Wendel Croft"), null).getString("corrections.nodes[0].id");
        String between = ingest("“The loft is wet,” Isaura Penhall said.");
        undo(merged);
        assertThat(speaker(between)).isEqualTo(penhall);
    }

    @Test
    void surnamesAloneAreMergedInTheirArticleAndStayTwoElsewhere() {
        String one = ingest("Mr Dravik said the pier was sound.");
        String other = ingest("Mr Dravik said the choir was flat.");
        String full = ingest("“The pier is safe,” Anselm Dravik said.");
        String anselm = speaker(full);
        String alone = speaker(one);
        assertThat(alone).isNotEqualTo(anselm);
        String merged = merge(alone, anselm, null).getString("corrections.nodes[0].id");
        assertThat(speaker(one)).isEqualTo(anselm);
        assertThat(speaker(other)).isNotEqualTo(anselm);
        undo(merged);
        assertThat(speaker(one)).isEqualTo(alone);
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        ingest("“The bell rang,” Sabine Orrick said. “It did not,” Tove Lassiter said.");
        String orrick = actor("Sabine Orrick");
        String lassiter = actor("Tove Lassiter");
        merge(orrick, lassiter, null);
        assertThat(merge(orrick, lassiter, null).getList("corrections.nodes")).hasSize(1);
    }

    @Test
    void anAliasIsSplitOutWithWhatIsSaidUnderIt() {
        String first = ingest("“The dam holds,” Hester Q. Lomax said. Hester Lomax is an engineer.");
        String second = ingest("“The dam leaks,” Hester Vane Lomax said.");
        String lomax = speaker(second);
        Map<String, Object> split = Map.of("aliases", List.of("Hester Vane Lomax"));
        if (!lomax.equals(speaker(first))) {
            merge(speaker(first), lomax, null);
        }
        ask("mutation ($a: ID!) { editActor(actor: $a, edit: {name: \"Hester Q. Lomax\"}) { name } }", Map.of("a", lomax));
        JsonPath made = ask(
                "mutation ($a: ID!, $s: ActorSplit!) { splitActor(actor: $a, split: $s) { id name corrections { nodes { id kind } } } }",
                Map.of("a", lomax, "s", split)).setRootPath("data.splitActor");
        assertThat(made.getString("name")).isEqualTo("Hester Vane Lomax");
        assertThat(made.getString("id")).isNotEqualTo(lomax);
        assertThat(speaker(second)).isEqualTo(made.getString("id"));
        assertThat(speaker(first)).isEqualTo(lomax);
        assertThat(speaker(ingest("“The dam burst,” Hester Vane Lomax said."))).isEqualTo(made.getString("id"));
        undo(made.getString("corrections.nodes.find { it.kind == 'SPLIT' }.id"));
        assertThat(speaker(second)).isEqualTo(lomax);
        assertThat(ask("query ($i: ID!) { actor(id: $i) { id } }", Map.of("i", made.getString("id"))).getString("actor.id"))
                .isEqualTo(lomax);
        assertThat(ask("query ($i: ID!) { actor(id: $i) { name } }", Map.of("i", lomax)).getString("actor.name"))
                .isEqualTo("Hester Q. Lomax");
    }

    @Test
    void statementsAreSplitOutToAnother() {
        String one = ingest("“The mill turns,” Cosimo Harl said.");
        String two = ingest("“The opera bores,” Cosimo Harl said.");
        String harl = actor("Cosimo Harl");
        String statement = statements(two).get(0);
        JsonPath made = ask(
                """
                        mutation ($a: ID!, $s: ActorSplit!) { splitActor(actor: $a, split: $s) {
                          id name statements { nodes { id corrections { nodes { kind partOf { kind } } } } } corrections { nodes { id kind parts { kind } } } } }""",
                Map.of("a", harl, "s", Map.of("statements", List.of(statement), "name", "Cosimo Harl (critic)")))
                .setRootPath("data.splitActor");
        assertThat(made.getString("name")).isEqualTo("Cosimo Harl (critic)");
        assertThat(made.<String>getList("statements.nodes.id")).containsExactly(statement);
        assertThat(made.getString("statements.nodes[0].corrections.nodes[0].partOf.kind")).isEqualTo("SPLIT");
        assertThat(speaker(one)).isEqualTo(harl);
        undo(made.getString("corrections.nodes.find { it.kind == 'SPLIT' }.id"));
        assertThat(speaker(two)).isEqualTo(harl);
    }

    @Test
    void aNameThatAPersonGivesStaysWhateverArticlesSay() {
        ingest("“The ferry sails,” Ludo Marchetti said.");
        String ludo = actor("Ludo Marchetti");
        Object before = state(ludo);
        JsonPath edited = edit(ludo, Map.of("name", "Ludovico Marchetti", "kind", "ORGANIZATION"));
        assertThat(edited.getString("name")).isEqualTo("Ludovico Marchetti");
        assertThat(edited.getString("kind")).isEqualTo("ORGANIZATION");
        assertThat(edited.<String>getList("aliases")).contains("Ludo Marchetti", "Ludovico Marchetti");
        assertThat(edited.<String>getList("corrections.nodes.kind")).containsExactly("KIND", "NAME");
        ingest("“The ferry sank,” Ludo Marchetti said.");
        assertThat(ask("query ($i: ID!) { actor(id: $i) { name } }", Map.of("i", ludo)).getString("actor.name"))
                .isEqualTo("Ludovico Marchetti");
        JsonPath error = undoError(edited.getString("corrections.nodes[1].id"));
        assertThat(error.getString("extensions.code")).isEqualTo("CORRECTION_BUILT_UPON");
        assertThat(error.getString("message")).contains(edited.getString("corrections.nodes[0].id"));
        undo(edited.getString("corrections.nodes[0].id"));
        undo(edited.getString("corrections.nodes[1].id"));
        assertThat(((Map<?, ?>) ((List<?>) state(ludo)).get(0)).get("aliases"))
                .isEqualTo(((Map<?, ?>) ((List<?>) before).get(0)).get("aliases"));
    }

    @Test
    void anAliasThatAPersonAddsIsFoundAgainUntilItIsRemoved() {
        ingest("“The choir sings,” Benedek Orsolt said.");
        String orsolt = actor("Benedek Orsolt");
        edit(orsolt, Map.of("addAliases", List.of("Bandi Orsolt", "The Voice of Pellow")));
        assertThat(actor("The Voice of Pellow")).isEqualTo(orsolt);
        assertThat(speaker(ingest("“The choir hums,” Bandi Orsolt said."))).isEqualTo(orsolt);
        edit(orsolt, Map.of("removeAliases", List.of("The Voice of Pellow")));
        assertThat(errorCode("{ actor(name: \"The Voice of Pellow\") { id } }")).isEqualTo("NOT_FOUND");
        assertThat(errorCode("mutation ($a: ID!) { editActor(actor: $a, edit: {removeAliases: [\"Bandi Orsolt\"]}) { id } }",
                Map.of("a", orsolt))).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void anItemOfWikidataIsOneActor() {
        ingest("“The lamp is lit,” Casper Yelland said. “It is out,” Dorrit Yelland said.");
        String casper = actor("Casper Yelland");
        String dorrit = actor("Dorrit Yelland");
        String link = "mutation ($a: ID!, $w: String) { linkWikidata(actor: $a, wikidataId: $w) { wikidataId corrections { nodes { id } } } }";
        String correction = ask(link, Map.of("a", casper, "w", "Q4242424")).getString("linkWikidata.corrections.nodes[0].id");
        assertThat(errorCode(link, Map.of("a", dorrit, "w", "Q4242424"))).isEqualTo("INVALID_ARGUMENT");
        assertThat(errorCode(link, Map.of("a", dorrit, "w", "Quoth"))).isEqualTo("INVALID_ARGUMENT");
        undo(correction);
        assertThat(ask(link, Map.of("a", dorrit, "w", "Q4242424")).getString("linkWikidata.wikidataId")).isEqualTo("Q4242424");
    }

    @Test
    void theLinkToWikidataGoesAlongWithAMergeAndComesBack() {
        ingest("“The gate is up,” Edda Novotny said. “It is down,” Frieda Novotny said.");
        String edda = actor("Edda Novotny");
        String frieda = actor("Frieda Novotny");
        ask("mutation ($a: ID!) { linkWikidata(actor: $a, wikidataId: \"Q77777\") { id } }", Map.of("a", edda));
        String merged = merge(edda, frieda, null).getString("corrections.nodes.find { it.kind == 'MERGED' }.id");
        assertThat(wikidata(frieda)).isEqualTo("Q77777");
        undo(merged);
        assertThat(wikidata(edda)).isEqualTo("Q77777");
        assertThat(wikidata(frieda)).isNull();
    }

    @Test
    void thoseThatAreKnownToBeDifferentAreNotMerged() {
        ingest("“The stove is lit,” Ivo Karst said. “It is out,” Ivo Brandl said.");
        String karst = actor("Ivo Karst");
        String brandl = actor("Ivo Brandl");
        String different = "mutation ($a: ID!, $b: ID!) { markDifferent(actor: $a, other: $b, why: \"I know both\") { id kind actor { id } other { id } } }";
        String said = ask(different, Map.of("a", karst, "b", brandl)).getString("markDifferent.id");
        assertThat(ask(different, Map.of("a", brandl, "b", karst)).getString("markDifferent.id")).isEqualTo(said);
        assertThat(errorCode(MERGE, Map.of("a", karst, "b", brandl))).isEqualTo("INVALID_ARGUMENT");
        undo(said);
        merge(karst, brandl, null);
    }

    @Test
    void nobodyIsSplitIntoThemselves() {
        String article = ingest("“The hull is sound,” Marit Oldroyd said.");
        String oldroyd = actor("Marit Oldroyd");
        String statement = statements(article).get(0);
        assertThat(errorCode("mutation ($a: ID!, $s: ActorSplit!) { splitActor(actor: $a, split: $s) { id } }",
                Map.of("a", oldroyd, "s", Map.of("statements", List.of(statement), "into", oldroyd))))
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        ingest("“The rope is long,” Jorun Tveit said.");
        String tveit = actor("Jorun Tveit");
        String split = "mutation ($a: ID!, $s: ActorSplit!) { splitActor(actor: $a, split: $s) { id } }";
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of(), Map.of("aliases", List.of("Nobody")),
                Map.of("aliases", List.of("Jorun Tveit")), Map.of("statements", List.of("U3RhdGVtZW50OjE"), "into", tveit))) {
            assertThat(errorCode(split, Map.of("a", tveit, "s", wrong))).isEqualTo("INVALID_ARGUMENT");
        }
        assertThat(errorCode("mutation ($a: ID!) { editActor(actor: $a, edit: {name: \" \"}) { id } }", Map.of("a", tveit)))
                .isEqualTo("INVALID_ARGUMENT");
        assertThat(errorCode(MERGE, Map.of("a", tveit, "b", "QWN0b3I6OTk5OTk5OQ"))).isEqualTo("NOT_FOUND");
        assertThat(ask("query ($i: ID!) { actor(id: $i) { corrections { nodes { id } } } }", Map.of("i", tveit))
                .getList("actor.corrections.nodes"))
                .isEmpty();
    }

    private static String wikidata(String id) {
        return ask("query ($i: ID!) { actor(id: $i) { wikidataId } }", Map.of("i", id)).getString("actor.wikidataId");
    }

    @Test
    void whoeverIsNamedTwiceByNamesOfOneIsMentionedOnce() {
        ingest("Wunibald Ferrant said it froze. Walpurga Ferrant said it thawed.");
        merge(actor("Wunibald Ferrant"), actor("Walpurga Ferrant"), null);
        assertThat(ask("query ($a: ID!) { actor(id: $a) { articles { nodes { mentions { id } } } } }",
                Map.of("a", actor("Walpurga Ferrant"))).getList("actor.articles.nodes[0].mentions")).hasSize(1);
    }

    private static JsonPath merge(String from, String into, String why) {
        Map<String, String> variables = new HashMap<>(Map.of("a", from, "b", into));
        variables.put("why", why);
        return ask(MERGE, variables).setRootPath("data.mergeActors");
    }

    private static JsonPath edit(String actor, Map<String, ?> edit) {
        return ask(
                "mutation ($a: ID!, $e: ActorEdit!) { editActor(actor: $a, edit: $e) { name kind aliases corrections { nodes { id kind } } } }",
                Map.of("a", actor, "e", edit)).setRootPath("data.editActor");
    }

    /** What the graph tells of the actors, but for what has been corrected. */
    private static Object state(String... ids) {
        return List.of(ids).stream().map(id -> ask("""
                query ($i: ID!) { actor(id: $i) { id name kind aliases wikidataId
                  statements { nodes { id speaker { id name } } } quotedAbout { nodes { id } } articles { nodes { id } } } }""",
                Map.of("i", id)).<Object>get("actor")).toList();
    }
}
