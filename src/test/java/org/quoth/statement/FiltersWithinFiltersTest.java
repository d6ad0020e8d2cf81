package org.quoth.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** {@code allOf}, {@code anyOf} and {@code not}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FiltersWithinFiltersTest {
    private static final String YEAR = "from: \"2047-01-01T00:00:00Z\", to: \"2048-01-01T00:00:00Z\"";
    private static final String LIST = """
            query ($filter: StatementFilter, $order: StatementOrder, $first: Int, $after: String, $last: Int, $before: String) {
              statements(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
                totalCount nodes { id } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } facets { counted } } }""";

    @BeforeEach
    void threeArticles() {
        ingest(Map.of("format", "TEXT", "publication", "The Ferry Post", "publishedAt", "2047-02-03T04:05:06Z", "content", """
                Ferries of Umbrel

                “Dorothea Pellinor has sold the ferry, and the ferry was ours,” Ambrose Tallick said.

                “Nobody sold anything,” Dorothea Pellinor said. “The pilot left by himself.”"""));
        ingest(Map.of("format", "TEXT", "publication", "The Ferry Post", "publishedAt", "2047-03-03T04:05:06Z", "content", """
                Second Ferries of Umbrel

                Ambrose Tallick denied that the ferry had been given to Dorothea Pellinor.

                “A pilot is a sailor & no witness,” Ambrose Tallick said."""));
        ingest(Map.of("format", "NINJS", "publication", "Umbrel Evening Slate", "publishedAt", "2047-03-04T04:05:06Z",
                "content",
                """
                        {"uri": "urn:umbrel:3", "headline": "Third Ferries of Umbrel", "language": "en-GB", "subject": [{"name": "Ferries"}],
                         "body_text": "“I counted one pilot at the pier,” Ambrose Tallick said."}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"not: {speaker: \"Dorothea Pellinor\"} | 4", "not: {topic: \"Ferries\"} | 5",
            "not: {language: \"en-GB\"} | 5", "not: {cue: \"denied\"} | 5", "not: {} | 0", "not: {not: {kind: INDIRECT}} | 1",
            "not: {publication: \"No Such Post\"} | 6", "not: {text: \"ferry\"} | 4", "not: {kinds: []} | 6",
            "anyOf: [{speaker: \"Dorothea Pellinor\"}, {kind: INDIRECT}] | 3", "anyOf: {topic: \"Ferries\"} | 1",
            "anyOf: [{about: \"Dorothea Pellinor\"}, {text: \"pilot\"}, {speaker: \"Ambrose Tallick\"}] | 5",
            "anyOf: [] | 0", "anyOf: [{}] | 6", "anyOf: [{speaker: \"Ambrose Tallick\"}, {}] | 6",
            "speaker: \"Ambrose Tallick\", anyOf: [{topic: \"Ferries\"}, {kind: INDIRECT}] | 2",
            "allOf: [{text: \"ferry\"}, {text: \"sold\"}] | 1", "allOf: [] | 6",
            "allOf: [{anyOf: [{kind: INDIRECT}, {text: \"pilot\"}]}, {anyOf: [{speaker: \"Ambrose Tallick\"}]}] | 3",
            "not: {anyOf: [{speaker: \"Ambrose Tallick\"}, {kind: INDIRECT}]} | 2",
            "distinct: true, anyOf: [{text: \"ferry\"}, {kind: INDIRECT}] | 2" })
    void filtersCombine(String condition, int count) {
        JsonPath found = ask("{ statements(filter: {" + YEAR + ", " + condition
                + "}) { totalCount nodes { id } facets { counted } } }");
        assertThat(found.getList("statements.nodes")).hasSize(count);
        assertThat(found.getInt("statements.totalCount")).isEqualTo(count);
        assertThat(found.getInt("statements.facets.counted")).isEqualTo(count);
    }

    @Test
    void theListIsWhatTheSetsSay() {
        List<String> all = ids(Map.of());
        List<Map<String, Object>> conditions = List.of(Map.of("speaker", "Ambrose Tallick"), Map.of("text", "pilot"),
                Map.of("kind", "INDIRECT"), Map.of("about", "Dorothea Pellinor"), Map.of("topic", "Ferries"),
                Map.of("articleText", "second"), Map.of("language", "en"), Map.of("publications", List.of("The Ferry Post")));
        Map<Map<String, Object>, Set<String>> meeting = new HashMap<>();
        conditions.forEach(condition -> meeting.put(condition, new HashSet<>(ids(condition))));
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            Meeting made;
            do {
                made = made(conditions, meeting, Set.copyOf(all), random, 2);
            } while (made.within > 10);
            Set<String> met = made.ids;
            List<String> expected = all.stream().filter(met::contains).toList();
            assertThat(byPages(made.filter)).as(made.filter.toString()).isEqualTo(expected);
        }
    }

    private record Meeting(Map<String, Object> filter, Set<String> ids, int within) {
    }

    /** A filter made at random, with what meets it by the laws of sets. */
    private static Meeting made(List<Map<String, Object>> conditions, Map<Map<String, Object>, Set<String>> meeting,
            Set<String> all, Random random, int depth) {
        Map<String, Object> condition = conditions.get(random.nextInt(conditions.size()));
        if (depth == 0) {
            return new Meeting(condition, meeting.get(condition), 0);
        }
        Map<String, Object> filter = new HashMap<>();
        Set<String> ids = new HashSet<>(all);
        int within = 0;
        if (random.nextBoolean()) {
            filter.putAll(condition);
            ids.retainAll(meeting.get(condition));
        }
        if (random.nextBoolean()) {
            Meeting not = made(conditions, meeting, all, random, depth - 1);
            filter.put("not", not.filter);
            within += 1 + not.within;
            ids.removeAll(not.ids);
        }
        for (String combined : random.nextBoolean() ? List.of("anyOf") : List.of("allOf", "anyOf")) {
            Meeting one = made(conditions, meeting, all, random, depth - 1);
            Meeting other = made(conditions, meeting, all, random, 0);
            filter.put(combined, List.of(one.filter, other.filter));
            within += 2 + one.within;
            Set<String> either = new HashSet<>(one.ids);
            if (combined.equals("anyOf")) {
                either.addAll(other.ids);
            } else {
                either.retainAll(other.ids);
            }
            ids.retainAll(either);
        }
        return new Meeting(filter, ids, within);
    }

    @Test
    void pagesFollowEachOtherInEitherDirectionAndByRelevance() {
        Map<String, Object> filter = Map.of("text", "pilot or ferry",
                "anyOf", List.of(Map.of("kind", "DIRECT"), Map.of("speaker", "Ambrose Tallick")));
        assertThat(byPages(filter)).hasSize(5).isEqualTo(ids(filter));
        List<String> best = new ArrayList<>();
        JsonPath page = page(filter, Map.of("order", "RELEVANCE", "last", 2));
        best.addAll(0, page.getList("statements.nodes.id"));
        while (page.getBoolean("statements.pageInfo.hasPreviousPage")) {
            page = page(filter, Map.of("order", "RELEVANCE", "last", 2, "before",
                    page.getString("statements.pageInfo.startCursor")));
            best.addAll(0, page.getList("statements.nodes.id"));
        }
        assertThat(best).hasSize(5).isEqualTo(
                page(filter, Map.of("order", "RELEVANCE")).getList("statements.nodes.id"));
    }

    @Test
    void listsBelowOthersTakeThemToo() {
        JsonPath found = ask(
                """
                        { articles(filter: {%s, anyOf: [{text: "third"}, {mentions: "Dorothea Pellinor"}], not: {text: "second"}}) { totalCount nodes { headline
                            statements(filter: {anyOf: [{kind: DIRECT, text: "pilot"}, {about: "Dorothea Pellinor"}]}, first: 2) { totalCount nodes { id }
                              facets { kinds { count } } } } }
                          actor(name: "Ambrose Tallick") { articles(filter: {not: {publication: "The Ferry Post"}}) { nodes { headline } } } }"""
                        .formatted(YEAR));
        assertThat(found.<String>getList("articles.nodes.headline")).containsExactly("Third Ferries of Umbrel",
                "Ferries of Umbrel");
        assertThat(found.<Integer>getList("articles.nodes.statements.totalCount")).containsExactly(1, 2);
        assertThat(found.<List<?>>getList("articles.nodes.statements.nodes")).extracting(List::size).containsExactly(1, 2);
        assertThat(found.<String>getList("actor.articles.nodes.headline")).containsExactly("Third Ferries of Umbrel");
    }

    @Test
    void actorsAreFoundByEitherOfTwoNames() {
        JsonPath found = ask(
                """
                        { either: actors(filter: {anyOf: [{name: "Pellinor"}, {name: "Tallick"}]}) { totalCount nodes { name } }
                          one: actors(filter: {anyOf: [{name: "Pellinor"}, {name: "Tallick"}], not: {name: "Dorothea"}}) { nodes { name } }
                          busy: actors(filter: {name: "Tallick", not: {minStatements: 100000}, allOf: {publication: "The Ferry Post"}}) { nodes { name } } }""");
        assertThat(found.<String>getList("either.nodes.name")).containsExactly("Ambrose Tallick", "Dorothea Pellinor");
        assertThat(found.getInt("either.totalCount")).isEqualTo(2);
        assertThat(found.<String>getList("one.nodes.name")).containsExactly("Ambrose Tallick");
        assertThat(found.<String>getList("busy.nodes.name")).containsExactly("Ambrose Tallick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not: {distinct: true}", "anyOf: [{distinct: false}]", "not: {text: \" \"}",
            "allOf: [{not: {anyOf: [{speaker: \"\"}]}}]" })
    void whatCannotBeIsRefusedWithinToo(String condition) {
        assertThat(errorCode("{ statements(filter: {" + condition + "}) { totalCount } }")).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void moreThanTenAreRefused() {
        Map<String, Object> deep = Map.of("kind", "DIRECT");
        for (int i = 0; i < 10; i++) {
            deep = Map.of("not", deep);
        }
        assertThat(ids(deep)).hasSize(5).isEqualTo(ids(Map.of("kind", "DIRECT")));
        assertThat(errorCode(LIST, Map.of("filter", Map.of("anyOf", List.of(deep))))).isEqualTo("INVALID_ARGUMENT");
        assertThat(errorCode(LIST, Map.of("filter", Map.of("anyOf", Collections.nCopies(11, Map.of())))))
                .isEqualTo("INVALID_ARGUMENT");
    }

    private static List<String> ids(Map<String, Object> filter) {
        return page(filter, Map.of()).getList("statements.nodes.id");
    }

    private static List<String> byPages(Map<String, Object> filter) {
        List<String> ids = new ArrayList<>();
        JsonPath page = page(filter, Map.of("first", 2));
        ids.addAll(page.getList("statements.nodes.id"));
        while (page.getBoolean("statements.pageInfo.hasNextPage")) {
            page = page(filter, Map.of("first", 2, "after", page.getString("statements.pageInfo.endCursor")));
            ids.addAll(page.getList("statements.nodes.id"));
        }
        assertThat(page.getInt("statements.totalCount")).isEqualTo(ids.size());
        assertThat(page.getInt("statements.facets.counted")).isEqualTo(ids.size());
        return ids;
    }

    private static JsonPath page(Map<String, Object> filter, Map<String, Object> arguments) {
        Map<String, Object> year = new HashMap<>(filter);
        year.put("from", "2047-01-01T00:00:00Z");
        year.put("to", "2048-01-01T00:00:00Z");
        Map<String, Object> variables = new HashMap<>(arguments);
        variables.put("filter", year);
        return ask(LIST, variables);
    }
}
