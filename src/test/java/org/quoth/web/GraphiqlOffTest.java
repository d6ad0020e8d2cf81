package org.quoth.web;

import static io.restassured.RestAssured.given;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(GraphiqlOffTest.Off.class)
@QuarkusTestResource(TestDatabase.class)
class GraphiqlOffTest {
    public static class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quoth.graphiql.enabled", "false", "quoth.samples.load", "false");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/graphiql/", "/graphiql/page.js", "/graphql-ui/graphiql.min.js" })
    void oneSwitchTurnsThePageOff(String address) {
        given().get(address).then().statusCode(404);
    }
}
