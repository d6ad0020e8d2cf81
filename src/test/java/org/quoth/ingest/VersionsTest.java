package org.quoth.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.articles;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;
import static org.quoth.support.Graph.ingest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Versions, embargoes and cancellations of what suppliers send. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VersionsTest {
    private static final AtomicInteger ARTICLES = new AtomicInteger();
    private static final String INGEST = "mutation ($input: ArticleInput!) { ingest(input: $input) { id } }";
    private static final String READ = """
            query ($id: ID!) { article(id: $id) { body version correctedAt statements { nodes { id text } } } }""";

    @Inject
    Embargoes embargoes;

    private final int article = ARTICLES.incrementAndGet();

    @Test
    void aNewerVersionTakesThePlaceOfTheOlderOneAndKeepsItsIds() {
        String id = ingest(item("1", "“The weir holds,” Sunna Arvik said. “Nobody is to blame,” Sunna Arvik said."));
        JsonPath before = read(id);
        assertThat(before.getString("correctedAt")).isNull();
        int count = articles();
        assertThat(ingest(item("2", "“The weir holds,” Sunna Arvik said. “The town will pay,” Sunna Arvik said.")))
                .isEqualTo(id);
        JsonPath after = read(id);
        assertThat(articles()).isEqualTo(count);
        assertThat(after.getString("version")).isEqualTo("2");
        assertThat(after.getString("correctedAt")).isNotNull();
        assertThat(texts(after)).containsExactly("“The weir holds,”", "“The town will pay,”");
        assertThat(after.getString("statements.nodes[0].id")).isEqualTo(before.getString("statements.nodes[0].id"));
        assertThat(after.getString("statements.nodes[1].id")).isNotEqualTo(before.getString("statements.nodes[1].id"));
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        String id = ingest(item("10", "The weir broke, Sunna Arvik said."));
        Object before = read(id).get();
        assertThat(ingest(item("9", "The weir holds, Sunna Arvik said."))).isEqualTo(id);
        assertThat(read(id).<Object>get()).isEqualTo(before);
    }

    @Test
    void ofManyVersionsThatComeAtOnceTheNewestStays() throws Exception {
        String id = ingest(item("0", "The weir is new, Sunna Arvik said."));
        List<Thread> senders = java.util.stream.IntStream.rangeClosed(1, 8).mapToObj(version -> new Thread(
                () -> ingest(item("" + version, "The weir is " + version + " years old, Sunna Arvik said.")))).toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(read(id).getString("version")).isEqualTo("8");
        assertThat(texts(read(id))).containsExactly("The weir is 8 years old");
    }

    @Test
    void aPageThatIsPublishedAgainUnderItsHeadlineIsTheSameArticle() {
        String id = ingest(page("Weir breaks", "The weir broke on Monday, Sunna Arvik said."));
        assertThat(ingest(page("Weir breaks", "The weir broke on Tuesday, Sunna Arvik said."))).isEqualTo(id);
        assertThat(texts(read(id))).containsExactly("The weir broke on Tuesday");
        assertThat(ingest(page("Weir mended", "The weir was mended on Friday, Sunna Arvik said."))).isNotEqualTo(id);
    }

    @Test
    void aCorrectionThatMakesOneTextOfTwoLeavesOneArticle() {
        String text = "The weir leaks since %s, Sunna Arvik said.".formatted(article);
        Map<String, Object> input = item("2", text);
        String id = ingest(item("1", "The weir is tight, Sunna Arvik said."));
        String copy = ingest(item("urn:copy:" + article, "1", text, ""));
        assertThat(ingest(input)).isEqualTo(id).isNotEqualTo(copy);
        assertThat(errorCode(READ, Map.of("id", copy))).isEqualTo("NOT_FOUND");
    }

    @Test
    void anEmbargoedArticleIsKeptAndServedFromTheEndOfItsEmbargo() throws Exception {
        OffsetDateTime end = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(2);
        Map<String, Object> input = item("1", "The weir of Embargone will go, Sunna Arvik said.",
                "\"embargoed\": \"" + end + "\"");
        int before = articles();
        JsonPath refused = answer(INGEST, Map.of("input", input));
        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("NOT_RELEASED");
        assertThat(OffsetDateTime.parse(refused.getString("errors[0].extensions.heldUntil")).toInstant().toEpochMilli() / 1000)
                .isEqualTo(end.toInstant().toEpochMilli() / 1000);
        assertThat(refusal(input)).isEqualTo("NOT_RELEASED");
        embargoes.release();
        assertThat(articles()).isEqualTo(before);
        assertThat(found("Embargone")).isZero();
        while (!OffsetDateTime.now().isAfter(end)) {
            Thread.sleep(50);
        }
        embargoes.release();
        embargoes.release();
        assertThat(articles()).isEqualTo(before + 1);
        assertThat(found("Embargone")).isEqualTo(1);
        assertThat(ingest(input)).isNotBlank();
        assertThat(articles()).isEqualTo(before + 1);
    }

    @Test
    void aVersionWithoutEmbargoReleasesAHeldArticle() {
        assertThat(refusal(item("1", "The weir goes in May, Sunna Arvik said.", "\"embargoed\": \"2098-01-01T00:00:00Z\"")))
                .isEqualTo("NOT_RELEASED");
        String id = ingest(item("2", "The weir goes in June, Sunna Arvik said."));
        assertThat(texts(read(id))).containsExactly("The weir goes in June");
        assertThat(ingest(item("1", "The weir goes in May, Sunna Arvik said.", "\"embargoed\": \"2098-01-01T00:00:00Z\"")))
                .as("the late older one").isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"withheld", "canceled" })
    void whatIsTakenBackIsNotServedAndComesBackUnderItsId(String status) {
        String weir = "Backenhold" + status;
        String id = ingest(item("1", "The weir of " + weir + " is safe, Sunna Arvik said."));
        assertThat(
                refusal(item("2", "The weir of " + weir + " is safe, Sunna Arvik said.", "\"pubstatus\": \"" + status + "\"")))
                .isEqualTo("NOT_RELEASED");
        assertThat(errorCode(READ, Map.of("id", id))).isEqualTo("NOT_FOUND");
        assertThat(found(weir)).isZero();
        assertThat(refusal(item("1", "The weir of " + weir + " is safe, Sunna Arvik said."))).isEqualTo("NOT_RELEASED");
        assertThat(ingest(item("3", "The weir of " + weir + " leaks, Sunna Arvik said."))).isEqualTo(id);
        assertThat(texts(read(id))).containsExactly("The weir of " + weir + " leaks");
    }

    @Test
    void aCancellationWithoutATextTakesTheArticleBack() {
        String id = ingest(item("1", "The weir is safe, Sunna Arvik said."));
        assertThat(refusal(item("2", "", "\"pubstatus\": \"canceled\""))).isEqualTo("NOT_RELEASED");
        assertThat(errorCode(READ, Map.of("id", id))).isEqualTo("NOT_FOUND");
    }

    @Test
    void extractTellsTheVersionAndUntilWhenItMayNotBeServed() {
        JsonPath told = ask("query ($input: ArticleInput!) { extract(input: $input) { version status embargoedUntil } }",
                Map.of("input", item("4", "The weir holds, Sunna Arvik said.", "\"embargoed\": \"2099-05-07T00:00:00Z\"")));
        assertThat(told.getString("extract.version")).isEqualTo("4");
        assertThat(told.getString("extract.status")).isEqualTo("USABLE");
        assertThat(OffsetDateTime.parse(told.getString("extract.embargoedUntil"))).isEqualTo("2099-05-07T00:00:00Z");
    }

    private Map<String, Object> item(String version, String text, String... fields) {
        return item("urn:weir.example:" + article, version, text, fields.length == 0 ? "" : fields[0]);
    }

    private static Map<String, Object> item(String uri, String version, String text, String fields) {
        String json = """
                {"uri": "%s", "version": "%s", "headline": "The weir", "body_text": "%s"%s}"""
                .formatted(uri, version, text, fields.isEmpty() ? "" : ", " + fields);
        return new HashMap<>(Map.of("content", json, "format", "NINJS"));
    }

    private Map<String, Object> page(String headline, String text) {
        return Map.of("publication", "The Weir Watcher", "url", "https://weir.example/" + article, "content",
                "<html><body><article><h1>%s</h1><p>%s</p></article></body></html>".formatted(headline, text));
    }

    private static String refusal(Map<String, Object> input) {
        return errorCode(INGEST, Map.of("input", input));
    }

    private static int found(String word) {
        return ask("query ($text: String) { statements(filter: {text: $text}) { totalCount } }", Map.of("text", word))
                .getInt("statements.totalCount");
    }

    private static JsonPath read(String id) {
        return ask(READ, Map.of("id", id)).setRootPath("data.article");
    }

    private static List<String> texts(JsonPath article) {
        return article.getList("statements.nodes.text");
    }
}
