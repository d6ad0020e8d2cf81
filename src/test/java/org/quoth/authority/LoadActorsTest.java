package org.quoth.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LoadActorsTest {
    private static final String LOAD = """
            mutation ($content: String!) { loadActors(content: $content, format: CSV) { actors created skipped { name reason } } }""";

    @Test
    void aKnownActorIsWhoItsNamesMeanInArticlesBeforeAndAfter() {
        String before = ingest("Zenobia Kestrel said it rained. The Xylo Council said it poured.");
        JsonPath loaded = load("""
                name,kind,aliases,wikidataId,roles
                Zenobia Amaranth Kestrel,PERSON,Zenobia Kestrel; Zen,Q90210,minister @ Estholm
                Xylophone Council,ORGANIZATION,Xylo Council,,
                """);
        assertThat(loaded.getInt("loadActors.actors")).isEqualTo(2);
        String after = ingest("Zen said it was dry. The Xylophone Council agreed that it was.");
        for (String article : List.of(before, after)) {
            assertThat(speakers(article)).as(article).contains("Zenobia Amaranth Kestrel", "Xylophone Council");
        }
        JsonPath actor = ask("""
                { actor(name: "Zen") { name wikidataId aliases roles { role organization articles firstSeen } } }""");
        assertThat(actor.getString("actor.wikidataId")).isEqualTo("Q90210");
        assertThat(actor.getString("actor.roles[0].organization")).isEqualTo("Estholm");
        assertThat(actor.getInt("actor.roles[0].articles")).isZero();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = "name,kind,aliases\nHesper Quist,PERSON,Hes Quist\nQuist & Sons,ORGANIZATION,\n";
        assertThat(load(file).getInt("loadActors.created")).isEqualTo(2);
        List<String> ids = ids();
        assertThat(load(file).getInt("loadActors.created")).isZero();
        assertThat(ids()).isEqualTo(ids);
    }

    private static List<String> ids() {
        return ask("{ actors(filter: {name: \"quist\"}) { nodes { id name aliases } } }").getList("actors.nodes.id");
    }

    @Test
    void aFileThatIsNotWhollyRightLoadsNothing() {
        assertThat(errorCode(LOAD, Map.of("content", "name,kind\nBalthasar Orme,PERSON\nOrme,RIVER\n")))
                .isEqualTo("WRONG_FORMAT");
        assertThat(ask("{ actors(filter: {name: \"Balthasar Orme\"}) { totalCount } }").getInt("actors.totalCount")).isZero();
    }

    @Test
    void aNameThatTwoKnownActorsBearMeansNeither() {
        load("name,kind,aliases\nUrsel Finch,PERSON,The Finch\nTobit Finch,PERSON,The Finch\n");
        ingest("Ursel Finch said it rained. Tobit Finch said it poured.");
        assertThat(ask("{ a: actor(name: \"Ursel Finch\") { id } b: actor(name: \"Tobit Finch\") { id } }").getString("a.id"))
                .isNotEqualTo(ask("{ b: actor(name: \"Tobit Finch\") { id } }").getString("b.id"));
        assertThat(errorCode("{ actor(name: \"The Finch\") { id } }")).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void whoWasDeletedForGoodIsSkippedAndTold() {
        ingest("Ottokar Tembleque said it rained.");
        String tombstone = ask("mutation ($id: ID!) { deleteActor(id: $id, why: \"case 9\") { tombstone { id } } }",
                Map.of("id", ask("{ actor(name: \"Ottokar Tembleque\") { id } }").getString("actor.id")))
                .getString("deleteActor.tombstone.id");
        String file = "name,kind,aliases\nLiutgard Tembleque,PERSON,\nOtto Tembleque,PERSON,Ottokar Tembleque\n";
        JsonPath loaded = load(file);
        assertThat(loaded.getInt("loadActors.actors")).isEqualTo(1);
        assertThat(loaded.getList("loadActors.skipped.name")).containsExactly("Otto Tembleque");
        assertThat(loaded.getString("loadActors.skipped[0].reason")).contains("deleted");
        assertThat(ask("{ actors(filter: {name: \"tembleque\"}) { nodes { name } } }").getList("actors.nodes.name"))
                .containsExactly("Liutgard Tembleque");
        ask("mutation ($id: ID!) { withdrawTombstone(id: $id) { id } }", Map.of("id", tombstone));
        assertThat(load(file).getList("loadActors.skipped")).isEmpty();
    }

    private static JsonPath load(String content) {
        return ask(LOAD, Map.of("content", content));
    }

    private static List<String> speakers(String article) {
        return ask("query ($id: ID!) { article(id: $id) { speakers { actor { name } } } }", Map.of("id", article))
                .getList("article.speakers.actor.name");
    }
}
