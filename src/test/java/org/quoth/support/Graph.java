package org.quoth.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Asks the running service as a client does. */
public final class Graph {
    private static final String INGEST = "mutation ($input: ArticleInput!) { ingest(input: $input) { id } }";
    private static final String UNDO = "mutation ($id: ID!) { undoCorrection(correction: $id) { id } }";

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

    /** The id of the actor that bears the name. */
    public static String actor(String name) {
        return ask("query ($name: String) { actor(name: $name) { id } }", Map.of("name", name)).getString("actor.id");
    }

    /** The id of the actor that speaks first in the article. */
    public static String speaker(String article) {
        return ask("query ($id: ID!) { article(id: $id) { speakers { actor { id } } } }", Map.of("id", article))
                .getString("article.speakers[0].actor.id");
    }

    /** The ids of the article's statements, in reading order. */
    public static List<String> statements(String article) {
        return ask("query ($id: ID!) { article(id: $id) { statements { nodes { id } } } }", Map.of("id", article))
                .getList("article.statements.nodes.id");
    }

    /** Undoes the correction, and gives the id of the record of that. */
    public static String undo(String correction) {
        return ask(UNDO, Map.of("id", correction)).getString("undoCorrection.id");
    }

    /** The error that undoing the correction must give. */
    public static JsonPath undoError(String correction) {
        return answer(UNDO, Map.of("id", correction)).setRootPath("errors[0]");
    }
}
