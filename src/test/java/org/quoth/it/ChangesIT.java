package org.quoth.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.ingestError;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quoth.it.audit.ReflectionAudit;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.path.json.JsonPath;

/** What people change, each way once, on what was packaged: the jar, or with -Dnative the executable. */
@QuarkusIntegrationTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ReflectionAudit.class)
class ChangesIT {
    private static final String SAID = "“The lock will hold,” Ada Quillon said. Mayor Osbert Finch denied that it leaks.";

    @Test
    void peopleCorrectAndUndo() {
        String article = ingest("“The weir is low,” Tamsin Orrell said. “It is high,” Bram Orrell-Pike said.");
        List<String> actors = ask("query ($id: ID!) { article(id: $id) { speakers { actor { id } } } }", Map.of("id", article))
                .getList("article.speakers.actor.id");
        String merged = ask("mutation ($a: ID!, $b: ID!) { mergeActors(actor: $a, into: $b, why: \"One\") {"
                + " corrections { nodes { id kind by at why from to } } } }",
                Map.of("a", actors.get(0), "b", actors.get(1))).getString("mergeActors.corrections.nodes[0].id");
        assertThat(ask("mutation ($id: ID!) { undoCorrection(correction: $id) { kind undoes { id } } }", Map.of("id", merged))
                .getString("undoCorrection.undoes.id")).isEqualTo(merged);
        ask("mutation ($id: ID!) { editActor(actor: $id, edit: {name: \"Tamsin Orrell\", kind: PERSON,"
                + " addAliases: [\"T. Orrell\"]}) { name } linkWikidata(actor: $id, wikidataId: \"Q4115189\") { id } }",
                Map.of("id", actors.get(0)));
        String statement = ask("query ($id: ID!) { article(id: $id) { statements { nodes { id } } } }", Map.of("id", article))
                .getString("article.statements.nodes[0].id");
        ask("mutation ($id: ID!) { rejectStatement(statement: $id) { id } acceptStatement(statement: $id) { id } }",
                Map.of("id", statement));
        assertThat(ask("{ corrections(first: 20) { nodes { kind actor { name } statement { text } parts { id } } } }")
                .<String>getList("corrections.nodes.kind")).contains("MERGED", "REJECTED", "ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CSV | name,kind,aliases%nCorisande Vell,PERSON,C. Vell",
            "JSON | [{\"name\": \"Odile Marrack\", \"kind\": \"PERSON\", \"roles\": [{\"role\": \"mayor\"}]}]" })
    void knownActorsAreLoaded(String format, String content) {
        assertThat(ask("mutation ($content: String!, $format: ActorsFormat!) {"
                + " loadActors(content: $content, format: $format) { actors } }",
                Map.of("content", content.replace("%n", "\n"), "format", format)).getInt("loadActors.actors")).isOne();
    }

    @Test
    void articlesAreReadAgain() {
        String id = ask("mutation ($id: ID!) { reextract(article: $id) { id state } }", Map.of("id", ingest(SAID)))
                .getString("reextract.id");
        assertThat(ask("query ($id: ID!) { reextraction(id: $id) { state failures { reason } } }", Map.of("id", id))
                .getString("reextraction.state")).isNotBlank();
    }

    @Test
    void anArticleIsDeletedForGood() {
        Map<String, ?> input = Map.of("content", "“The tower is sold,” Isolde Fenner said.", "format", "TEXT");
        JsonPath deleted = ask("mutation ($id: ID!) { deleteArticle(id: $id, why: \"case 3\") {"
                + " articles tombstone { id subject deletedBy deletedAt } } }", Map.of("id", ingest(input)));
        assertThat(deleted.getInt("deleteArticle.articles")).isOne();
        assertThat(ingestError(input)).isEqualTo("DELETED");
        ask("mutation ($id: ID!) { withdrawTombstone(id: $id) { id } }",
                Map.of("id", deleted.getString("deleteArticle.tombstone.id")));
        assertThat(ingest(input)).isNotBlank();
    }

    @Test
    void aPersonIsDeletedForGood() {
        String actor = ask("query ($id: ID!) { article(id: $id) { speakers { actor { id } } } }",
                Map.of("id", ingest("“The ford is dry,” Perrin Thackeray-Voss said.")))
                .getString("article.speakers[0].actor.id");
        ask("mutation ($id: ID!) { deleteActor(id: $id, why: \"case 4\") { articles tombstone { subject } } }",
                Map.of("id", actor));
        assertThat(errorCode("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", actor))).isEqualTo("NOT_FOUND");
    }

    @Test
    void oneActorIsSplitInTwoThatStayDifferent() {
        String article = ingest("“The mill is shut,” Leopold Harrowgate said.");
        JsonPath read = ask("query ($id: ID!) { article(id: $id) { speakers { actor { id } statements { id } } } }",
                Map.of("id", article));
        String actor = read.getString("article.speakers[0].actor.id");
        String other = ask("mutation ($id: ID!, $said: [String!]) { splitActor(actor: $id, split: {name: \"Leopold Harrowgate"
                + " the Younger\", statements: $said}) { id corrections { nodes { kind } } } }",
                Map.of("id", actor, "said", read.getList("article.speakers[0].statements.id"))).getString("splitActor.id");
        assertThat(ask("mutation ($id: ID!, $other: ID!) { markDifferent(actor: $id, other: $other) { kind } }",
                Map.of("id", actor, "other", other)).getString("markDifferent.kind")).isNotBlank();
    }

    @Test
    void aStatementIsGivenToWhoeverSaidIt() {
        String statement = ask("query ($id: ID!) { article(id: $id) { statements { nodes { id } } } }",
                Map.of("id", ingest("“The sluice is open,” Una Brackwater said. Cosmo Dunleavy-Pratt disagreed.")))
                .getString("article.statements.nodes[0].id");
        assertThat(ask("mutation ($id: ID!) { correctSpeaker(statement: $id, actor: \"Cosmo Dunleavy-Pratt\", why: \"Misread\")"
                + " { speaker { name } corrections { nodes { kind from to } } } }", Map.of("id", statement))
                .getString("correctSpeaker.speaker.name")).isEqualTo("Cosmo Dunleavy-Pratt");
    }
}
