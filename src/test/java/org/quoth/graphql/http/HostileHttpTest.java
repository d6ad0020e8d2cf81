package org.quoth.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.graphql.ErrorCode;
import org.quoth.support.TestDatabase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever is sent, the answer is JSON, every error has a code, and none is a fault of ours. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileHttpTest {
    private static final int TIMES = 400;
    private static final List<String> REQUESTS = List.of(
            "{\"query\": \"{ articles(first: 2) { nodes { id headline speakers { name } } pageInfo { endCursor } } }\"}",
            "{\"query\": \"query Q($f: StatementFilter, $n: Int) { statements(filter: $f, first: $n) { nodes { text } } }\", "
                    + "\"operationName\": \"Q\", \"variables\": {\"f\": {\"text\": \"dam -drought\", \"from\": \"2026-01-01T00:00:00Z\"}, "
                    + "\"n\": 3}}",
            "{\"query\": \"query ($i: ArticleInput!) { extract(input: $i) { statements { text cue { text } } } }\", "
                    + "\"variables\": {\"i\": {\"content\": \"It rains, Ada Quillon said.\", \"url\": \"https://a.example/1\"}}}",
            "{\"query\": \"{ actor(name: \\\"Ilsabet Varnoy\\\") { id aliases statements(last: 1) { totalCount } } }\"}",
            "{\"query\": \"query ($id: ID!) { node(id: $id) { id ... on Article { headline } } }\", \"variables\": {\"id\": \"QQ\"}}",
            "{\"query\": \"{ __schema { types { name } } }\", \"extensions\": {\"persistedQuery\": {\"version\": 1, "
                    + "\"sha256Hash\": \"00\"}}}");
    private static final List<String> PIECES = List.of("{", "}", "[", "]", "\"", ":", ",", "null", "-1", "1e400", "99999999999",
            "\\u0000", "\\ud83d", "\u0000", "é", "$", "...", "@skip(if: true)", "fragment F on Query { ...F }", "\"\"\"",
            "first: 0",
            "\\", "%", "#", "mutation", "subscription", "{ __typename }", "query", " ", "\n");
    private static final List<String> TYPES = List.of("application/json", "application/json;charset=utf-8",
            "application/json; charset=utf-7", "text/plain", "*/*", "application/graphql-response+json", "a/b;q=x", ";;;", ",",
            "application/json;q=2;;", "\"", "application/*;q=0", "text/html, application/json;q=0.1", "x");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TestHTTPResource("/graphql")
    URI address;

    @ParameterizedTest
    @ValueSource(longs = {1, 2 })
    void randomBytesAreAnswered(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < TIMES / 4; i++) {
            byte[] body = new byte[random.nextInt(300)];
            random.nextBytes(body);
            isAnswered(HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(body)), seed + "/" + i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4 })
    void nearlyValidRequestsAreAnswered(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            String body = damaged(oneOf(REQUESTS, random), random);
            isAnswered(HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)), body);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6 })
    void damagedQueriesInWholeRequestsAreAnswered(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            JsonNode request = json.readTree(oneOf(REQUESTS, random));
            String query = damaged(request.get("query").textValue(), random);
            ((com.fasterxml.jackson.databind.node.ObjectNode) request).put("query", query);
            isAnswered(HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(request))), query);
        }
    }

    @Test
    void oddHeadersAndAddressesAreAnswered() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < TIMES; i++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "?" + parameters(random)))
                    .header("Accept", oneOf(TYPES, random)).header("Content-Type", oneOf(TYPES, random))
                    .header("If-None-Match", oneOf(TYPES, random))
                    .header("Quoth-Cost", oneOf(PIECES, random).replaceAll("[^ -~]", "x"));
            isAnswered(random.nextBoolean()
                    ? request.GET()
                    : request.method(oneOf(List.of("POST", "PUT", "PATCH", "FOO"), random),
                            BodyPublishers.ofString(oneOf(REQUESTS, random))),
                    "7/" + i);
        }
    }

    private static String parameters(Random random) {
        return Stream.of("query", "variables", "extensions", "operationName", "q").filter(name -> random.nextBoolean())
                .map(name -> name + "="
                        + URLEncoder.encode(damaged("{ articles { totalCount } }", random), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), at + random.nextInt(4));
            damaged.replace(at, end, random.nextBoolean() ? oneOf(PIECES, random) : "");
        }
        return damaged.toString();
    }

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void isAnswered(HttpRequest.Builder request, String what) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        if (answer.statusCode() != 304) {
            JsonNode body = json.readTree(answer.body());
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(what).contains("json");
            Set<String> codes = StreamSupport.stream(body.path("errors").spliterator(), false)
                    .map(error -> error.path("extensions").path("code").asText()).collect(Collectors.toSet());
            assertThat(codes).as("%s: %s", what, answer.body())
                    .isSubsetOf(Stream.of(ErrorCode.values()).map(ErrorCode::name).collect(Collectors.toSet()))
                    .doesNotContain("INTERNAL_ERROR");
            assertThat(body.has("data") || !codes.isEmpty()).as(what).isTrue();
        }
    }
}
