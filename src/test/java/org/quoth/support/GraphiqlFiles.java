package org.quoth.support;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.regex.Pattern;

/** What GraphiQL's page loads. */
public final class GraphiqlFiles {
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\":]+)\"");

    private GraphiqlFiles() {
    }

    /** Read from the page that is served. */
    public static List<String> addresses() {
        String page = given().get("/graphiql/").then().statusCode(200).extract().asString();
        return LINK.matcher(page).results().map(link -> "/graphiql/" + link.group(1)).toList();
    }
}
