package org.quoth.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FiltersTest {
    private static final String FACETS = """
            facets { counted kinds { kind count } speechActs { speechAct count } speakers(first: 2) { actor { name } count }
              publications { publication { name } count } topics { topic count } months { month count } }""";

    @BeforeEach
    void threeArticles() {
        ingest(Map.of("format", "TEXT", "publication", "The Quarrel Post", "publishedAt", "2043-02-03T04:05:06Z", "content",
                """
                        Weirs of Tollan

                        “Margaret Quillan has drained the weir, and the weir was ours,” Robert Lanthorn said.

                        “Nobody drained anything,” Margaret Quillan said. “The heron left by itself.”"""));
        ingest(Map.of("format", "TEXT", "publication", "The Quarrel Post", "publishedAt", "2043-03-03T04:05:06Z", "content",
                """
                        Second Weirs of Tollan

                        Robert Lanthorn denied that the weir had been sold to Margaret Quillan.

                        “A heron is a <b>bird</b> & no witness,” Robert Lanthorn said."""));
        ingest(Map.of("format", "NINJS", "publication", "Tollan Evening Slate", "publishedAt", "2043-03-04T04:05:06Z",
                "content",
                """
                        {"uri": "urn:slate:3", "headline": "Third Weirs of Tollan", "language": "en-GB", "subject": [{"name": "Weirs"}, {"name": "Birds"}],
                         "body_text": "“I counted one heron at the mill,” Robert Lanthorn said."}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"| 6", "speakers: [\"Robert Lanthorn\"] | 4",
            "speakers: [\"Robert Lanthorn\", \"Margaret Quillan\"] | 6", "speakers: \"Margaret Quillan\" | 2",
            "speakers: [] | 0", "kinds: [DIRECT, MIXED] | 5", "kinds: INDIRECT | 1", "speechActs: [DENY] | 1",
            "publications: [\"The Quarrel Post\"] | 5", "publications: [\"The Quarrel Post\", \"Tollan Evening Slate\"] | 6",
            "publications: [\"The Nowhere Post\"] | 0", "publication: \"The Quarrel Post\" | 5",
            "publication: \"No Such Post\" | 0",
            "articleText: \"mill\" | 1", "articleText: \"\\\"second weirs\\\"\" | 2", "minConfidence: 0.0 | 6",
            "minConfidence: 1.0 | 0", "language: \"en\" | 1", "language: \"EN-gb\" | 1", "topic: \"Weirs\" | 1",
            "topics: [\"Nothing\", \"Birds\"] | 1", "language: \"e\" | 0", "section: \"Sport\" | 0",
            "topic: \"Nothing\" | 0", "topics: [\"Nothing\"] | 0", "about: \"Margaret Quillan\" | 2",
            "about: \"Margaret Quillan\", speakers: [\"Robert Lanthorn\"] | 2", "about: \"Margaret Quillan\", kind: DIRECT | 1",
            "text: \"weir -sold\" | 1", "text: \"weir or mill\" | 3" })
    void everyConditionNarrowsTheList(String condition, int count) {
        JsonPath found = ask("{ statements(filter: {from: \"2043-01-01T00:00:00Z\", to: \"2044-01-01T00:00:00Z\", "
                + (condition == null ? "" : condition) + "}) { totalCount nodes { id } facets { counted } } }");
        assertThat(found.getList("statements.nodes")).hasSize(count);
        assertThat(found.getInt("statements.totalCount")).isEqualTo(count);
        assertThat(found.getInt("statements.facets.counted")).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"| 3", "text: \"heron\" | 3", "text: \"third\" | 1",
            "speaker: \"Margaret Quillan\" | 1",
            "speakers: [\"Margaret Quillan\", \"Robert Lanthorn\"] | 3", "mentions: \"Margaret Quillan\" | 2",
            "language: \"en\" | 1", "topics: [\"Birds\", \"Weirs\"] | 1",
            "publications: [\"Tollan Evening Slate\"] | 1", "topics: [\"Nothing\"] | 0" })
    void articlesAreNarrowedToo(String condition, int count) {
        JsonPath found = ask("{ articles(filter: {from: \"2043-01-01T00:00:00Z\", to: \"2044-01-01T00:00:00Z\", "
                + (condition == null ? "" : condition) + "}) { totalCount nodes { id } facets { counted } } }");
        assertThat(found.getList("articles.nodes")).hasSize(count);
        assertThat(found.getInt("articles.totalCount")).isEqualTo(count);
        assertThat(found.getInt("articles.facets.counted")).isEqualTo(count);
    }

    @Test
    void listsBelowAnActorAreNarrowedAndOrderedToo() {
        JsonPath found = ask(
                """
                        { actors(filter: {name: "Robert Lanthorn"}, first: 1) { nodes {
                            herons: statements(filter: {text: "heron"}, orderBy: OLDEST) { totalCount edges { node { text } highlights { text } } }
                            about: statements(filter: {about: "Margaret Quillan"}) { totalCount facets { kinds { kind count } } }
                            articles(filter: {publication: "Tollan Evening Slate"}) { nodes { statements(filter: {kind: DIRECT}) { totalCount } } } } }
                          actor(name: "Margaret Quillan") { quotedAbout(filter: {kind: INDIRECT}) { nodes { text } } } }""");
        assertThat(found.<String>getList("actors.nodes[0].herons.edges.node.text"))
                .containsExactly("“A heron is a <b>bird</b> & no witness,”", "“I counted one heron at the mill,”");
        assertThat(found.<String>getList("actors.nodes[0].herons.edges.highlights[0].text"))
                .containsExactly("“A heron is a <b>bird</b> & no witness,”");
        assertThat(found.getInt("actors.nodes[0].about.totalCount")).isEqualTo(2);
        assertThat(found.<Integer>getList("actors.nodes[0].about.facets.kinds.count")).containsExactlyInAnyOrder(1, 1);
        assertThat(found.<Integer>getList("actors.nodes[0].articles.nodes.statements.totalCount")).containsExactly(1);
        assertThat(found.getList("actor.quotedAbout.nodes")).hasSize(1);
    }

    @Test
    void facetsCountWhatTheListHolds() {
        JsonPath facets = ask("{ statements(filter: {from: \"2043-01-01T00:00:00Z\", to: \"2044-01-01T00:00:00Z\"}) { "
                + FACETS + " } }").setRootPath("data.statements.facets");
        assertThat(facets.getInt("counted")).isEqualTo(6);
        assertThat(facets.<String>getList("speakers.actor.name")).containsExactly("Robert Lanthorn", "Margaret Quillan");
        assertThat(facets.<Integer>getList("speakers.count")).containsExactly(4, 2);
        assertThat(facets.<String>getList("publications.publication.name")).containsExactly("The Quarrel Post",
                "Tollan Evening Slate");
        assertThat(facets.<Integer>getList("publications.count")).containsExactly(5, 1);
        assertThat(facets.<String>getList("topics.topic")).containsExactly("Birds", "Weirs");
        assertThat(facets.<String>getList("months.month")).containsExactly("2043-02-01", "2043-03-01");
        assertThat(facets.<Integer>getList("months.count")).containsExactly(3, 3);
        assertThat(facets.<Integer>getList("kinds.count")).containsExactly(5, 1);
        assertThat(facets.getInt("speechActs.find { it.speechAct == 'DENY' }.count")).isEqualTo(1);
    }

    @Test
    void facetsOfArticlesCountArticles() {
        JsonPath facets = ask(
                """
                        { articles(filter: {from: "2043-01-01T00:00:00Z", to: "2044-01-01T00:00:00Z"}) { facets {
                          counted speakers(first: 1) { actor { name } count } publications { count } topics { count } months(first: 1) { month count } } } }""")
                .setRootPath("data.articles.facets");
        assertThat(facets.getInt("counted")).isEqualTo(3);
        assertThat(facets.getString("speakers[0].actor.name")).isEqualTo("Robert Lanthorn");
        assertThat(facets.getInt("speakers[0].count")).isEqualTo(3);
        assertThat(facets.<Integer>getList("publications.count")).containsExactly(2, 1);
        assertThat(facets.<Integer>getList("topics.count")).containsExactly(1, 1);
        assertThat(facets.getString("months[0].month")).isEqualTo("2043-03-01");
    }

    @Test
    void marksStandAtTheWordsThatWereFoundAndTheTextIsAsItStands() {
        JsonPath edge = ask("""
                { statements(filter: {text: "birds", from: "2043-01-01T00:00:00Z"}) {
                    edges { node { text } highlights { text start end marks { start end } } } } }""")
                .setRootPath("data.statements.edges[0]");
        String text = edge.getString("node.text");
        assertThat(edge.getString("highlights[0].text")).isEqualTo(text);
        assertThat(edge.getInt("highlights[0].end")).isEqualTo(text.length());
        assertThat(text.substring(edge.getInt("highlights[0].marks[0].start"), edge.getInt("highlights[0].marks[0].end")))
                .isEqualTo("bird");
    }

    @Test
    void inTheOrderOfRelevancePagesHoldEveryElementOnceTheBestFirst() {
        String query = """
                query ($after: String) { statements(filter: {text: "weir or heron", from: "2043-01-01T00:00:00Z"}, orderBy: RELEVANCE,
                  first: 2, after: $after) { nodes { text } pageInfo { hasNextPage endCursor } } }""";
        List<String> texts = new ArrayList<>();
        JsonPath page = ask(query);
        texts.addAll(page.getList("statements.nodes.text"));
        while (page.getBoolean("statements.pageInfo.hasNextPage")) {
            page = ask(query, Map.of("after", page.getString("statements.pageInfo.endCursor")));
            texts.addAll(page.getList("statements.nodes.text"));
        }
        assertThat(texts).hasSize(5).doesNotHaveDuplicates();
        assertThat(ask("""
                { statements(filter: {text: "weir", from: "2043-01-01T00:00:00Z"}, orderBy: RELEVANCE) { nodes { text } } }""")
                .getString("statements.nodes[0].text"))
                .isEqualTo("“Margaret Quillan has drained the weir, and the weir was ours,”");
    }

    @Test
    void withoutWordsTheOrderOfRelevanceIsThatOfTime() {
        String newest = "{ statements(orderBy: NEWEST, first: 5) { edges { cursor } } }";
        assertThat(ask(newest.replace("NEWEST", "RELEVANCE")).getList("statements.edges.cursor"))
                .isEqualTo(ask(newest).getList("statements.edges.cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"speakers: [\"\"]", "publications: [\" \"]", "topics: [\"\"]" })
    void aBlankAmongManyIsRefused(String condition) {
        assertThat(errorCode("{ statements(filter: {" + condition + "}) { totalCount } }")).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void moreThanAHundredAreRefused() {
        List<String> many = IntStream.range(0, 101).mapToObj(i -> "Label " + i).toList();
        assertThat(errorCode("query ($t: [String!]) { articles(filter: {topics: $t}) { totalCount } }", Map.of("t", many)))
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void aListBelowMayBeCountedByFacetsForManyAtOnce() {
        JsonPath found = ask("""
                { articles(filter: {from: "2043-01-01T00:00:00Z", to: "2044-01-01T00:00:00Z"}, orderBy: OLDEST) { nodes {
                  statements { facets { counted speakers { actor { name } count } topics { count } } } } } }""");
        assertThat(found.<Integer>getList("articles.nodes.statements.facets.counted")).containsExactly(3, 2, 1);
        assertThat(found.<Integer>getList("articles.nodes[0].statements.facets.speakers.count")).containsExactly(2, 1);
    }
}
