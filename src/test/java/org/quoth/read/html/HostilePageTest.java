package org.quoth.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that nobody wrote to be read: four times as long a page may cost some four times as much, not sixteen times. */
class HostilePageTest {
    private static final int SMALL = 30_000;
    private static final int TIMES = 4;
    /** Twice what is linear; what is quadratic takes four times that. */
    private static final double MOST = 2 * TIMES;
    /** Processor time that is too short to be compared. */
    private static final long NOTHING = 20_000_000;
    private static final String TEXT = "<p>The mayor said on Monday that the harbour tunnel would close for a year.</p>";

    private static long cost(String html) {
        return LongStream.range(0, 2).map(round -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(WebArticle.of(html, "https://courier.example/x")).isNotNull();
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }).min().orElseThrow();
    }

    private static void growsInProportion(String head, String piece, String tail) {
        long small = cost(head + piece.repeat(SMALL / piece.length()) + tail);
        long large = cost(head + piece.repeat(TIMES * SMALL / piece.length()) + tail);
        assertThat((double) large / Math.max(NOTHING, small)).isLessThan(MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b><i>", "<table><tr><td>", "<ul><li>One", "<template>", "<h1>Tunnel</h1>",
            "<blockquote class='pullquote'><p>It closes, and nobody asked her why, she said.</p></blockquote>",
            "<div class='byline'>By Jo Ferrant</div>", "<meta name='author' content='Jo Ferrant'>",
            "<tr><td>a</td><td>b</td></tr>", "<noscript><p>The tunnel closes, she said.</p></noscript>",
            "<p>The tunnel closes, she said.</p>", "<br><br>x", "&amp;", "<p>This article was amended on 6 May. </p>",
            "<aside><p>The tunnel closes, she said.</p></aside>",
            "<p itemprop='liveBlogUpdate'>She said so.",
            "<blockquote class='twitter-tweet'><p>It closes.</p>— Jo Ferrant (@ferrant)</blockquote>" })
    void ofTags(String piece) {
        growsInProportion("<html><body>" + TEXT, piece, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aB-c ", "a", "comment-related " })
    void ofClasses(String piece) {
        growsInProportion("<html><body class='", piece, "'>" + TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab-", "Jo Ferrant, ", "a: ", " | ", "5 May " })
    void ofWhatAPageSaysOfItself(String piece) {
        growsInProportion("<html><head><meta name='keywords' content='", piece, "'></head><body>" + TEXT);
        growsInProportion("<html><head><meta name='author' content='", piece, "'></head><body>" + TEXT);
        growsInProportion("<html><head><title>", piece, "</title></head><body>" + TEXT);
        growsInProportion("<html><head><meta name='date' content='", piece, "'></head><body>" + TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"@type\":", "{\"@type\":\"Person\",\"@id\":\"x\"}\n",
            "{\"liveBlogUpdate\":[{\"headline\":\"Tunnel\"}]}\n", "9", ";" })
    void ofData(String piece) {
        growsInProportion("<html><head><script type='application/ld+json'>", piece, "</script></head><body>" + TEXT);
    }

    @Test
    void ofTagsAsLongAsAreTaken() {
        String tag = "<a".repeat(30_000) + ">";
        long small = cost(TEXT + tag.repeat(2));
        assertThat((double) cost(TEXT + tag.repeat(2 * TIMES)) / Math.max(NOTHING, small)).isLessThan(MOST);
    }

    @Test
    void aLabelAsLongAsAPageIsNone() {
        WebArticle article = WebArticle.of("<html><head><meta name='keywords' content='" + "ab-".repeat(300_000) + "'>"
                + "<meta name='author' content='" + "ab-".repeat(300_000) + "'></head><body>" + TEXT.repeat(4), null);
        assertThat(article.topics()).isEmpty();
        assertThat(article.authors()).isEmpty();
    }
}
