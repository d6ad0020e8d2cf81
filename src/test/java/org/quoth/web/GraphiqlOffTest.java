package org.quoth.web;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.LockedDown;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(LockedDown.class)
@QuarkusTestResource(TestDatabase.class)
class GraphiqlOffTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/graphiql/", "/graphiql/page.js", "/graphql-ui/graphiql.min.js" })
    void oneSwitchTurnsThePageOff(String address) {
        given().get(address).then().statusCode(404);
    }
}
