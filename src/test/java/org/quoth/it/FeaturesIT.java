package org.quoth.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.ingestError;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.path.json.JsonPath;

/** Each feature once, on what was packaged: the jar, or with -Dnative the executable. */
@QuarkusIntegrationTest
@QuarkusTestResource(TestDatabase.class)
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
        assertThat(ask("{ statements(filter: {text: \"drought\"}) { totalCount } }").getInt("statements.totalCount"))
                .isPositive();
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

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/", "/graphiql/examples.js", "/graphiql/page.js", "/q/health/live", "/q/health/ready",
            "/q/health/started" })
    void pagesAndHealthAreServed(String address) {
        given().get(address).then().statusCode(200);
    }
}
