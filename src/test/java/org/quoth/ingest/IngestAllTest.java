package org.quoth.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.articles;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.ingestError;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Several articles in one call, and content that comes as bytes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IngestAllTest {
    private static final String INGEST_ALL = """
            mutation ($inputs: [ArticleInput!]!) { ingestAll(inputs: $inputs) {
              input position article { id headline statements { nodes { text } } } error { code message heldUntil } } }""";
    private static final String EXTRACT_ALL = """
            query ($inputs: [ArticleInput!]!) { extractAll(inputs: $inputs) {
              input position extraction { headline statements { text } } error { code message } } }""";
    private static final String FEED = """
            <rss version="2.0"><channel><title>Buoy News</title>
              <item><guid>b1</guid><title>Red buoy</title><description>The red buoy is lost, Tove Marrin said.</description></item>
              <item><guid>b2</guid><title>Green buoy</title><description>The green buoy is found, Tove Marrin said.</description></item>
            </channel></rss>""";

    @Test
    void everyArticleOfEveryInputIsTakenOrRefusedByItself() {
        int before = articles();
        JsonPath results = ask(INGEST_ALL, Map.of("inputs", List.of(
                Map.of("content", "%PDF-1.7 obj"),
                Map.of("content", FEED.replace("Buoy News", "Buoy Review")),
                Map.of("content", "The blue buoy was never there, Tove Marrin said."),
                Map.of("content", """
                        {"uri": "urn:buoy", "headline": "Black", "body_text": "The black buoy sank, Tove Marrin said.",
                         "embargoed": "2098-01-01T00:00:00Z"}"""))));
        assertThat(results.<Integer>getList("ingestAll.input")).containsExactly(0, 1, 1, 2, 3);
        assertThat(results.<Integer>getList("ingestAll.position")).containsExactly(0, 0, 1, 0, 0);
        assertThat(results.<String>getList("ingestAll.collect { it.error?.code }")).containsExactly("BINARY_CONTENT", null,
                null, null,
                "NOT_RELEASED");
        assertThat(results.<String>getList("ingestAll.collect { it.article?.headline }")).containsExactly(null, "Red buoy",
                "Green buoy", null,
                null);
        assertThat(results.<String>getList("ingestAll.error.heldUntil")).contains("2098-01-01T00:00:00Z");
        assertThat(articles()).isEqualTo(before + 3);
    }

    @Test
    void oneThatWasDeletedKeepsNoneFromBeingStoredWithIt() {
        List<Map<String, String>> inputs = IntStream.range(0, 8)
                .mapToObj(i -> Map.of("content", "Buoy number " + i + " lights up at night, Tove Marrin said.")).toList();
        ask("mutation ($id: ID!) { deleteArticle(id: $id, why: \"test\") { articles } }", Map.of("id", ingest(inputs.get(3))));
        JsonPath results = ask(INGEST_ALL, Map.of("inputs", inputs));
        assertThat(results.<String>getList("ingestAll.collect { it.error?.code }"))
                .containsExactly(null, null, null, "DELETED", null, null, null, null);
        assertThat(results.<String>getList("ingestAll.findAll { it.article }.article.id")).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void theSameArticlesAgainAreTheSameArticles() {
        Map<String, Object> twice = Map.of("inputs", List.of(Map.of("content", FEED), Map.of("content", FEED)));
        List<String> ids = ask(INGEST_ALL, twice).getList("ingestAll.article.id");
        assertThat(ids.subList(0, 2)).isEqualTo(ids.subList(2, 4)).doesNotHaveDuplicates();
        assertThat(ask(INGEST_ALL, twice).<String>getList("ingestAll.article.id")).isEqualTo(ids);
    }

    @Test
    void versionsOfAnArticleAreTakenInTheOrderInWhichTheyStand() {
        String item = "<rss><channel><title>Buoy Post</title><item><guid>v</guid><title>Buoy</title><description>There are %d buoys, Tove Marrin said.</description></item></channel></rss>";
        List<Map<String, String>> inputs = IntStream.range(0, 12)
                .mapToObj(i -> Map.of("content", item.formatted(i))).toList();
        JsonPath results = ask(INGEST_ALL, Map.of("inputs", inputs));
        assertThat(results.<String>getList("ingestAll.article.id").stream().distinct()).hasSize(1);
        assertThat(results.getString("ingestAll[0].article.statements.nodes[0].text")).isEqualTo("There are 11 buoys");
    }

    @Test
    void oneArticleIsAskedOfWhatHoldsSeveralOnlyByMistake() {
        assertThat(ingestError(Map.of("content", FEED))).isEqualTo("SEVERAL_ARTICLES");
        assertThat(errorCode("query ($input: ArticleInput!) { extract(input: $input) { body } }",
                Map.of("input", Map.of("content", FEED)))).isEqualTo("SEVERAL_ARTICLES");
    }

    @Test
    void severalAreExtractedAsOneIs() {
        int before = articles();
        JsonPath results = ask(EXTRACT_ALL, Map.of("inputs", List.of(Map.of("content", " "), Map.of("content", FEED))));
        assertThat(results.<String>getList("extractAll.collect { it.error?.code }")).containsExactly("EMPTY_CONTENT", null,
                null);
        assertThat(results.<String>getList("extractAll.collect { it.extraction?.headline }")).containsExactly(null, "Red buoy",
                "Green buoy");
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void moreInputsThanACallTakesAreRefused() {
        assertThat(errorCode(INGEST_ALL, Map.of("inputs", Collections.nCopies(101, Map.of("content", "It rained, she said.")))))
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void bytesAreReadInTheCharacterSetThatTheyAreIn() {
        String text = "“The buoy cost £5,” Zoë Marrin said.";
        Charset western = Charset.forName("windows-1252");
        String id = ingest(Map.of("contentBase64", base64(text.getBytes(western)), "format", "TEXT"));
        assertThat(body(id)).isEqualTo(text);
        assertThat(ingest(Map.of("contentBase64", base64(text.getBytes(StandardCharsets.UTF_16LE)), "contentType",
                "text/plain; charset=utf-16le", "format", "TEXT"))).isEqualTo(id);
        assertThat(ingest(Map.of("content", text, "format", "TEXT"))).isEqualTo(id);
    }

    @Test
    void bytesThatCannotBeReadAreRefused() {
        assertThat(ingestError(Map.of("contentBase64", base64("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))))
                .isEqualTo("BINARY_CONTENT");
        assertThat(ingestError(Map.of("contentBase64", "The buoy is red, she said."))).isEqualTo("INVALID_ARGUMENT");
        assertThat(ingestError(Map.of("contentBase64", base64(new byte[2 * 1024 * 1024 + 1])))).isEqualTo("CONTENT_TOO_LARGE");
        assertThat(ingestError(Map.of("content", "It rained, she said.", "contentBase64", ""))).isEqualTo("INVALID_ARGUMENT");
        assertThat(ingestError(Map.of("content", "It rained, she said.", "contentType", "text/html")))
                .isEqualTo("INVALID_ARGUMENT");
        assertThat(ingestError(Map.of("publication", "The Buoy"))).isEqualTo("INVALID_ARGUMENT");
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static String body(String id) {
        return ask("query ($id: ID!) { article(id: $id) { body } }", Map.of("id", id)).getString("article.body");
    }
}
