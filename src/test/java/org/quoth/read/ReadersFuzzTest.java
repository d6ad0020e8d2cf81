package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Release;
import org.quoth.document.Span;

/** Whatever is sent, a reader answers a sound document or an {@link UnreadableException}, and soon. */
class ReadersFuzzTest {
    private static final String[] PIECES = {"The mayor said so.", "“", "”", "\n", "\r\n", "\n\n", " ", "\t", ">>",
            "PORT ARDEN: ",
            "- A · B", " ??  ?? ", "Newspapers in English", "By Tomas Varga", "\ufeff", "\u00ad", "\ud83d", "\ude00", "\0",
            "\ufffd", "\u0301", "A", "a ", "·", "(", "<p>", "</div>", "<!--", "&amp;", "{", "}", "[", "\"", ":", ",", "<",
            "市长说。", "**", "[", "](", "![", "# ", "---\n", "title: ", "`", "\\" };
    private static final String PRESSREADER = """
            [{"id": "1", "title": "Tunnel", "author": "Tomas Varga", "issue": {"date": "2031-05-06", "sectionName": "City"},
              "paragraphs": [{"type": "text", "style": "body", "text": "It closes, she said."}], "images": [{"caption": "It"}]},
             {"Id": 2, "Title": "Tunnel", "Blocks": [{"Role": "text", "Text": "It closes, she said."}], "Issue": {"Title": "Courier"}}]""";
    private static final String JSON_FEED = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "authors": [{"name": "Tomas Varga"}], "items": [
              {"id": "1", "content_html": "<p>It closes, she said.</p>", "tags": ["a"]}, {"id": 2, "content_text": "It does."}]}""";
    private static final String SAVED = """
            <div data-testid="textview"><article data-articleid="1"><h1 class="article-title">Tunnel</h1><div class="article-byline">
            <span class="author">Tomas Varga</span></div><div class="article-content"><p class="article-text">It closes, she said.</p>
            <figure><figcaption>The tunnel</figcaption></figure></div></article></div>""";
    private static final String LIVE = HtmlReaderTest.PAGE.formatted(
            """
                    {"@type": "LiveBlogPosting", "headline": "Tunnel", "liveBlogUpdate": [{"headline": "One", "url": "https://c.example/x#a"},
                     {"headline": "Two", "articleBody": "It closes, she said."}]}""",
            HtmlReaderTest.BODY + "<div id=a><h3>One</h3><p>It closes in May, she said.</p></div><div><h3>Two</h3></div>");
    private static final int ROUNDS = 1200;

    private final Readers readers = new Readers();

    @ParameterizedTest
    @EnumSource
    void readsOrRefusesAnyMixture(ArticleFormat format) {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder content = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                content.append(PIECES[random.nextInt(PIECES.length)]);
            }
            readSoundly(format, content.toString());
            readSoundly(null, content.toString());
        }
    }

    @Test
    void readsOrRefusesWhatIsNearlyRight() {
        Random random = new Random(8);
        List<String> samples = List.of(PressReaderReaderTest.EXPORT, FeedReaderTest.RSS, FeedReaderTest.ATOM,
                AgencyReadersTest.ITEM,
                AgencyReadersTest.NITF, AgencyReadersTest.NINJS, MarkdownReaderTest.ARTICLE, PRESSREADER, JSON_FEED,
                HtmlReaderTest.PAGE.formatted(HtmlReaderTest.DATA, HtmlReaderTest.BODY), SAVED, LIVE);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder content = new StringBuilder(samples.get(round % samples.size()));
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                int from = random.nextInt(content.length());
                int to = Math.min(content.length(), from + random.nextInt(80));
                if (random.nextBoolean()) {
                    content.delete(from, to);
                } else {
                    content.insert(from,
                            random.nextBoolean() ? content.substring(from, to) : PIECES[random.nextInt(PIECES.length)]);
                }
                if (content.isEmpty()) {
                    content.append(' ');
                }
            }
            readSoundly(null, content.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTimeInProportionToLength(ArticleFormat format) {
        for (String piece : PIECES) {
            String content = "It closes. " + piece.repeat(100_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> readSoundly(format, content), piece);
        }
    }

    @Test
    void readsOneLongWord() {
        readSoundly(null, "A".repeat(2_000_000) + ". The mayor said so.");
    }

    private void readSoundly(ArticleFormat format, String content) {
        try {
            for (Document document : readers.readAll(format, content, null)) {
                assertSound(document);
            }
        } catch (UnreadableException e) {
            assertThat(e.code()).isNotNull();
        }
    }

    private static void assertSound(Document document) {
        document.posts().forEach(ReadersFuzzTest::assertSound);
        int end = 0;
        boolean canceled = document.release() != null && document.release().status() == Release.Status.CANCELED;
        assertThat(document.paragraphs().isEmpty() && !canceled).isFalse();
        for (Span paragraph : document.paragraphs()) {
            assertThat(paragraph.start()).isGreaterThanOrEqualTo(end);
            assertThat(paragraph.in(document.body())).isNotBlank().isEqualTo(paragraph.in(document.body()).strip());
            end = paragraph.end();
        }
    }
}
