package org.quoth.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.quoth.support.Graph.ask;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quoth.support.GraphiqlFiles;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GraphiqlTest {
    @Test
    void thePageIsServedWithEverythingThatItLoads() {
        assertThat(GraphiqlFiles.addresses()).hasSizeGreaterThan(4)
                .allSatisfy(file -> given().get(file).then().statusCode(200));
    }

    @Test
    void shortAddressesLeadToThePage() {
        for (String address : List.of("/", "/graphiql")) {
            given().redirects().follow(false).get(address).then().statusCode(302).header("Location",
                    containsString("/graphiql/"));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleRunsOnTheSampleArticles() {
        String script = given().get("/graphiql/examples.js").asString();
        Map<String, Object> variables = Map.of("input", JsonPath.from(
                Pattern.compile("JSON.stringify\\(\\s*\\{ input: (.*) \\}, null, 2").matcher(script).results().findFirst()
                        .orElseThrow()
                        .group(1).replace("content:", "\"content\":"))
                .get());
        List<String> queries = Pattern.compile("`([^`]+)`").matcher(script).results().map((MatchResult m) -> m.group(1))
                .toList();
        assertThat(queries).hasSize(6);
        return queries.stream().filter(query -> !query.contains("subscription "))
                .map(query -> DynamicTest.dynamicTest(query.lines().filter(line -> line.matches("(query|mutation).*"))
                        .findFirst().orElseThrow(), () -> {
                            String answer = ask(query, query.contains("$input") ? variables : Map.of()).get().toString();
                            assertThat(answer).as("finds statements").contains("text=");
                        }));
    }

    @Test
    void theExampleOfASubscriptionIsOne() {
        String script = given().get("/graphiql/examples.js").asString();
        String query = Pattern.compile("`([^`]+subscription[^`]+)`").matcher(script).results().findFirst().orElseThrow()
                .group(1);
        String answer = given().contentType("application/json").body(Map.of("query", query)).post("/graphql").asString();
        assertThat(answer).contains("A subscription has many answers");
    }
}
