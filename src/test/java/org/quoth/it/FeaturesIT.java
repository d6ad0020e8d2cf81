package org.quoth.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.ingestError;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.graphql.Sha256;
import org.quoth.it.audit.ReflectionAudit;
import org.quoth.support.EventStream;
import org.quoth.support.GraphiqlFiles;
import org.quoth.support.GraphqlSocket;
import org.quoth.support.TestDatabase;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Each feature once, on what was packaged: the jar, or with -Dnative the executable. */
@QuarkusIntegrationTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ReflectionAudit.class)
class FeaturesIT {
    private static final String READ = """
            query ($input: ArticleInput!) { extract(input: $input) {
              headline body statements { kind text speaker { name } } actors { name kind } } }""";
    private static final String SAID = "“The lock will hold,” Ada Quillon said. Mayor Osbert Finch denied that it leaks.";

    @Test
    void sampleArticlesAreLoadedAndNested() {
        JsonPath data = ask("{ articles(first: 20) { totalCount nodes { headline publication { name } speakers { name"
                + " actor { name aliases } statements { text kind cue { text start end } about { name } } } } } }");
        assertThat(data.getInt("articles.totalCount")).isGreaterThanOrEqualTo(10);
        assertThat(data.getString("articles.nodes")).contains("Osric Tellander");
    }

    @Test
    void searchAndFiltersWork() {
        JsonPath found = ask("{ statements(filter: {text: \"drought\"}, orderBy: RELEVANCE) { totalCount"
                + " edges { highlights { text marks { start end } } }"
                + " facets { counted kinds { kind count } speakers { actor { name } count } } } }");
        assertThat(found.getInt("statements.totalCount")).isPositive();
        assertThat(found.getInt("statements.edges[0].highlights[0].marks[0].end")).isPositive();
        assertThat(found.getInt("statements.facets.speakers[0].count")).isPositive();
        assertThat(ask("{ actor(name: \"Osric Tellander\") { kind statements(first: 2) { nodes { text } } } }")
                .getList("actor.statements.nodes")).isNotEmpty();
    }

