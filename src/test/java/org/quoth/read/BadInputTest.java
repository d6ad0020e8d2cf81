package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quoth.document.ArticleFormat;
import org.quoth.read.UnreadableException.Code;

/** Content that nobody can make an article of is refused with the format, what was expected, and where. */
class BadInputTest {
    private static final String BOMB = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n";

    static Stream<Arguments> bad() {
        return Stream.of(
                bad(ArticleFormat.HTML, "<html><head><title>Tunnel", Code.NO_ARTICLE, "expected an article in the page"),
                bad(ArticleFormat.HTML, "<html><body>" + "<div>".repeat(20_000), Code.NO_ARTICLE, "0 blocks of text"),
                bad(ArticleFormat.HTML, "<html><body>" + "<p><a href='/'>Home</a></p>".repeat(40_000), Code.NO_ARTICLE,
                        "10000 blocks of text"),
                bad(ArticleFormat.HTML, "<html><body><script>render()</script></body></html>", Code.NO_ARTICLE,
                        "expected an article"),
                bad(ArticleFormat.HTML,
                        "<html><body><form><h1>Log in</h1><label>Name</label><button>Go</button></form></body></html>",
                        Code.NO_ARTICLE, "expected an article"),
                bad(ArticleFormat.HTML, "<html><body>\n" + "<a".repeat(1_000_000), Code.WRONG_FORMAT, "in line 2"),
                bad(ArticleFormat.FEED, "<rss>\n</a" + "<a".repeat(1_000_000), Code.WRONG_FORMAT, "in line 2"),
                bad(null, "%PDF-1.7\n1 0 obj", Code.BINARY_CONTENT, "expected text, found a PDF at its start"),
                bad(ArticleFormat.HTML, "%PDF-1.7\n1 0 obj", Code.BINARY_CONTENT,
                        "HTML: expected text, found a PDF at its start"),
                bad(ArticleFormat.TEXT, "It closes, \ud800 she said.", Code.BINARY_CONTENT,
                        "half a character (U+D800) at offset 11"),
                bad(ArticleFormat.FEED, BOMB + "<rss><channel><item><title>&b;</title></item></channel></rss>",
                        Code.WRONG_FORMAT,
                        "expected no document type declaration, found one in line 1"),
                bad(ArticleFormat.NEWSML, BOMB + "<nitf><body>&b;</body></nitf>", Code.WRONG_FORMAT, "in line 1"),
                bad(ArticleFormat.NEWSML, "<nitf>\n<body>\n<p>It closes, she said.", Code.WRONG_FORMAT,
                        "expected </nitf> at the end, found none up to line 3"),
                bad(ArticleFormat.FEED, "<html></html>", Code.WRONG_FORMAT, "expected a root element"),
                bad(ArticleFormat.FEED, "<rss><channel></channel></rss>", Code.NO_ARTICLE, "expected"),
                bad(ArticleFormat.NINJS, "{\"uri\": \"x\", \"body_html\": [1]}", Code.NO_ARTICLE, "/body_html"),
                bad(ArticleFormat.NINJS, "{\"uri\": \"x\",\n \"body_html\" 1}", Code.WRONG_FORMAT, "in line 2, column 14"),
                bad(ArticleFormat.NINJS, "[".repeat(100_000), Code.WRONG_FORMAT, "in line 1"),
                bad(ArticleFormat.JSON_FEED, "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": {\"a\": 1}}",
                        Code.NO_ARTICLE,
                        "/items"),
                bad(ArticleFormat.JSON_FEED, "\"text\"", Code.WRONG_FORMAT, "expected a JSON object at /"),
                bad(ArticleFormat.PRESSREADER, "{\"issue\": [], \"paragraphs\": {\"text\": 1}}", Code.NO_ARTICLE,
                        "/paragraphs"),
                bad(ArticleFormat.PRESSREADER, "[{}]", Code.NO_ARTICLE, "expected"),
                bad(ArticleFormat.PRESSREADER,
                        "<article data-articleid='1'><div class='article-content'><p class='article-text'></p></div></article>",
                        Code.NO_ARTICLE, "p.article-text"),
                bad(ArticleFormat.MARKDOWN, "# Tunnel", Code.NO_SENTENCES, "expected"),
                bad(ArticleFormat.TEXT, "Tunnel", Code.NO_SENTENCES, "expected"));
    }

    private static Arguments bad(ArticleFormat format, String content, Code code, String told) {
        return Arguments.of(format, content.substring(0, Math.min(60, content.length())), content, code, told);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bad")
    void isRefusedWithWhatWasExpectedAndWhere(ArticleFormat format, String start, String content, Code code, String told) {
        UnreadableException e = catchThrowableOfType(UnreadableException.class,
                () -> new Readers().readAll(format, content, null));
        assertThat(e).as("refusal of " + start).isNotNull();
        assertThat(e).hasMessageContaining(told).hasMessageContaining("expected").hasMessageContaining("found");
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.format()).isEqualTo(format);
        assertThat(format == null || e.getMessage().startsWith(format + ": ")).isTrue();
    }
}
