package org.quoth.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.AtOnce.atOnce;
import static org.quoth.support.Graph.articles;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.ingestError;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IngestTest {
    private static final String READ = """
            query ($id: ID!) { article(id: $id) {
              body headline url publication { name country } publishedAt captions correctionNotices topics dateline
              paragraphs { text start end }
              speakers { name role actor { name kind } statements { kind text cue { text } spans { start end text } } }
            } }""";

    @Test
    void theSameArticleAgainIsTheSameArticle() {
        String text = "The ferry sank, Wilmot Harker, the harbour master of Brill, said on Monday.";
        String id = ingest(text);
        int before = articles();
        assertThat(ingest(text)).isEqualTo(id);
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void whoHadWhichPartInAnArticleIsKept() {
        String id = ingest(Map.of("format", "HTML", "content",
                """
                        <html><head><title>Flood in Brill</title><script type="application/ld+json">{"@type": "NewsArticle",
                        "headline": "Flood", "author": {"name": "Ada Quillon", "jobTitle": "river correspondent"}}</script></head>
                        <body><article><h1>Flood in Brill</h1>
                        <p>The town of Brill has been under water since Monday, and nobody knows for how long.</p>
                        <p>The school is closed, the mayor said, and the station will stay closed until the river goes down.</p>
                        <p>Editing by Jo Ferrant</p></article></body></html>"""));
        JsonPath article = ask("query ($id: ID!) { article(id: $id) { bylines { name role } } }", Map.of("id", id));
        assertThat(article.<String>getList("article.bylines.name")).containsExactly("Ada Quillon", "Jo Ferrant");
        assertThat(article.<String>getList("article.bylines.role")).containsExactly("river correspondent", "editing");
    }

    @Test
    void theSameWordsInAnotherPublicationAreAnotherArticle() {
        String text = "The lighthouse went dark, Wilmot Harker said.";
        String morning = ingest(Map.of("content", text, "publication", "The Brill Morning"));
        assertThat(ingest(Map.of("content", text, "publication", "The Brill Evening"))).isNotEqualTo(morning);
    }

    @Test
    void anArticleThatIsSentByManyAtOnceIsStoredOnce() throws Exception {
        int before = articles();
        assertThat(atOnce(8, i -> ingest("The quay is closed, Orla Tamsin, the mayor of Brill, told reporters."))).containsOnly(
                ingest("The quay is closed, Orla Tamsin, the mayor of Brill, told reporters."));
        assertThat(articles()).isEqualTo(before + 1);
    }

    @Test
    void articlesThatAreSentAtOnceAgreeOnTheirActors() throws Exception {
        atOnce(12, i -> ingest(
                "“Berth %d is safe,” Jorun Askelad said. Mr Askelad met Halvard Minnikin and Rosamund Quint.".formatted(i)));
        assertThat(ask("{ actors(filter: {name: \"Jorun Askelad\"}) { totalCount } }").getInt("actors.totalCount"))
                .isEqualTo(1);
        assertThat(
                ask("{ actor(name: \"Jorun Askelad\") { statements { totalCount } } }").getInt("actor.statements.totalCount"))
                .isEqualTo(12);
    }

    @Test
    void plainTextIsTakenVerbatim() {
        String text = "  “The \uD83D\uDEA2 came in,” Orla Tamsin said.\r\n\r\n\tIt did.\u00A0\n";
        JsonPath article = ask(READ, Map.of("id", ingest(text)));
        assertThat(article.getString("article.body")).isEqualTo(text);
        List<Map<String, Object>> paragraphs = article.getList("article.paragraphs");
        assertThat(paragraphs).hasSize(2).allSatisfy(paragraph -> assertThat(paragraph.get("text"))
                .isEqualTo(text.substring((int) paragraph.get("start"), (int) paragraph.get("end"))));
        List<Map<String, Object>> spans = article.getList("article.speakers.statements.flatten().spans.flatten()");
        assertThat(spans).isNotEmpty().allSatisfy(span -> assertThat(span.get("text"))
                .isEqualTo(text.substring((int) span.get("start"), (int) span.get("end"))));
    }

    @Test
    void whatIsGivenTakesPrecedenceOverWhatIsRead() {
        JsonPath article = ask(READ, Map.of("id", ingest(Map.of("content", "Gulls are many this year, Orla Tamsin said.",
                "format", "TEXT", "url", "https://example.org/gulls", "publication", "The Brill Morning",
                "publishedAt", "2031-05-06T07:08:09Z"))));
        assertThat(article.getString("article.url")).isEqualTo("https://example.org/gulls");
        assertThat(article.getString("article.publication.name")).isEqualTo("The Brill Morning");
        assertThat(article.getString("article.publishedAt")).isEqualTo("2031-05-06T07:08:09Z");
    }

    @Test
    void aPressReaderExportLeavesItsFrameBehind() {
        JsonPath article = ask(READ, Map.of("id", ingest(Map.of("content", """
                The Brill Post

                Gulls take over harbour

                - Gulls · Harbours · Orla Tamsin

                >>BRILL: The gulls of Brill are too many, Mayor Orla Tam\u00ADsin said on Tuesday.

                “They eat every\u200Bthing,” she said.

                 ??  ?? Gulls on the quay
                Gulls on the quay

                Correction: An earlier version of this article gave the number of gulls.

                Newspapers in English

                Newspapers from Fennmark"""))));
        assertThat(article.getString("article.publication.name")).isEqualTo("The Brill Post");
        assertThat(article.getString("article.publication.country")).isEqualTo("Fennmark");
        assertThat(article.getString("article.headline")).isEqualTo("Gulls take over harbour");
        assertThat(article.getString("article.dateline")).isEqualTo("BRILL");
        assertThat(article.<String>getList("article.topics")).containsExactly("Gulls", "Harbours", "Orla Tamsin");
        assertThat(article.<String>getList("article.captions")).containsExactly("Gulls on the quay");
        assertThat(article.<String>getList("article.correctionNotices"))
                .containsExactly("Correction: An earlier version of this article gave the number of gulls.");
        assertThat(article.getString("article.body")).isEqualTo("""
                The gulls of Brill are too many, Mayor Orla Tamsin said on Tuesday.

                “They eat everything,” she said.""");
        assertThat(article.<String>getList("article.speakers.actor.name")).containsExactly("Orla Tamsin");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"EMPTY_CONTENT, ''", "EMPTY_CONTENT, ' \u00A0\u200B '", "BINARY_CONTENT, '%PDF-1.7 obj'",
            "BINARY_CONTENT, 'A text \u0001\u0002\u0003\u0004\u0005 that is none.'", "NO_SENTENCES, '--- 12 *** 34 ---'" })
    void whatHoldsNoArticleIsRefusedAndNotStored(String code, String content) {
        int before = articles();
        assertThat(ingestError(Map.of("content", content))).isEqualTo(code);
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void aTextWithANulIsRefusedAndNotStored() {
        int before = articles();
        assertThat(ingestError(
                Map.of("content", "A ship came in, Orla Tamsin said.\u0000 It left again, she added, and nobody saw it go.")))
                .isEqualTo("BINARY_CONTENT");
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void aTextWithHalfACharacterIsRefusedAndNotStored() {
        int before = articles();
        assertThat(ingestError(Map.of("content", "Half a ship, \uD83D, came in, Orla Tamsin said.", "format", "TEXT")))
                .isEqualTo("BINARY_CONTENT");
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void contentOverTheLimitIsRefusedAndNotStored() {
        int before = articles();
        String sentence = "Nothing happened, Orla Tamsin said. ";
        assertThat(ingestError(Map.of("content", sentence.repeat(2 * 1024 * 1024 / sentence.length() + 1))))
                .isEqualTo("CONTENT_TOO_LARGE");
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void namesAndWordsOfAnyLengthAreTaken() {
        String name = "Orla " + "Tamsin".repeat(1000);
        String statement = "water ".repeat(200_000);
        assertThat(ingest("“" + statement + "” " + name + " said. " + name + " of the " + "Guild ".repeat(900) + "left."))
                .isNotEmpty();
    }

    @Test
    void aPublicationWithoutEndIsRefused() {
        assertThat(ingestError(Map.of("content", "It rained, Orla Tamsin said.", "publication", "Post ".repeat(1000))))
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void whatIsNotReleasedIsRefusedAndNotStored() {
        int before = articles();
        String article = """
                {"uri": "tag:brill.example,2026:1", "headline": "Pier reopens", "body_text": "The pier is open, Orla Tamsin said.", %s}""";
        assertThat(ingestError(
                Map.of("content", article.formatted("\"pubstatus\": \"usable\", \"embargoed\": \"2098-01-01T00:00:00Z\""),
                        "format", "NINJS")))
                .isEqualTo("NOT_RELEASED");
        assertThat(ingestError(Map.of("content", article.formatted("\"pubstatus\": \"canceled\""), "format", "NINJS")))
                .isEqualTo("NOT_RELEASED");
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void extractShowsWhatIngestWouldStoreAndStoresNothing() {
        int before = articles();
        JsonPath extraction = ask("""
                query ($input: ArticleInput!) { extract(input: $input) {
                  body statements { kind text speaker { name actor { name kind } } } actors { name mentions { start end text } }
                } }""", Map.of("input", Map.of("content", "“Never,” Orla Tamsin said. She left.", "format", "TEXT")));
        assertThat(extraction.getString("extract.statements[0].speaker.actor.name")).isEqualTo("Orla Tamsin");
        assertThat(extraction.<String>getList("extract.actors[0].mentions.text")).containsExactly("Orla Tamsin", "She");
        assertThat(articles()).isEqualTo(before);
    }
}
