package org.quoth.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.quoth.graphql.Sha256;
import org.quoth.support.LockedDown;
import org.quoth.support.TestDatabase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@TestProfile(LockedDown.class)
@QuarkusTestResource(TestDatabase.class)
class LockedDownTest {
    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

    @Inject
    AgroalDataSource database;

    private final String count;

    LockedDownTest() throws Exception {
        count = Files.readString(Path.of("src", "test", "resources", "operations", "ArticleCount.graphql"));
    }

    @Test
    void aRegisteredOperationRunsByItsText() {
        post(Map.of("query", count)).statusCode(200).body("data.articles.totalCount", equalTo(0));
        post(Map.of("query", count.strip())).statusCode(200).body("data.articles.totalCount", equalTo(0));
    }

    @Test
    void aRegisteredOperationRunsByItsHashAndByItsId() {
        persisted(Sha256.of(count)).statusCode(200).body("data.articles.totalCount", equalTo(0));
        persisted("typename-1").statusCode(200).body("data.__typename", equalTo("Query"));
    }

    @Test
    void nothingElseRuns() {
        post(Map.of("query", "{ articles { totalCount } }")).statusCode(403)
                .body("errors[0].extensions.code", equalTo("OPERATION_NOT_ALLOWED"));
        persisted(Sha256.of("{ articles { totalCount } }")).statusCode(403)
                .body("errors[0].extensions.code", equalTo("OPERATION_NOT_ALLOWED"));
    }

    @Test
    void theSchemaIsNotTold() {
        persisted("schema-1").body("errors[0].extensions.code", equalTo("INTROSPECTION_DISABLED")).body("data", nullValue());
        given().get("/graphql/schema.graphql").then().statusCode(404);
    }

    @Test
    void thePagesOfTheOriginsThatAreNamedMayAsk() {
        given().header("Origin", "https://app.example").header("Access-Control-Request-Method", "POST").options("/graphql")
                .then()
                .statusCode(200).header("Access-Control-Allow-Origin", "https://app.example");
        given().header("Origin", "https://other.example").header("Access-Control-Request-Method", "POST").options("/graphql")
                .then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aQueryThatTakesTooLongIsEndedAndItsSqlWithIt() throws Exception {
        try (Connection other = database.getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table article in access exclusive mode");
            long begin = System.nanoTime();
            post(Map.of("query", count)).statusCode(503).body("errors.size()", equalTo(1))
                    .body("errors[0].extensions", equalTo(Map.of("code", "TIMEOUT", "limit", "time", "maximum", 3000)))
                    .body("data", nullValue());
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(20));
            try (ResultSet waiting = statement.executeQuery(WAITING)) {
                waiting.next();
                assertThat(waiting.getInt(1)).as("statements that still wait").isZero();
            }
            other.rollback();
        }
        post(Map.of("query", count)).statusCode(200);
    }

    private static ValidatableResponse persisted(String hash) {
        return post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash))));
    }

    private static ValidatableResponse post(Map<String, ?> request) {
        return given().contentType("application/json").accept("application/graphql-response+json").body(request)
                .post("/graphql")
                .then();
    }
}
