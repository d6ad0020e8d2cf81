package org.quoth.graphql.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.graphql.compiled.Json;
import org.quoth.graphql.execution.Executor;
import org.quoth.graphql.execution.Request;
import org.quoth.graphql.execution.RequestScope;
import org.quoth.graphql.http.JsonWriter;
import org.quoth.support.GeneratedArticles;
import org.quoth.support.TestDatabase;

import graphql.ExecutionResult;
import graphql.schema.GraphQLSchema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A compiled query answers byte for byte what graphql-java's execution does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CompiledQueriesTest {
    private static final int QUERIES = 300;
    /** The others have nothing that is compiled. */
    private static final Set<String> LISTS = Set.of("articles", "actors", "statements");
    /** Another one makes other queries: {@code -Dquoth.seed=42}. */
    private static final long SEED = Long.getLong("quoth.seed", 1);

    @Inject
    GraphQLSchema schema;

    @Inject
    Executor executor;

    @Inject
    AgroalDataSource database;

    private GeneratedArticles articles;

    @BeforeEach
    void rejectSomeStatements() throws SQLException {
        articles = GeneratedArticles.of(database, 40, 30);
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            // all of one speaker's, so that it falls silent, and some of another's
            sql.execute("""
                    update statement set rejected = true where position in (2, 6, 4) and article_id in (
                        select id from article where dated_at < '1990-01-02Z')""");
        }
    }

    @AfterEach
    void takeAway() {
        articles.close();
    }

    @Test
    void whatIsGeneratedIsAnsweredTheSame() throws IOException {
        Variables variables = new Variables();
        QueryGenerator generator = new QueryGenerator(schema, SEED, variables);
        int compiled = 0;
        for (int i = 0; i < QUERIES; i++) {
            Selection query = Stream.generate(generator::query).filter(one -> LISTS.contains(one.field())).findFirst()
                    .orElseThrow();
            StringBuilder fragments = new StringBuilder();
            String body = "{ " + query.text(fragments) + " }" + fragments;
            String text = variables.head() + body;
            compiled += compare("seed " + SEED + ", query " + i, text, null, variables.values) ? 1 : 0;
        }
        assertThat(compiled).as("queries that were compiled").isGreaterThan(QUERIES / 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{ articles(first: 20) { nodes { id headline publishedAt speakers { name role statements { id text kind confidence } } } } }",
            "{ articles(orderBy: OLDEST) { __typename totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id topics authors body format url ingestedAt } } } }",
            "{ articles(orderBy: OLDEST) { nodes { speakers { name actor { name aliases names { name articles firstSeenAt } } statements { text rejected } } mentions { name } publication { name country } } } }",
            "{ statements(orderBy: OLDEST, last: 3) { nodes { spans { start end text } cue { text } mention { text start } about { name } speaker { name article { headline } } } } }",
            "{ statements(filter: {kind: DIRECT, from: \"1990-01-01T00:00:00Z\", text: \"harbour OR plan\"}, first: 5) { totalCount nodes { text } } }",
            "{ actors(first: 4) { nodes { name one: statements(first: 1) { totalCount nodes { text } } statements(last: 2) { edges { cursor node { text } } } quotedAbout { nodes { id } } articles(first: 2) { nodes { headline } } } } }",
            "{ articles(orderBy: OLDEST) { nodes { speakers { name } all: speakers { role said: statements { text } } none: speakers { role statements @include(if: false) { text } } } } }",
            "{ actors(filter: {name: \"Benchley\"}, first: 3) { edges { cursor node { name kind wikidataId } } } }",
            "{ a: articles(first: 1) { nodes { headline } } b: actors { totalCount } __typename }" })
    void whatPeopleAskIsCompiled(String query) throws IOException {
        assertThat(compare("by hand", query, null, Map.of())).as("compiled").isTrue();
    }

    @Test
    void pagesGoOnBehindCursors() throws IOException {
        String query = "query ($after: String) { articles(orderBy: OLDEST, first: 7, after: $after) { pageInfo { hasNextPage hasPreviousPage endCursor } nodes { id } } }";
        for (Object after = null;;) {
            Map<String, Object> variables = after == null ? Map.of() : Map.of("after", after);
            assertThat(compare("a page", query, null, variables)).isTrue();
            Map<String, Map<String, Map<String, Object>>> data = answer(query, null, variables, false).getData();
            after = data.get("articles").get("pageInfo").get("endCursor");
            if (data.get("articles").get("pageInfo").get("hasNextPage").equals(false)) {
                return;
            }
        }
    }

    /** So many that they are not sent with the query for what they hang on. */
    @Test
    void manyListsAreReadApart() throws IOException {
        String lists = IntStream.range(0, 120).mapToObj(i -> "list" + i + ": statements { text }")
                .collect(Collectors.joining(" "));
        assertThat(
                compare("many lists", "{ articles(orderBy: OLDEST, first: 40) { nodes { speakers { name " + lists + " } } } }",
                        null, Map.of()))
                .isTrue();
    }

    @Test
    void textsAreEscapedTheSame() throws IOException, SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(
                    """
                            update article set headline = E'\\u201cNo,\\u201d said \\\\ "she"\\t\\u0001 \\U0001F600', section = E'\\U0001F600'
                            where dated_at < '1990-01-02Z'""");
        }
        assertThat(compare("texts", "{ articles(orderBy: OLDEST) { nodes { headline section topics } } }", null, Map.of()))
                .isTrue();
    }

    @Test
    void oneObjectIsAskedByItsId() throws IOException {
        Map<String, Map<String, Object>> found = answer(
                "{ articles(orderBy: OLDEST, first: 1) { nodes { id } } }", null, Map.of(), false).getData();
        Object id = ((Map<?, ?>) ((List<?>) found.get("articles").get("nodes")).get(0)).get("id");
        String query = "query ($id: ID!) { article(id: $id) { headline speakers { name statements { text } } } }";
        assertThat(compare("an article", query, null, Map.of("id", id))).isTrue();
        assertThat(compare("an actor by name", "{ actor(name: \"Aa Benchley 00001\") { name aliases } }", null, Map.of()))
                .isTrue();
    }

    @Test
    void theOperationThatIsNamedIsAnswered() throws IOException {
        String query = "query A { articles { totalCount } } query B($yes: Boolean = false) { actors(first: 2) { nodes { id @include(if: $yes) name @skip(if: $yes) kind } } }";
        assertThat(compare("A", query, "A", Map.of())).isTrue();
        assertThat(compare("B", query, "B", Map.of())).isTrue();
        assertThat(compare("B", query, "B", Map.of("yes", true))).isTrue();
        assertThat(compare("neither", query, null, Map.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{ articles(first: 0) { nodes { id } } }",
            "{ articles(after: \"no cursor\") { nodes { id } } }",
            "{ actors(first: 1) { nodes { name statements(first: 1, last: 1) { nodes { id } } } } }",
            "{ statements(filter: {speaker: \"Nobody at all\"}) { nodes { id } } }",
            "{ article(id: \"none\") { headline } }",
            "{ actor(name: \"Nobody at all\") { name } articles { totalCount } }",
            "{ articles(first: \"one\") { totalCount } }",
            "{ articles { nothing } }" })
    void errorsAreToldTheOrdinaryWay(String query) throws IOException {
        assertThat(compare("an error", query, null, Map.of())).as("compiled").isFalse();
        assertThat(answer(query, null, Map.of(), true).getErrors()).isNotEmpty();
    }

    /** Whether the query was compiled. */
    private boolean compare(String what, String query, String operation, Map<String, Object> variables) throws IOException {
        ExecutionResult compiled = answer(query, operation, variables, true);
        ExecutionResult ordinary = answer(query, operation, variables, false);
        assertThat(ordinary.<Object>getData() instanceof Json).isFalse();
        assertThat(text(compiled)).as("%s: %s %s", what, query, variables).isEqualTo(text(ordinary));
        return compiled.getData() instanceof Json;
    }

    private ExecutionResult answer(String query, String operation, Map<String, Object> variables, boolean compiled) {
        Request request = new Request(query, operation, variables, Map.of(), false, true);
        return RequestScope.within(state -> executor.run(request,
                Map.of("runBlocking", true, "state", state, "httpHeaders", Map.of(), Json.TAKEN, compiled)))
                .toCompletableFuture().join().result();
    }

    private static String text(ExecutionResult result) throws IOException {
        return new String(JsonWriter.bytes(result), StandardCharsets.UTF_8);
    }
}
