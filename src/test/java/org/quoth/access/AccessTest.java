package org.quoth.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.TestDatabase;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessTest {
    private static final String CREATE = """
            mutation ($name: String!, $role: Role!, $expiresAt: DateTime) {
              createAccessKey(name: $name, role: $role, expiresAt: $expiresAt) { token key { name role createdBy } } }""";
    private static final String KEYS = "{ accessKeys { name role createdBy lastUsedAt revokedAt } }";
    private static final String INGEST = "mutation { ingest(input: {content: \"The lock holds, Ida Marsh said.\"}) { id } }";
    private static final String READ = "{ articles { totalCount } }";

    @Inject
    GraphQLSchema schema;

    @Inject
    AgroalDataSource database;

    @Inject
    Authentication authentication;

    /** As other tests expect it: from this machine everything is allowed. */
    @AfterEach
    void noKeyWasEverMade() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("truncate access_key");
        }
        authentication.forget();
    }

    @Test
    void noMutationIsForEverybody() {
        String reader = key("a reader", Role.READER);
        assertThat(schema.getMutationType().getFieldDefinitions()).isNotEmpty().allSatisfy(mutation -> {
            assertThat(mutation.getDirective("rolesAllowed")).as(mutation.getName()).isNotNull();
            assertRefused(post(abroad(), call(mutation)), 401, "UNAUTHENTICATED");
            assertRefused(post(with(reader), call(mutation)), 403, "FORBIDDEN");
        });
    }

    @Test
    void oneFieldThatIsNotAllowedKeepsAllOthersFromBeingRun() {
        String before = ask(READ).getString("articles.totalCount");
        String editor = key("an editor", Role.EDITOR);
        assertRefused(post(with(editor), "mutation { ingest(input: {content: \"All or nothing, Ida Marsh said.\"}) { id } "
                + "createAccessKey(name: \"more\", role: ADMIN) { token } }"), 403, "FORBIDDEN");
        assertThat(post(abroad(), READ).extract().jsonPath().getString("data.articles.totalCount")).isEqualTo(before);
    }

    @Test
    void whatHidesInAFragmentIsFound() {
        assertRefused(post(abroad(), "mutation { ... F } fragment F on Mutation { x: revokeAccessKey(name: \"y\") { name } }"),
                401, "UNAUTHENTICATED");
    }

    @Test
    void withoutAKeyThisMachineMayDoEverything() {
        assertThat(post(given(), INGEST).extract().jsonPath().getString("data.ingest.id")).isNotNull();
        assertThat(ask(KEYS).getList("accessKeys")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For,127.0.0.1", "Forwarded,for=127.0.0.1", "X-Real-IP,::1", "Via,1.1 proxy",
            "Host,quoth.example.org", "Origin,https://evil.example.org", "Origin,null" })
    void whatAProxyOrAPageOfAnotherSiteSendsIsNotOfThisMachine(String header, String value) {
        assertRefused(post(given().header(header, value), INGEST), 401, "UNAUTHENTICATED");
    }

    @Test
    void theFirstKeyEndsTheRightsOfThisMachine() {
        String admin = key("first", Role.ADMIN);
        assertRefused(post(given(), INGEST), 401, "UNAUTHENTICATED");
        post(given(), READ).statusCode(200);
        assertThat(post(with(admin), KEYS).statusCode(200).extract().jsonPath().getList("data.accessKeys.createdBy"))
                .isEqualTo(List.of("loopback"));
    }

    @Test
    void aKeyWorksUntilItIsRevoked() {
        String admin = key("admin", Role.ADMIN);
        var made = post(with(admin), CREATE, Map.of("name", "desk", "role", "EDITOR")).extract().jsonPath();
        assertThat(made.getString("data.createAccessKey.key.createdBy")).isEqualTo("key admin");
        String editor = made.getString("data.createAccessKey.token");
        post(with(editor), INGEST).statusCode(200);
        assertRefused(post(with(editor), KEYS), 403, "FORBIDDEN");
        assertThat(
                post(with(admin), KEYS).extract().jsonPath().getString("data.accessKeys.find { it.name == 'desk' }.lastUsedAt"))
                .isNotNull();
        post(with(admin), "mutation { revokeAccessKey(name: \"desk\") { revokedAt } }").statusCode(200);
        assertRefused(post(with(editor), INGEST), 401, "UNAUTHENTICATED");
    }

    @Test
    void aKeyThatHasExpiredIsNone() throws SQLException {
        String key = key("short", Role.ADMIN);
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(
                    """
                            update access_key set created_at = created_at - interval '2 days', expires_at = now() - interval '1 day'""");
        }
        authentication.forget();
        assertRefused(post(with(key), READ), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json" })
    void aWrongKeyIsAnsweredAsGraphQlWherePeopleMayRead(String accepted) {
        assertAsksForAKey(post(given().accept(accepted).header("Authorization", "Bearer quoth_none"), READ), accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json" })
    void aMissingKeyIsAskedFor(String accepted) {
        assertAsksForAKey(post(abroad().accept(accepted), INGEST), accepted);
    }

    @Test
    void noTwoKeysHaveOneName() {
        String admin = key("same", Role.ADMIN);
        assertThat(post(with(admin), CREATE, Map.of("name", "same", "role", "READER")).extract().jsonPath()
                .getString("errors[0].extensions.code")).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void aKeyMustMakeSense() {
        assertThat(errorCode(CREATE, Map.of("name", " ", "role", "ADMIN"))).isEqualTo("INVALID_ARGUMENT");
        assertThat(errorCode(CREATE, Map.of("name", "past", "role", "ADMIN", "expiresAt",
                OffsetDateTime.now().minusDays(1).toString()))).isEqualTo("INVALID_ARGUMENT");
        assertThat(errorCode("mutation { revokeAccessKey(name: \"nobody's\") { name } }")).isEqualTo("NOT_FOUND");
    }

    @Test
    void noTokenIsKeptInTheDatabase() throws SQLException {
        String token = key("secret", Role.READER);
        try (Connection connection = database.getConnection();
                var row = connection.createStatement().executeQuery("select access_key::text from access_key")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain(token.substring(Token.PREFIX.length()));
        }
    }

    @Test
    void whoHasNoKeyMayExtractSixtyArticlesAMinuteAndReadOn() {
        String extract = "{ extract(input: {content: \"The lock holds, Ida Marsh said.\"}) { language } }";
        ValidatableResponse answer = post(abroad(), extract);
        for (int i = 0; i < 100 && answer.extract().statusCode() == 200; i++) {
            answer = post(abroad(), extract);
        }
        assertRefused(answer, 429, "RATE_LIMITED");
        assertThat(Integer.parseInt(answer.extract().header("Retry-After"))).isBetween(1, 60);
        post(abroad(), READ).statusCode(200);
        post(with(key("counted apart", Role.READER)), extract).statusCode(200);
    }

    @Test
    void aSearchBelowAPageIsPaidForAsOftenAsItIsDone() {
        String search = "query ($filter: StatementFilter) { actors(first: 100) { nodes { statements(filter: {text: \"lock\"}) {"
                + " totalCount } quotedAbout(filter: $filter) { totalCount } } } }";
        var answer = post(abroad(), search, Map.of("filter", Map.of("articleText", "lock")));
        assertRefused(answer, 429, "RATE_LIMITED");
        assertThat(answer.extract().jsonPath().getString("errors[0].message")).contains("costs 1000 points");
        answer = post(abroad(), search, Map.of("filter", Map.of("anyOf",
                List.of(Map.of("text", "lock"), Map.of("not", Map.of("articleText", "lock"))))));
        assertThat(answer.extract().jsonPath().getString("errors[0].message")).contains("costs 1500 points");
        post(given(), search).statusCode(200);
    }

    /** What a proxy on this machine passes on. */
    private static RequestSpecification abroad() {
        return given().header("X-Forwarded-For", "192.0.2.7");
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String key(String name, Role role) {
        return ask(CREATE, Map.of("name", name, "role", role)).getString("createAccessKey.token");
    }

    private static ValidatableResponse post(RequestSpecification request, String query) {
        return post(request, query, Map.of());
    }

    private static ValidatableResponse post(RequestSpecification request, String query, Map<String, ?> variables) {
        return request.contentType(ContentType.JSON).body(Map.of("query", query, "variables", variables)).post("/graphql")
                .then();
    }

    private static void assertAsksForAKey(ValidatableResponse answer, String accepted) {
        assertRefused(answer, 401, "UNAUTHENTICATED");
        assertThat(answer.extract().contentType()).startsWith(accepted);
        assertThat(answer.extract().header("WWW-Authenticate")).startsWith("Bearer");
    }

    private static void assertRefused(ValidatableResponse answer, int status, String code) {
        assertThat(answer.extract().jsonPath().getList("errors.extensions.code")).as(answer.extract().asString())
                .isEqualTo(List.of(code));
        assertThat(answer.extract().jsonPath().<Object>get("data")).isNull();
        assertThat(answer.extract().statusCode()).isEqualTo(status);
    }

    /** A mutation with the least that it takes. */
    private static String call(GraphQLFieldDefinition mutation) {
        String arguments = mutation.getArguments().stream().filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()))
                .map(argument -> argument.getName() + ": " + least(argument.getType())).collect(Collectors.joining(", "));
        return "mutation { " + mutation.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + (GraphQLTypeUtil.unwrapAll(mutation.getType()) instanceof GraphQLObjectType ? " { __typename }" : "") + " }";
    }

    private static String least(GraphQLInputType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList) {
            return "[]";
        } else if (bare instanceof GraphQLEnumType options) {
            return options.getValues().get(0).getName();
        } else if (bare instanceof GraphQLInputObjectType input) {
            return input.getFields().stream().filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                    .map(field -> field.getName() + ": " + least(field.getType())).collect(Collectors.joining(", ", "{", "}"));
        }
        return switch (((GraphQLNamedType) bare).getName()) {
            case "Int", "Float" -> "1";
            case "Boolean" -> "true";
            case "DateTime" -> "\"2026-01-01T00:00:00Z\"";
            case "Date" -> "\"2026-01-01\"";
            default -> "\"x\"";
        };
    }
}
