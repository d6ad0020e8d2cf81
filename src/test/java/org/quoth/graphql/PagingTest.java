package org.quoth.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PagingTest {
    @Test
    void whatIsSaidToBeNullIsAsIfItWereNotSaid() {
        String given = "first: null, after: null, last: null, before: null, orderBy: null, filter: null";
        assertThat(ask("{ statements(" + given + ") { totalCount edges { cursor } } }").<Object>get("statements"))
                .isEqualTo(ask("{ statements { totalCount edges { cursor } } }").<Object>get("statements"));
        assertThat(ask(
                "{ statements(filter: {speaker: null, kinds: null, distinct: null, anyOf: null, not: null}) { totalCount } }")
                .getInt("statements.totalCount"))
                .isEqualTo(ask("{ statements { totalCount } }").getInt("statements.totalCount"));
    }

    private static final String PAGE = """
            query ($first: Int, $after: String, $last: Int, $before: String) {
              actors(first: $first, after: $after, last: $last, before: $before) {
                edges { cursor node { id } } nodes { id } totalCount
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""";

    @Test
    void pagesForwardHoldEveryElementOnce() {
        List<String> seen = new ArrayList<>();
        JsonPath page = page(Map.of("first", 7));
        seen.addAll(page.getList("nodes.id"));
        while (page.getBoolean("pageInfo.hasNextPage")) {
            page = page(Map.of("first", 7, "after", page.getString("pageInfo.endCursor")));
            assertThat(page.getBoolean("pageInfo.hasPreviousPage")).isTrue();
            seen.addAll(page.getList("nodes.id"));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(page.getInt("totalCount")).hasSizeGreaterThan(14);
    }

    @Test
    void pagesBackwardAreThePagesForwardInReverse() {
        List<String> forward = page(Map.of("first", 100)).getList("nodes.id");
        List<String> backward = new ArrayList<>();
        Map<String, Object> ask = new HashMap<>(Map.of("last", 9));
        JsonPath page;
        do {
            page = page(ask);
            List<String> ids = new ArrayList<>(page.getList("nodes.id"));
            Collections.reverse(ids);
            backward.addAll(ids);
            ask.put("before", page.getString("pageInfo.startCursor"));
        } while (page.getBoolean("pageInfo.hasPreviousPage"));
        Collections.reverse(backward);
        assertThat(backward.subList(0, forward.size())).isEqualTo(forward);
    }

    @Test
    void betweenTwoCursorsStandsWhatStandsBetweenThem() {
        JsonPath all = page(Map.of("first", 10));
        List<String> cursors = all.getList("edges.cursor");
        List<String> ids = all.getList("edges.node.id");
        assertThat(page(Map.of("first", 50, "after", cursors.get(2), "before", cursors.get(6))).<String>getList("nodes.id"))
                .isEqualTo(ids.subList(3, 6));
        assertThat(page(Map.of("last", 2, "after", cursors.get(2), "before", cursors.get(6))).<String>getList("nodes.id"))
                .isEqualTo(ids.subList(4, 6));
    }

    @Test
    void beyondACursorThereIsMore() {
        String first = page(Map.of("first", 1)).getString("pageInfo.endCursor");
        assertThat(page(Map.of("first", 5, "before", first)).getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(page(Map.of("last", 5, "after", first)).getBoolean("pageInfo.hasPreviousPage")).isTrue();
    }

    @Test
    void whatIsInsertedMeanwhileShiftsNothing() {
        String query = "query ($after: String) { articles(first: 3, after: $after) { nodes { id } pageInfo { endCursor } } }";
        JsonPath first = ask(query);
        String cursor = first.getString("articles.pageInfo.endCursor");
        List<String> second = ask(query, Map.of("after", cursor)).getList("articles.nodes.id");
        ingest("A newcomer moored at Brill, Orla Tamsin said, and shifted nothing at all.");
        assertThat(ask(query, Map.of("after", cursor)).<String>getList("articles.nodes.id")).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 0", "first: -1", "first: 101", "last: 0", "first: 1, last: 1", "after: \"bm8\"",
            "before: \"?\"" })
    void aPageThatCannotBeIsRefused(String arguments) {
        assertThat(errorCode("{ articles(" + arguments + ") { totalCount } }")).isEqualTo("INVALID_PAGE");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = ask("{ articles(first: 1, orderBy: OLDEST) { edges { cursor } } }")
                .getString("articles.edges[0].cursor");
        assertThat(errorCode("{ articles(orderBy: NEWEST, after: \"" + cursor + "\") { totalCount } }"))
                .isEqualTo("INVALID_PAGE");
    }

    private static JsonPath page(Map<String, ?> arguments) {
        return ask(PAGE, arguments).setRootPath("data.actors");
    }
}
