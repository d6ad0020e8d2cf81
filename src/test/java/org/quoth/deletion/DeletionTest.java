package org.quoth.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.actor;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.ingestError;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeletionTest {
    private static final String DELETE_ARTICLE = """
            mutation ($id: ID!) { deleteArticle(id: $id, why: "case 17") {
              articles statements actors tombstone { id subject why deletedBy } } }""";
    private static final String DELETE_ACTOR = """
            mutation ($id: ID!, $with: Boolean!) { deleteActor(id: $id, why: "case 18", withArticles: $with) {
              articles statements actors tombstone { id } } }""";

    @Inject
    AgroalDataSource database;

    @Test
    void anArticleGoesWithWhatOnlyItSupports() {
        String id = ingest(input("Wendeline Abaster", "The mill is sold", "The Wend Gazette", null));
        var deleted = ask(DELETE_ARTICLE, Map.of("id", id));
        assertThat(deleted.getInt("deleteArticle.articles")).isEqualTo(1);
        assertThat(deleted.getInt("deleteArticle.statements")).isEqualTo(1);
        assertThat(deleted.getInt("deleteArticle.actors")).isPositive();
        assertThat(deleted.getString("deleteArticle.tombstone.subject")).isEqualTo("ARTICLE");
        assertThat(deleted.getString("deleteArticle.tombstone.deletedBy")).isEqualTo("loopback");
        assertThat(errorCode("query ($id: ID!) { article(id: $id) { id } }", Map.of("id", id))).isEqualTo("NOT_FOUND");
        assertThat(tablesThatHold("Abaster")).isEmpty();
        assertThat(tablesThatHold("Wend Gazette")).isEmpty();
    }

    @Test
    void whatAnotherArticleSupportsStays() {
        String kept = ingest(input("Osbert Quenniver", "The first bridge is open", null, null));
        String gone = ingest(input("Osbert Quenniver", "The second bridge is open", null, null));
        assertThat(ask(DELETE_ARTICLE, Map.of("id", gone)).getInt("deleteArticle.actors")).isZero();
        assertThat(ask("{ actor(name: \"Osbert Quenniver\") { statements { totalCount } articles { nodes { id } } } }")
                .getList("actor.articles.nodes.id")).isEqualTo(List.of(kept));
    }

    @Test
    void whoIsLeftIsCalledAsTheArticlesThatAreLeftCallThem() {
        ingest("Rosamund Tull said it rained.");
        String gone = ingest("Rosamund Orrinda Tull, the mayor of Brill, said it poured.");
        assertThat(ask("{ actor(name: \"Rosamund Tull\") { name } }").getString("actor.name"))
                .isEqualTo("Rosamund Orrinda Tull");
        ask(DELETE_ARTICLE, Map.of("id", gone));
        var left = ask("{ actor(name: \"Rosamund Tull\") { name aliases roles { role } articles { totalCount } } }");
        assertThat(left.getString("actor.name")).isEqualTo("Rosamund Tull");
        assertThat(left.getList("actor.aliases")).containsExactly("Rosamund Tull");
        assertThat(left.getList("actor.roles")).isEmpty();
        assertThat(left.getInt("actor.articles.totalCount")).isEqualTo(1);
        assertThat(tablesThatHold("Orrinda")).isEmpty();
    }

    @Test
    void whatOnlyADeletedArticleToldApartIsOneAgain() {
        String lenk = ingest("Hademar Quell, the mayor of Lenk, said it rained.");
        String brill = ingest("Hademar Quell, the mayor of Brill, said it shone.");
        ingest("Hademar Quell said it hailed.");
        assertThat(errorCode("{ actor(name: \"Hademar Quell\") { id } }")).isEqualTo("INVALID_ARGUMENT");
        ask(DELETE_ARTICLE, Map.of("id", brill));
        assertThat(ask("{ actor(name: \"Hademar Quell\") { statements { totalCount } articles { nodes { id } } } }")
                .<String>getList("actor.articles.nodes.id")).hasSize(2).contains(lenk);
    }

    @Test
    void whomAMergedActorLedToGoesWithItsOldNames() {
        String one = ingest("Wiborada Lunt said it rained.");
        String other = ingest("Wibke Lunt said it poured.");
        ask("mutation ($a: ID!, $b: ID!) { mergeActors(actor: $a, into: $b) { id } }",
                Map.of("a", actor("Wiborada Lunt"), "b", actor("Wibke Lunt")));
        ask(DELETE_ACTOR, Map.of("id", actor("Wibke Lunt"), "with", true));
        assertThat(errorCode("query ($id: ID!) { article(id: $id) { id } }", Map.of("id", one))).isEqualTo("NOT_FOUND");
        assertThat(errorCode("query ($id: ID!) { article(id: $id) { id } }", Map.of("id", other))).isEqualTo("NOT_FOUND");
        assertThat(tablesThatHold("Lunt")).isEmpty();
    }

    @Test
    void anArticleThatWasDeletedIsNotTakenAgain() {
        Map<String, ?> input = input("Perpetua Vane", "Nothing is lost", "Vane Post", "https://vane.example/a?b=1");
        String id = ingest(input);
        String tombstone = ask(DELETE_ARTICLE, Map.of("id", id)).getString("deleteArticle.tombstone.id");
        assertThat(ingestError(input)).isEqualTo("DELETED");
        assertThat(ingestError(input("Somebody Else", "Other words", null, "http://VANE.example/a?b=1#top")))
                .isEqualTo("DELETED");
        assertThat(ask("{ tombstones { nodes { id } } }").getList("tombstones.nodes.id")).contains(tombstone);
        ask("mutation ($id: ID!) { withdrawTombstone(id: $id) { id } }", Map.of("id", tombstone));
        assertThat(ingest(input)).isNotEqualTo(id);
    }

    @Test
    void aPersonGoesWithNamesAndStatementsAndTheTextStays() {
        String article = ingest(Map.of("format", "TEXT", "content", """
                “I never sold it,” said Ermengard Tolliver, the harbour master. Ms Tolliver was in Lenk.

                Baldwin Crake said that Ermengard Tolliver had sold it."""));
        var deleted = ask(DELETE_ACTOR, Map.of("id", actor("Ermengard Tolliver"), "with", false));
        assertThat(deleted.getInt("deleteActor.articles")).isZero();
        assertThat(deleted.getInt("deleteActor.statements")).isEqualTo(1);
        assertThat(errorCode("{ actor(name: \"Ermengard Tolliver\") { id } }")).isEqualTo("NOT_FOUND");
        var left = ask("""
                query ($id: ID!) { article(id: $id) { body mentions { name } speakers { name }
                  statements { nodes { text about { name } } } } }""", Map.of("id", article));
        assertThat(left.getString("article.body")).contains("Ermengard Tolliver");
        assertThat(left.getList("article.speakers.name")).isEqualTo(List.of("Baldwin Crake"));
        assertThat(left.getList("article.mentions.name")).doesNotContain("Ermengard Tolliver");
        assertThat(left.getList("article.statements.nodes.about.flatten().name")).doesNotContain("Ermengard Tolliver");
        assertThat(tablesThatHold("tolliver")).isSubsetOf("article", "statement", "statement_span");
    }

    @Test
    void aPersonWhoWasDeletedDoesNotComeBackWithALaterArticle() {
        ingest(input("Ludmilla Fenwright", "The lamps are lit", null, null));
        String tombstone = ask(DELETE_ACTOR, Map.of("id", actor("Ludmilla Fenwright"), "with", false))
                .getString("deleteActor.tombstone.id");
        String later = ingest(Map.of("format", "TEXT", "content", """
                “The lamps are out,” said Ludmilla Fenwright.

                “They are lit,” said Baldwin Crake."""));
        var found = ask("query ($id: ID!) { article(id: $id) { mentions { name } speakers { name statements { text } } } }",
                Map.of("id", later));
        assertThat(found.getList("article.speakers.name")).isEqualTo(List.of("Baldwin Crake"));
        assertThat(found.getList("article.mentions.name")).doesNotContain("Ludmilla Fenwright");
        assertThat(errorCode("{ actor(name: \"Ludmilla Fenwright\") { id } }")).isEqualTo("NOT_FOUND");
        ask("mutation ($id: ID!) { withdrawTombstone(id: $id) { id } }", Map.of("id", tombstone));
        ingest(input("Ludmilla Fenwright", "The lamps are lit again", null, null));
        assertThat(actor("Ludmilla Fenwright")).isNotNull();
    }

    @Test
    void aPersonGoesWithTheArticlesWhereThatIsAskedFor() {
        String article = ingest(input("Ignatius Rollo", "The well is dry", null, null));
        assertThat(ask(DELETE_ACTOR, Map.of("id", actor("Ignatius Rollo"), "with", true)).getInt("deleteActor.articles"))
                .isEqualTo(1);
        assertThat(errorCode("query ($id: ID!) { article(id: $id) { id } }", Map.of("id", article))).isEqualTo("NOT_FOUND");
        assertThat(tablesThatHold("rollo")).isEmpty();
        assertThat(ingestError(input("Ignatius Rollo", "The well is dry", null, null))).isEqualTo("DELETED");
    }

    @Test
    void theAddressOfAFeedIsNoArticles() {
        String url = "https://feeds.example/latest";
        String gone = ingest(feed(url, "Cosima Quarle"));
        ask(DELETE_ARTICLE, Map.of("id", gone));
        assertThat(ingestError(feed(url, "Cosima Quarle"))).isEqualTo("DELETED");
        assertThat(ingest(feed(url, "Dunstan Quarle"))).isNotBlank();
    }

    @Test
    void anArticleIsDeletedThatIsHeldAndWasNeverServed() {
        assertThat(ingestError(embargoed("Fenella Brock"))).isEqualTo("NOT_RELEASED");
        var held = ask("{ heldArticles(first: 1) { nodes { id status embargoedUntil } } }");
        assertThat(held.getString("heldArticles.nodes[0].status")).isEqualTo("USABLE");
        ask("mutation ($id: ID!) { deleteHeldArticle(id: $id, why: \"case 19\") { subject } }",
                Map.of("id", held.getString("heldArticles.nodes[0].id")));
        assertThat(tablesThatHold(hex("Fenella Brock"))).isEmpty();
        assertThat(ingestError(embargoed("Fenella Brock"))).isEqualTo("DELETED");
    }

    @Test
    void aPersonGoesWithTheArticlesThatAreHeldToo() {
        ingest(input("Gideon Marl", "The hall is full", null, null));
        assertThat(ingestError(embargoed("Gideon Marl"))).isEqualTo("NOT_RELEASED");
        assertThat(ask(DELETE_ACTOR, Map.of("id", actor("Gideon Marl"), "with", true)).getInt("deleteActor.articles"))
                .isEqualTo(2);
        assertThat(tablesThatHold(hex("Gideon Marl"))).isEmpty();
        assertThat(tablesThatHold("marl")).isEmpty();
        assertThat(ingestError(embargoed("Gideon Marl"))).isEqualTo("DELETED");
    }

    private static Map<String, ?> feed(String url, String speaker) {
        return Map.of("format", "FEED", "url", url, "content", """
                <rss version="2.0"><channel><title>Quay Wire</title><item><title>A word of %1$s</title>
                <description>“The quay is open,” said %1$s. Nothing else was said there.</description></item></channel></rss>"""
                .formatted(speaker));
    }

    private static Map<String, ?> embargoed(String speaker) {
        return Map.of("format", "NINJS", "content",
                """
                        {"uri": "urn:held:%1$s", "version": "1", "type": "text", "pubstatus": "usable", "embargoed": "2099-01-01T00:00:00Z",
                         "headline": "Sluice", "body_text": "“The sluice is shut,” said %1$s."}"""
                        .formatted(speaker));
    }

    /** As a table shows bytes. */
    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void withoutAWordOnArticlesTheyStay() {
        String id = ingest(input("Ottoline Brackwater", "The lock-keeper is away", null, null));
        ask("mutation ($id: ID!) { deleteActor(id: $id, why: \"case 20\", withArticles: null) { articles } }",
                Map.of("id", actor("Ottoline Brackwater")));
        assertThat(ask("query ($id: ID!) { article(id: $id) { id } }", Map.of("id", id)).getString("article.id")).isEqualTo(id);
    }

    @Test
    void aDeletionNeedsAReasonAndSomethingToDelete() {
        String id = ingest(input("Thea Marchbank", "There is no reason", null, null));
        assertThat(errorCode("mutation ($id: ID!) { deleteArticle(id: $id, why: \" \") { articles } }", Map.of("id", id)))
                .isEqualTo("INVALID_ARGUMENT");
        ask(DELETE_ARTICLE, Map.of("id", id));
        assertThat(errorCode(DELETE_ARTICLE, Map.of("id", id))).isEqualTo("NOT_FOUND");
        assertThat(errorCode(DELETE_ARTICLE, Map.of("id", "nothing"))).isEqualTo("INVALID_ID");
    }

    private static Map<String, Object> input(String speaker, String said, String publication, String url) {
        Map<String, Object> input = new java.util.HashMap<>();
        input.put("format", "TEXT");
        input.put("content", "“" + said + ",” said " + speaker + ".");
        input.put("publication", publication);
        input.put("url", url);
        return input;
    }

    /** The tables in which the words stand anywhere, whatever their case. */
    private List<String> tablesThatHold(String words) {
        List<String> holding = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection.createStatement().executeQuery(
                        """
                                select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'""")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (var count = connection.prepareStatement("select count(*) from " + table + " t where t::text ilike ?")) {
                    count.setString(1, "%" + words + "%");
                    try (ResultSet found = count.executeQuery()) {
                        found.next();
                        if (found.getInt(1) > 0) {
                            holding.add(table);
                        }
                    }
                }
            }
            return holding;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
