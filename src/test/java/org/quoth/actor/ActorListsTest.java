package org.quoth.actor;

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

/** Which actors a list holds, and in which order. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ActorListsTest {
    @Test
    void actorsAreNarrowedByWhatTheySayWhereAndWhen() {
        String wire = "The Narrowing Wire";
        ingest(Map.of("format", "TEXT", "publication", wire, "publishedAt", "2031-03-01T00:00:00Z", "content",
                "“One,” said Aldous Pennifold. “Two,” Aldous Pennifold added.\n\n“Three,” said Bettina Quorn."));
        ingest(Map.of("format", "TEXT", "publication", wire, "publishedAt", "2031-04-01T00:00:00Z", "content",
                "“Four,” said Bettina Quorn."));
        String in = "publication: \"" + wire + "\"";
        assertThat(narrowed(in)).containsExactly("Aldous Pennifold", "Bettina Quorn");
        assertThat(narrowed(in + ", minStatements: 2")).containsExactly("Aldous Pennifold", "Bettina Quorn");
        assertThat(narrowed(in + ", minStatements: 3")).isEmpty();
        assertThat(narrowed(in + ", minStatements: 2, to: \"2031-03-15T00:00:00Z\"")).containsExactly("Aldous Pennifold");
        assertThat(narrowed(in + ", from: \"2031-03-15T00:00:00Z\"")).containsExactly("Bettina Quorn");
        assertThat(narrowed(in + ", topics: [\"never given\"]")).isEmpty();
        assertThat(narrowed(in + ", kinds: [PLACE, ORGANIZATION]")).isEmpty();
        assertThat(narrowed(in + ", hasWikidata: true")).isEmpty();
        assertThat(narrowed(in + ", hasWikidata: false, speaks: true")).hasSize(2);
        assertThat(errorCode("{ actors(filter: {minStatements: 0}) { totalCount } }")).isEqualTo("INVALID_ARGUMENT");
    }

    /** The names of the actors whom a list holds, whose length is as it says. */
    private static List<String> narrowed(String filter) {
        var list = ask("{ actors(filter: {" + filter + "}) { totalCount nodes { name } } }");
        List<String> names = list.getList("actors.nodes.name");
        assertThat(list.getInt("actors.totalCount")).isEqualTo(names.size());
        return names;
    }

    @Test
    void aNameIsFoundByPartOfItInAnyOrderAndWithASmallMistake() {
        ingest("Wolfgang Zieglmeyer said it rained. Łucja Bjørnstad said it poured.");
        for (String typed : List.of("zieglmeyer", "Zieglmeyer, Wolfgang", "Ziglmeyer", "wolfgang zieglmeier")) {
            assertThat(found(typed)).as(typed).startsWith("Wolfgang Zieglmeyer");
        }
        assertThat(found("lucja bjornstad")).startsWith("Łucja Bjørnstad");
        assertThat(found("Nobodylikethis")).isEmpty();
    }

    @Test
    void theBestFitComesFirstAndPagesGoOnBehindIt() {
        ingest("Ottilie Marchbanks said it rained. Ottilie Marchbank said it poured.");
        String query = "query ($after: String) { actors(filter: {name: \"ottilie marchbank\"}, first: 1, after: $after) "
                + "{ nodes { name } pageInfo { endCursor hasNextPage } totalCount } }";
        JsonPath first = ask(query);
        assertThat(first.getString("actors.nodes[0].name")).isEqualTo("Ottilie Marchbank");
        assertThat(first.getInt("actors.totalCount")).isEqualTo(2);
        assertThat(ask(query, Map.of("after", first.getString("actors.pageInfo.endCursor"))).getString("actors.nodes[0].name"))
                .isEqualTo("Ottilie Marchbanks");
    }

    private static List<String> found(String typed) {
        return ask("query ($name: String!) { actors(filter: {name: $name}) { nodes { name } } }", Map.of("name", typed))
                .getList("actors.nodes.name");
    }
}