    @Test
    void anArticleIsStoredOnceAndFoundByItsId() {
        String id = ingest(SAID);
        assertThat(ingest(SAID)).isEqualTo(id);
        assertThat(ask("query ($id: ID!) { node(id: $id) { id ... on Article { speakers { name } } } }", Map.of("id", id))
                .getList("node.speakers.name")).contains("Ada Quillon");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "TEXT | Lock holds%nBy Ivo Marsh%n%n%s",
            "HTML | <html><head><title>Lock holds</title></head><body><article><h1>Lock holds</h1><p>%s</p><p>%s</p></article></body></html>",
            "FEED | <rss version=\"2.0\"><channel><title>T</title><item><title>Lock holds</title><description>%s</description></item></channel></rss>",
            "MARKDOWN | # Lock holds%n%n%s",
            "PRESSREADER | <article data-articleid=\"1\"><div class=\"article-content\"><p class=\"article-text\">%s</p></div></article>",
            "JSON_FEED | {\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"T\", \"items\": [{\"id\": \"1\", \"title\": \"Lock holds\", \"content_text\": \"%s\"}]}",
            "NINJS | {\"uri\": \"urn:1\", \"headline\": \"Lock holds\", \"body_text\": \"%s\"}",
            "NEWSML | <nitf><body><body.head><hedline><hl1>Lock holds</hl1></hedline></body.head><body.content><p>%s</p></body.content></body></nitf>" })
    void everyKindOfContentIsRead(String format, String content) {
        JsonPath data = ask(READ, Map.of("input", Map.of("format", format, "content",
                content.replace("%n", "\n").replace("%s", SAID))));
        assertThat(data.getString("extract.body")).contains("The lock will hold");
        assertThat(data.getList("extract.statements.speaker.name")).contains("Ada Quillon");
    }

    @Test
    void bytesAreReadByTheirCharacterSet() throws IOException {
        for (String charset : List.of("windows-1251", "Shift_JIS", "UTF-16LE", "ISO-8859-15")) {
            byte[] bytes = "\"The lock will hold,\" Ada Quillon said.".getBytes(charset);
            assertThat(ask(READ, Map.of("input", Map.of("contentBase64", Base64.getEncoder().encodeToString(bytes),
                    "contentType", "text/plain; charset=" + charset))).getString("extract.body"))
                    .as(charset).contains("The lock will hold");
        }
        String guessed = Base64.getEncoder().encodeToString(
                "Мост открыт для всех, сказал мэр города. Он добавил, что работы закончены.".getBytes("windows-1251"));
        assertThat(ask(READ, Map.of("input", Map.of("contentBase64", guessed))).getString("extract.body")).contains("Мост");
    }

    @Test
    void severalArticlesAreTakenAtOnce() {
        JsonPath data = ask("mutation ($inputs: [ArticleInput!]!) { ingestAll(inputs: $inputs) {"
                + " position article { id } error { code message } } }",
                Map.of("inputs", List.of(Map.of("content", SAID + " It rained."), Map.of("content", " "))));
        assertThat(data.getString("ingestAll[0].article.id")).isNotBlank();
        assertThat(data.getString("ingestAll[1].error.code")).isEqualTo("EMPTY_CONTENT");
    }

    @Test
    void everyArticleOfAFeedIsTaken() {
        String feed = "<rss version=\"2.0\"><channel><title>Lock News</title>"
                + "<item><title>One</title><description>“It leaks,” Orla Fenwick said.</description></item>"
                + "<item><title>Two</title><description>“It holds,” Piers Fenwick said.</description></item></channel></rss>";
        assertThat(ask("mutation ($inputs: [ArticleInput!]!) { ingestAll(inputs: $inputs) { article { headline } } }",
                Map.of("inputs", List.of(Map.of("content", feed)))).<String>getList("ingestAll.article.headline"))
                .containsExactly("One", "Two");
    }

    @Test
    void whatIsAddedIsToldToThoseWhoSubscribe() throws Exception {
        String query = "subscription { statementAdded(filter: {speaker: \"Osric Tellander\"}) { text speaker { name } } }";
        try (GraphqlSocket socket = new GraphqlSocket(address());
                EventStream events = EventStream.open(address(), query, Map.of(), Map.of())) {
            socket.ask(query);
            socket.ping();
            ingest("“The bell rang,” Osric Tellander said.");
            JsonNode told = socket.next();
            assertThat(told.at("/payload/data/statementAdded/text").asText()).as(told.toString()).contains("The bell rang");
            assertThat(events.next().data().at("/data/statementAdded/speaker/name").asText()).isEqualTo("Osric Tellander");
        }
    }

    @Test
    void everyFieldOfTheGraphIsAnswered() {
        WholeSchema schema = new WholeSchema();
        assertThat(schema.types()).contains("Statement", "Speaker", "Actor", "Correction", "Reextraction", "Tombstone",
                "StatementFacets", "MergeCandidate", "AccessKey");
        schema.queries().forEach(query -> assertThat(answer(query, Map.of()).getString("errors")).as(query).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{ | SYNTAX_ERROR",
            "{ nothing } | VALIDATION_ERROR",
            "query ($first: Int) { articles(first: $first) { totalCount } } | INVALID_VARIABLES",
            "{ articles(first: -1) { totalCount } } | INVALID_PAGE",
            "{ article(id: \"x\") { id } } | INVALID_ID" })
    void aMistakeIsNamed(String query, String code) {
        assertThat(answer(query, Map.of("first", "many")).getString("errors[0].extensions.code")).isEqualTo(code);
    }

    @Test
    void aQueryIsKeptUnderItsHash() {
        String query = "{ kept: __typename }";
        Map<String, ?> hash = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.of(query)));
        given().contentType(ContentType.JSON).body(Map.of("extensions", hash)).post("/graphql").then()
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        given().contentType(ContentType.JSON).body(Map.of("query", query, "extensions", hash)).post("/graphql");
        given().contentType(ContentType.JSON).body(Map.of("extensions", hash)).post("/graphql").then()
                .body("data.kept", equalTo("Query"));
    }

    @Test
    void anAnswerIsCompressedAndKnownAgain() {
        given().header("Accept-Encoding", "gzip").contentType(ContentType.JSON)
                .body(Map.of("query", "{ __schema { types { name description } } }")).post("/graphql").then()
                .header("Content-Encoding", "gzip").body("data.__schema.types.name", hasItem("Statement"));
        String tag = given().param("query", "{ publications: __typename }").get("/graphql").header("ETag");
        given().header("If-None-Match", tag).param("query", "{ publications: __typename }").get("/graphql").then()
                .statusCode(304);
    }

    @Test
    void aGatewayOfAFederationIsAnswered() {
        String id = ask("{ actor(name: \"Osric Tellander\") { id } }").getString("actor.id");
        assertThat(ask("query ($of: [_Any!]!) { _service { sdl } _entities(representations: $of) { ... on Actor { name } } }",
                Map.of("of", List.of(Map.of("__typename", "Actor", "id", id)))).getString("_entities[0].name"))
                .isEqualTo("Osric Tellander");
    }

    @Test
    void metricsAreTold() {
        ingest(SAID);
        given().get("/q/metrics").then().statusCode(200).body(containsString("quoth_extract_seconds_count"));
    }

    @Test
    void contentThatCannotBeTakenIsRefusedByACode() {
        assertThat(ingestError(Map.of("content", " "))).isEqualTo("EMPTY_CONTENT");
        assertThat(ingestError(Map.of("content", "{", "format", "NINJS"))).isEqualTo("WRONG_FORMAT");
    }

    @Test
    void theSchemaIsTold() {
        given().get("/graphql/schema.graphql").then().statusCode(200).body(containsString("type Statement"));
        assertThat(answer("{ __schema { types { name description } } }", Map.of()).getList("data.__schema.types.name"))
                .contains("Article", "Actor");
    }

    @Test
    void graphiqlIsServedWithEverythingThatItLoads() {
        assertThat(GraphiqlFiles.addresses()).hasSizeGreaterThan(4)
                .allSatisfy(file -> given().get(file).then().statusCode(200));
        given().get("/").then().statusCode(200).body(containsString("graphiql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started" })
    void healthIsTold(String address) {
        given().get(address).then().statusCode(200).body("status", equalTo("UP"));
    }

    private static URI address() {
        return URI.create("http://localhost:" + RestAssured.port + "/graphql");
    }
}
