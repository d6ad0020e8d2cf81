package org.quoth.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.GeneratedArticles;
import org.quoth.support.SqlCounter;
import org.quoth.support.TestDatabase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** How many SQL statements a query takes depends on its shape, and not on how much there is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SqlStatementsTest {
    private static final int FEW = 2;
    private static final int MANY = 100;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {
            "articles(orderBy: OLDEST, first: $n) { nodes { headline speakers { name statements { text } } } }",
            "articles(orderBy: OLDEST, first: $n) { nodes { publication { name } statements(first: 7) { nodes { spans { text } about { name } } } } }",
            "articles(orderBy: OLDEST, first: $n) { nodes { mentions { name aliases roles { role articles } } } }",
            "articles(orderBy: OLDEST, first: $n) { totalCount nodes { one: statements(first: 1) { totalCount } statements(last: 3) { totalCount edges { cursor } } } }",
            "articles(orderBy: OLDEST, first: $n) { nodes { statements { nodes { paragraph { start } context speaker { actor { name } } } } } }",
            "actors(first: $n) { nodes { statements(first: 3) { nodes { text article { headline publication { name } } } } } }",
            "actors(first: $n) { nodes { quotedAbout(first: 3) { totalCount nodes { speaker { name actor { name } } } } } }",
            "actors(first: $n) { nodes { articles(first: 3) { totalCount nodes { speakers { actor { roles { role } } } } } } }",
            "actors(first: $n) { nodes { first: statements(first: 1) { nodes { id } } all: statements { nodes { about { statements(first: 2) { nodes { text } } } } } } }",
            "statements(orderBy: OLDEST, first: $n) { nodes { text speaker { role actor { aliases } } article { headline } } }",
            "statements(orderBy: OLDEST, first: $n) { edges { node { about { quotedAbout(first: 1) { totalCount } } } } pageInfo { endCursor } }",
            "statements(orderBy: OLDEST, first: $n) { nodes { speaker { article { mentions { articles(first: 2) { nodes { headline } } } } } } }" })
    void aQueryTakesAsManyStatementsHoweverMuchThereIs(String query) {
        try (GeneratedArticles generated = GeneratedArticles.of(database, 150, 120)) {
            String text = "query ($n: Int) { " + query + " }";
            assertThat(sent(() -> ask(text, Map.of("n", MANY)))).isEqualTo(sent(() -> ask(text, Map.of("n", FEW))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "actors", "statements" })
    void nodesAreReadAtOnce(String list) {
        String query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        try (GeneratedArticles generated = GeneratedArticles.of(database, 150, 120)) {
            JsonPath some = ask("{ " + list + "(first: 100) { nodes { id } } }");
            List<String> ids = some.getList(list + ".nodes.id");
            assertThat(sent(() -> ask(query, Map.of("ids", ids))))
                    .isEqualTo(sent(() -> ask(query, Map.of("ids", ids.subList(0, 2)))));
        }
    }

    /** The least of three times, for the service may have something to do beside. */
    private static int sent(Runnable request) {
        return Stream.generate(() -> SqlCounter.during(request)).limit(3).map(List::size).min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
