package org.quoth.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Asks the running service as a client does. */
public final class Graph {
    private static final String INGEST = "mutation ($input: ArticleInput!) { ingest(input: $input) { id } }";

    private Graph() {
    }

    /** What the service answers, errors and all. */
    public static JsonPath answer(String query, Map<String, ?> variables) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then().statusCode(200)
                .extract().jsonPath();
    }

    /** The data of an answer that must be without errors. */
    public static JsonPath ask(String query, Map<String, ?> variables) {
        JsonPath answer = answer(query, variables);
        assertThat(answer.<Object>get("errors")).as("errors").isNull();
        return answer.setRootPath("data");
    }

    public static JsonPath ask(String query) {
        return ask(query, Map.of());
    }

    /** The code of the one error that the query must give. */
    public static String errorCode(String query, Map<String, ?> variables) {
        JsonPath answer = answer(query, variables);
        assertThat(answer.getList("errors")).hasSize(1);
        assertThat(answer.getString("errors[0].message")).isNotBlank();
        return answer.getString("errors[0].extensions.code");
    }

    public static String errorCode(String query) {
        return errorCode(query, Map.of());
    }

    /** Ingests plain text and gives the article's id. */
    public static String ingest(String content) {
        return ingest(Map.of("content", content, "format", "TEXT"));
    }

    public static String ingest(Map<String, ?> input) {
        return ask(INGEST, Map.of("input", input)).getString("ingest.id");
    }

    public static String ingestError(Map<String, ?> input) {
        return errorCode(INGEST, Map.of("input", input));
    }

    public static int articles() {
        return ask("{ articles(first: 1) { totalCount } }").getInt("articles.totalCount");
    }
}
