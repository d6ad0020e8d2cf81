package org.quoth.graphql.execution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LimitsTest {
    @Test
    void aQueryThatIsTooDeepIsRefused() {
        refused("{ articles { nodes " + "{ speakers { statements { article ".repeat(5) + "{ id }" + " } } }".repeat(5) + " } }",
                "depth", 15, 18);
    }

    @Test
    void aQueryThatCostsTooMuchIsRefused() {
        refused("{ actors(first: 100) { nodes { statements(first: 100) { nodes { article { statements(first: 100) { totalCount "
                + "nodes { text } } } } } } } }", "cost", 500_000, 1 + 100 * (1 + 1 + 100 * (1 + 1 + 1 + 100)));
    }

    @Test
    void tooManyFieldsAtTheTopAreRefused() {
        refused("{ " + many(51, "a%d: __typename") + " }", "rootFields", 50, 51);
    }

    @Test
    void tooManyAliasesAreRefused() {
        refused("{ articles { nodes { " + many(201, "a%d: id") + " } } }", "aliases", 200, 201);
    }

    @Test
    void aQueryOfTooManyTokensIsRefused() {
        given().contentType("application/json").body(Map.of("query", "{ " + "__typename ".repeat(10_000) + " }"))
                .post("/graphql")
                .then().body("errors[0].extensions",
                        equalTo(Map.of("code", "LIMIT_EXCEEDED", "limit", "tokens", "maximum", 10_000)));
    }

    @Test
    void aQueryThatIsNestedWithoutEndIsRefused() {
        given().contentType("application/json")
                .body(Map.of("query", "{ a(x: " + "[".repeat(3_000) + "]".repeat(3_000) + ") }")).post("/graphql").then()
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"));
    }

    private static String many(int times, String field) {
        return IntStream.range(0, times).mapToObj(i -> field.formatted(i)).collect(Collectors.joining(" "));
    }

    private static void refused(String query, String limit, int maximum, int asked) {
        given().contentType("application/json").body(Map.of("query", query)).post("/graphql").then()
                .body("errors.size()", equalTo(1))
                .body("errors[0].extensions",
                        equalTo(Map.of("code", "LIMIT_EXCEEDED", "limit", limit, "maximum", maximum, "asked", asked)));
    }
}
