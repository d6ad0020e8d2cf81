package org.quoth.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.graphql.Sha256;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GraphqlOverHttpTest {
    private static final String QUERY = "{ __typename }";
    private static final String RESPONSE = "application/graphql-response+json";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"*/*|application/json", "application/*|application/json",
            "application/json|application/json", RESPONSE + "|" + RESPONSE, "text/html, " + RESPONSE + ";q=0.5|" + RESPONSE,
            RESPONSE + ", application/json;q=0.9|" + RESPONSE, RESPONSE + ";q=0.1, application/json|application/json" })
    void theClientChoosesTheForm(String accepted, String given) {
        post(accepted, Map.of("query", QUERY)).statusCode(200).header("Content-Type", equalTo(given + "; charset=utf-8"))
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void whoAcceptsNoJsonGetsNone() {
        post("text/html", Map.of("query", QUERY)).statusCode(406).body(code(), equalTo("NOT_ACCEPTABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
            "application/graphql", "application/json; charset=utf-16", "application/jsonp" })
    void onlyJsonIsTaken(String type) {
        raw().header("Content-Type", type).body("{\"query\": \"{ __typename }\"}").post("/graphql").then()
                .statusCode(415).body(code(), equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void aRequestWithoutATypeIsNotTaken() {
        given().post("/graphql").then().statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH" })
    void otherMethodsAreNotTaken(String method) {
        given().request(method, "/graphql").then().statusCode(405).header("Allow", "GET, POST, OPTIONS")
                .body(code(), equalTo("METHOD_NOT_ALLOWED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "7", "\"x\"", "{\"query\": \"{ __typename }\"} x", "{\"query\": 1}",
            "{\"query\": null}", "{}", "{\"query\": \"{ __typename }\", \"variables\": \"x\"}",
            "{\"query\": \"{ __typename }\", \"variables\": [1]}", "{\"query\": \"{ __typename }\", \"extensions\": 1}",
            "{\"query\": \"{ __typename }\", \"operationName\": {}}", "{\"query\": \"a\", \"query\": \"b\"}",
            "{\"query\": \"{ __typename }\", \"extensions\": {\"persistedQuery\": 1}}" })
    void whatIsNoRequestIsRefusedInEitherForm(String body) {
        for (String form : new String[]{"application/json", RESPONSE }) {
            given().contentType("application/json").accept(form).body(body).post("/graphql").then()
                    .statusCode(400).body(code(), equalTo("BAD_REQUEST")).body("data", nullValue());
        }
    }

    @Test
    void halfACharacterIsAskedForInVain() {
        post(RESPONSE, Map.of("query", "query ($id: ID!) { node(id: $id) { id } }", "variables", Map.of("id", "\ud83d")))
                .statusCode(200).body(code(), equalTo("INVALID_ID")).body("errors[0].message", containsString("\ufffd"));
        post(RESPONSE, Map.of("query", "query ($n: String) { actors(filter: {name: $n}) { totalCount } }", "variables",
                Map.of("n", "\ud83d"))).body(code(), equalTo("INVALID_ARGUMENT"));
    }

    @Test
    void aBatchIsRefusedWithAHint() {
        given().contentType("application/json").body("[{\"query\": \"{ __typename }\"}]").post("/graphql").then()
                .statusCode(400).body(code(), equalTo("BAD_REQUEST"))
                .body("errors[0].message", containsString("one at a time"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{ __typename|SYNTAX_ERROR", "{ nothing }|VALIDATION_ERROR",
            "query A { __typename } query B { __typename }|UNKNOWN_OPERATION",
            "query ($n: Int!) { articles(first: $n) { totalCount } }|INVALID_VARIABLES",
            "{ articles(filter: {from: \"yesterday\"}) { totalCount } }|VALIDATION_ERROR",
            "{ articles(first: 2147483648) { totalCount } }|VALIDATION_ERROR" })
    void whatCannotBeExecutedIs400InTheFormThatSaysSo(String query, String code) {
        post(RESPONSE, Map.of("query", query)).statusCode(400).body(code(), equalTo(code)).body("data", nullValue());
        post("application/json", Map.of("query", query)).statusCode(200).body(code(), equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30T00:00:00Z", "2026-01-01", "" })
    void aTimeThatIsNoneIsRefusedBeforeAnythingIsExecuted(String time) {
        post(RESPONSE, Map.of("query", "query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }",
                "variables", Map.of("f", Map.of("from", time)))).statusCode(400).body(code(), equalTo("INVALID_VARIABLES"))
                .body("errors[0].message", containsString("DateTime"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ articles(first: \"x\") { totalCount } }", "{ articles(first: 99999999999) { totalCount } }",
            "{ articles(filter: {from: {a: [1]}}) { totalCount } }", "{ articles(filter: 1) { totalCount } }",
            "{ articles(orderBy: WORST) { totalCount } }", "{ article(id: {}) { id } }" })
    void whatIsWrongIsSaidWithoutTheInside(String query) {
        post(RESPONSE, Map.of("query", query)).statusCode(400).body("errors[0].message", not(containsString("Value{")))
                .body("errors[0].message", not(containsString("AST"))).body("errors[0].message", not(containsString("java")));
    }

    @Test
    void anErrorOfAFieldComesWithTheRest() {
        post(RESPONSE, Map.of("query", "{ articles(first: 1) { totalCount } article(id: \"x\") { id } }")).statusCode(200)
                .body("data.articles", notNullValue()).body("data.article", nullValue())
                .body("errors[0].extensions", equalTo(Map.of("code", "INVALID_ID")));
    }

    @Test
    void aQueryCanBeAskedByGet() {
        get(Map.of("query", "query Q($id: ID!) { node(id: $id) { id } } query R { __typename }", "operationName", "Q",
                "variables", "{\"id\": \"ü+%\"}")).statusCode(200).body(code(), equalTo("INVALID_ID"))
                .body("errors[0].message", containsString("ü+%"));
    }

    @Test
    void aMutationCannotBeSentByGet() {
        get(Map.of("query", "mutation { ingest(input: {content: \"x\"}) { id } }")).statusCode(405)
                .body(code(), equalTo("METHOD_NOT_ALLOWED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?query=", "?query=%7B__typename%7D&variables=x" })
    void anAddressThatIsNoRequestIsRefused(String parameters) {
        given().urlEncodingEnabled(false).get("/graphql" + parameters).then().statusCode(400).body(code(),
                equalTo("BAD_REQUEST"));
    }

    @Test
    void anAnswerByGetCanBeKeptAndAskedForAgain() {
        String tag = get(Map.of("query", QUERY)).header("Cache-Control", startsWith("public, max-age="))
                .header("Vary", containsString("Accept")).extract().header("ETag");
        given().header("If-None-Match", tag).param("query", QUERY).get("/graphql").then().statusCode(304)
                .header("ETag", tag).body(equalTo(""));
        given().header("If-None-Match", "\"other\"").param("query", QUERY).get("/graphql").then().statusCode(200);
    }

    @Test
    void nobodyKeepsAnErrorOrWhatAKeyWasGiven() {
        get(Map.of("query", "{ article(id: \"x\") { id } }")).header("Cache-Control", "no-store").header("ETag", nullValue());
        given().header("Cookie", "a=b").param("query", QUERY).get("/graphql").then().header("Cache-Control",
                "private, no-store");
    }

    @Test
    void aQueryIsKeptUnderItsHash() {
        String query = "{ __typename kept: __typename }";
        Map<String, ?> extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.of(query)));
        post(RESPONSE, Map.of("extensions", extensions)).statusCode(400).body(code(), equalTo("PERSISTED_QUERY_NOT_FOUND"))
                .body("errors[0].message", equalTo("PersistedQueryNotFound"));
        post(RESPONSE, Map.of("query", query, "extensions", extensions)).statusCode(200);
        post(RESPONSE, Map.of("extensions", extensions)).statusCode(200).body("data.kept", equalTo("Query"));
        get(Map.of("extensions", "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + Sha256.of(query) + "\"}}"))
                .statusCode(200).body("data.kept", equalTo("Query"));
    }

    @Test
    void aQueryIsNotKeptUnderAnotherHash() {
        post(RESPONSE, Map.of("query", QUERY, "extensions",
                Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.of("{ other }"))))).statusCode(400)
                .body(code(), equalTo("PERSISTED_QUERY_MISMATCH"));
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        given().contentType("application/json").body("{\"query\": \"" + " ".repeat(16 * 1024 * 1024) + "\"}").post("/graphql")
                .then().statusCode(413).body(code(), equalTo("REQUEST_TOO_LARGE"));
    }

    /** Which has no such header: newer clients take the whole connection for broken. */
    @Test
    void anAnswerByHttp2DoesNotSayThatTheConnectionEnds() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        URI address = URI.create("http://localhost:" + RestAssured.port + "/graphql");
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Content-Type", "application/json");
        client.send(request.GET().build(), HttpResponse.BodyHandlers.discarding());
        HttpResponse<String> refused = client.send(
                request.POST(HttpRequest.BodyPublishers.ofString(" ".repeat(16 * 1024 * 1024 + 1))).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(refused.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Connection")).isEmpty();
    }

    @Test
    void anAnswerIsCompressed() {
        given().header("Accept-Encoding", "gzip").contentType("application/json")
                .body(Map.of("query", "{ __schema { types { name description } } }")).post("/graphql").then().statusCode(200)
                .header("Content-Encoding", "gzip").body("data.__schema.types.name", notNullValue());
    }

    @Test
    void theCostIsToldWhereItIsAskedFor() {
        String query = "{ articles(first: 10) { nodes { id } } }";
        given().header("Quoth-Cost", "true").contentType("application/json").body(Map.of("query", query)).post("/graphql")
                .then()
                .body("extensions.cost", equalTo(11));
        post(RESPONSE, Map.of("query", query)).body("extensions", nullValue());
    }

    private static String code() {
        return "errors[0].extensions.code";
    }

    private static ValidatableResponse post(String accepted, Map<String, ?> request) {
        return given().contentType("application/json").accept(accepted).body(request).post("/graphql").then();
    }

    private static ValidatableResponse get(Map<String, String> parameters) {
        return given().params(parameters).get("/graphql").then();
    }

    private static RequestSpecification raw() {
        return given().config(RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("multipart/form-data", io.restassured.http.ContentType.TEXT)
                        .encodeContentTypeAs("application/graphql", io.restassured.http.ContentType.TEXT)
                        .encodeContentTypeAs("application/jsonp", io.restassured.http.ContentType.TEXT)));
    }
}
