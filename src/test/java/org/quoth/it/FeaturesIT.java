package org.quoth.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.ingestError;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.it.audit.ReflectionAudit;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Each feature once, on what was packaged: the jar, or with -Dnative the executable. */
@QuarkusIntegrationTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ReflectionAudit.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FeaturesIT {
    private static final String READ = """
            query ($input: ArticleInput!) { extract(input: $input) {
              headline body statements { kind text speaker { name } } actors { name kind } } }""";
    /** Read by name at known places, so that the audit is seen to see. */
    private static final List<String> READ_BY_NAME = List.of("getMethod, target=org.quoth.article.Article, member=getSpeakers",
            "resource, target=org/quoth/resolve/roles.txt", "resource, target=seeds/");
    private static final String SAID = "“The lock will hold,” Ada Quillon said. Mayor Osbert Finch denied that it leaks.";

    /** What was reached by name in all that is asked here. */
    @AfterAll
    static void nothingIsReachedThatANativeExecutableLacks() throws Exception {
        if (ReflectionAudit.watches()) {
            ReflectionAudit.Result audit = ReflectionAudit.result();
            READ_BY_NAME.forEach(seen -> assertThat(audit.reached()).anyMatch(line -> line.contains(seen)));
            assertThat(audit.missing()).as("not registered for the native executable").isEmpty();
        }
    }

    @Test
    void sampleArticlesAreLoadedAndNested() {
        JsonPath data = ask("{ articles(first: 20) { totalCount nodes { headline publication { name } speakers { name"
                + " actor { name aliases } statements { text kind cue { text start end } about { name } } } } } }");
        assertThat(data.getInt("articles.totalCount")).isGreaterThanOrEqualTo(10);
        assertThat(data.getString("articles.nodes")).contains("Osric Tellander");
    }

    @Test
    void searchAndFiltersWork() {
        assertThat(ask("{ statements(filter: {text: \"drought\"}) { totalCount } }").getInt("statements.totalCount"))
                .isPositive();
        assertThat(ask("{ actor(name: \"Osric Tellander\") { kind statements(first: 2) { nodes { text } } } }")
                .getList("actor.statements.nodes")).isNotEmpty();
    }

    @Test
    void anArticleIsStoredOnceAndFoundByItsId() {
        String id = ingest(SAID);
        assertThat(ingest(SAID)).isEqualTo(id);
        assertThat(ask("query ($id: ID!) { node(id: $id) { id ... on Article { speakers { name } } } }", Map.of("id", id))
                .getList("node.speakers.name")).contains("Ada Quillon");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "TEXT | Lock holds%nBy Ivo Marsh%n%n%s",
            "HTML | <html><head><title>Lock holds</title></head><body><article><h1>Lock holds</h1><p>%s</p><p>%s</p></article></body></html>",
            "FEED | <rss version=\"2.0\"><channel><title>T</title><item><title>Lock holds</title><description>%s</description></item></channel></rss>",
            "MARKDOWN | # Lock holds%n%n%s",
            "PRESSREADER | <article data-articleid=\"1\"><div class=\"article-content\"><p class=\"article-text\">%s</p></div></article>",
            "JSON_FEED | {\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"T\", \"items\": [{\"id\": \"1\", \"title\": \"Lock holds\", \"content_text\": \"%s\"}]}",
            "NINJS | {\"uri\": \"urn:1\", \"headline\": \"Lock holds\", \"body_text\": \"%s\"}",
            "NEWSML | <nitf><body><body.head><hedline><hl1>Lock holds</hl1></hedline></body.head><body.content><p>%s</p></body.content></body></nitf>" })
    void everyKindOfContentIsRead(String format, String content) {
        JsonPath data = ask(READ, Map.of("input", Map.of("format", format, "content",
                content.replace("%n", "\n").replace("%s", SAID))));
        assertThat(data.getString("extract.body")).contains("The lock will hold");
        assertThat(data.getList("extract.statements.speaker.name")).contains("Ada Quillon");
    }

    @Test
    void bytesAreReadByTheirCharacterSet() throws IOException {
        for (String charset : List.of("windows-1251", "Shift_JIS", "UTF-16LE", "ISO-8859-15")) {
            byte[] bytes = "\"The lock will hold,\" Ada Quillon said.".getBytes(charset);
            assertThat(ask(READ, Map.of("input", Map.of("contentBase64", Base64.getEncoder().encodeToString(bytes),
                    "contentType", "text/plain; charset=" + charset))).getString("extract.body"))
                    .as(charset).contains("The lock will hold");
        }
        String guessed = Base64.getEncoder().encodeToString(
                "Мост открыт для всех, сказал мэр города. Он добавил, что работы закончены.".getBytes("windows-1251"));
        assertThat(ask(READ, Map.of("input", Map.of("contentBase64", guessed))).getString("extract.body")).contains("Мост");
    }

    @Test
    void severalArticlesAreTakenAtOnce() {
        JsonPath data = ask("mutation ($inputs: [ArticleInput!]!) { ingestAll(inputs: $inputs) {"
                + " position article { id } error { code message } } }",
                Map.of("inputs", List.of(Map.of("content", SAID + " It rained."), Map.of("content", " "))));
        assertThat(data.getString("ingestAll[0].article.id")).isNotBlank();
        assertThat(data.getString("ingestAll[1].error.code")).isEqualTo("EMPTY_CONTENT");
    }

    @Test
    void peopleCorrectAndUndo() {
        String article = ingest("“The weir is low,” Tamsin Orrell said. “It is high,” Bram Orrell-Pike said.");
        List<String> actors = ask("query ($id: ID!) { article(id: $id) { speakers { actor { id } } } }", Map.of("id", article))
                .getList("article.speakers.actor.id");
        String merged = ask("mutation ($a: ID!, $b: ID!) { mergeActors(actor: $a, into: $b, why: \"One\") {"
                + " corrections { id kind by at why from to } } }",
                Map.of("a", actors.get(0), "b", actors.get(1))).getString("mergeActors.corrections[0].id");
        assertThat(ask("mutation ($id: ID!) { undoCorrection(correction: $id) { kind undoes { id } } }", Map.of("id", merged))
                .getString("undoCorrection.undoes.id")).isEqualTo(merged);
        ask("mutation ($id: ID!) { editActor(actor: $id, edit: {name: \"Tamsin Orrell\", kind: PERSON,"
                + " addAliases: [\"T. Orrell\"]}) { name } linkWikidata(actor: $id, wikidataId: \"Q4115189\") { id } }",
                Map.of("id", actors.get(0)));
        String statement = ask("query ($id: ID!) { article(id: $id) { statements { nodes { id } } } }", Map.of("id", article))
                .getString("article.statements.nodes[0].id");
        ask("mutation ($id: ID!) { rejectStatement(statement: $id) { id } acceptStatement(statement: $id) { id } }",
                Map.of("id", statement));
        assertThat(ask("{ corrections(first: 20) { nodes { kind actor { name } statement { text } parts { id } } } }")
                .<String>getList("corrections.nodes.kind")).contains("MERGED", "REJECTED", "ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CSV | name,kind,aliases%nCorisande Vell,PERSON,C. Vell",
            "JSON | [{\"name\": \"Odile Marrack\", \"kind\": \"PERSON\", \"roles\": [{\"role\": \"mayor\"}]}]" })
    void knownActorsAreLoaded(String format, String content) {
        assertThat(ask("mutation ($content: String!, $format: ActorsFormat!) {"
                + " loadActors(content: $content, format: $format) { actors } }",
                Map.of("content", content.replace("%n", "\n"), "format", format)).getInt("loadActors.actors")).isOne();
    }

    @Test
    void articlesAreReadAgain() {
        String id = ask("mutation ($id: ID!) { reextract(article: $id) { id state } }", Map.of("id", ingest(SAID)))
                .getString("reextract.id");
        assertThat(ask("query ($id: ID!) { reextraction(id: $id) { state failures { reason } } }", Map.of("id", id))
                .getString("reextraction.state")).isNotBlank();
    }

    @Test
    void anArticleIsDeletedForGood() {
        Map<String, ?> input = Map.of("content", "“The tower is sold,” Isolde Fenner said.", "format", "TEXT");
        JsonPath deleted = ask("mutation ($id: ID!) { deleteArticle(id: $id, why: \"case 3\") {"
                + " articles tombstone { id subject deletedBy deletedAt } } }", Map.of("id", ingest(input)));
        assertThat(deleted.getInt("deleteArticle.articles")).isOne();
        assertThat(ingestError(input)).isEqualTo("DELETED");
    }

    /** The last one: from the first key on, nobody writes without one. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aKeyOpensWhatItsRoleMayDo() {
        String token = ask("mutation { createAccessKey(name: \"reader\", role: READER) { token key { name role createdAt } } }")
                .getString("createAccessKey.token");
        Map<String, ?> mutation = Map.of("query", "mutation { revokeAccessKey(name: \"reader\") { name } }");
        given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token)
                .body(Map.of("query", "{ articles { totalCount } }")).post("/graphql")
                .then().statusCode(200).body("data.articles.totalCount", greaterThan(0));
        given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token).body(mutation).post("/graphql")
                .then().body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        given().contentType(ContentType.JSON).header("Authorization", "Bearer quoth_none").body(mutation).post("/graphql")
                .then().body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aGatewayOfAFederationIsAnswered() {
        String id = ask("{ actor(name: \"Osric Tellander\") { id } }").getString("actor.id");
        assertThat(ask("query ($of: [_Any!]!) { _service { sdl } _entities(representations: $of) { ... on Actor { name } } }",
                Map.of("of", List.of(Map.of("__typename", "Actor", "id", id)))).getString("_entities[0].name"))
                .isEqualTo("Osric Tellander");
    }

    @Test
    void metricsAreTold() {
        ingest(SAID);
        given().get("/q/metrics").then().statusCode(200).body(containsString("quoth_extract_seconds_count"));
    }

    @Test
    void aWebSocketIsAnswered() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/graphql"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        received.add(text.toString());
                        from.request(1);
                        return null;
                    }
                }).get(10, TimeUnit.SECONDS);
        socket.sendText("{\"type\": \"connection_init\"}", true).get(10, TimeUnit.SECONDS);
        assertThat(received.poll(20, TimeUnit.SECONDS)).contains("connection_ack");
        socket.sendText("{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}}", true)
                .get(10, TimeUnit.SECONDS);
        assertThat(received.poll(20, TimeUnit.SECONDS)).contains("\"Query\"");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
    }

    @Test
    void contentThatCannotBeTakenIsRefusedByACode() {
        assertThat(ingestError(Map.of("content", " "))).isEqualTo("EMPTY_CONTENT");
        assertThat(ingestError(Map.of("content", "{", "format", "NINJS"))).isEqualTo("WRONG_FORMAT");
    }

    @Test
    void theSchemaIsTold() {
        given().get("/graphql/schema.graphql").then().statusCode(200).body(containsString("type Statement"));
        assertThat(answer("{ __schema { types { name description } } }", Map.of()).getList("data.__schema.types.name"))
                .contains("Article", "Actor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/", "/graphiql/examples.js", "/graphiql/page.js", "/q/health/live", "/q/health/ready",
            "/q/health/started" })
    void pagesAndHealthAreServed(String address) {
        given().get(address).then().statusCode(200);
    }
}
