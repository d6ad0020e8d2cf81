package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.read.UnreadableException.Code;

class FeedReaderTest {
    static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Lowenfels Courier</title><link>https://courier.example/</link><language>en-NZ</language>
            <item><title>Tunnel &amp;amp; bridge to close</title><link>https://courier.example/1</link>
              <dc:creator><![CDATA[Tomas Varga and Lena Oduya]]></dc:creator><category>Transport</category><category>Harbour</category>
              <pubDate>Tue, 06 May 2031 07:08:09 +0200</pubDate><guid isPermaLink="false">c-1</guid>
              <description>A teaser.</description>
              <content:encoded><![CDATA[<p>“We cannot wait,” she&nbsp;said.</p><figure><img src="a.jpg"><figcaption>The tunnel</figcaption>
              </figure><p>Traders asked <em>who</em> would pay.</p>]]></content:encoded></item>
            <item><title>Ferry</title><link>https://courier.example/2</link><author>desk@courier.example (Ada Quill)</author>
              <description>The ferry line will be doubled, the mayor said.</description></item>
            <item><title>Only a title</title></item>
            </channel></rss>""";

    static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lowenfels Courier</title>
            <entry><title>Tunnel to close</title><id>urn:c:1</id><updated>2031-05-06T07:08:09Z</updated>
            <link rel="self" href="https://courier.example/1.atom"/><link rel="alternate" href="https://courier.example/1"/>
            <author><name>Tomas Varga</name></author><category term="transport" label="Transport"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“We cannot wait,” she said.</p><p>It closes.</p></div>
            </content></entry></feed>""";

    private static List<Document> read(String content) {
        return new Readers().readAll(null, content, "https://courier.example/feed");
    }

    private static List<String> paragraphs(Document document) {
        return document.paragraphs().stream().map(p -> p.in(document.body())).toList();
    }

    @Test
    void readsEveryItemThatHasAText() {
        List<Document> documents = read(RSS);
        assertThat(documents).hasSize(2).allSatisfy(d -> assertThat(d.format()).isEqualTo(ArticleFormat.FEED));
        Document first = documents.get(0);
        assertThat(first.headline()).isEqualTo("Tunnel & bridge to close");
        assertThat(first.url()).isEqualTo("https://courier.example/1");
        assertThat(first.publication().name()).isEqualTo("Lowenfels Courier");
        assertThat(first.authors()).containsExactly("Tomas Varga", "Lena Oduya");
        assertThat(first.topics()).containsExactly("Transport", "Harbour");
        assertThat(first.publishedAt()).isEqualTo("2031-05-06T07:08:09+02:00");
        assertThat(first.language()).isEqualTo("en-NZ");
        assertThat(first.release().id()).isEqualTo("c-1");
        assertThat(documents.get(1).authors()).containsExactly("Ada Quill");
    }

    @Test
    void prefersTheWholeTextToTheTeaser() {
        Document first = read(RSS).get(0);
        assertThat(paragraphs(first)).containsExactly("“We cannot wait,” she said.", "Traders asked who would pay.");
        assertThat(first.captions()).containsExactly("The tunnel");
    }

    @Test
    void readsAtomWithOnlyAnUpdate() {
        Document entry = read(ATOM).get(0);
        assertThat(entry.publishedAt()).isEqualTo("2031-05-06T07:08:09Z");
        assertThat(entry.release().version()).isEqualTo("2031-05-06T07:08:09Z");
        assertThat(entry.url()).isEqualTo("https://courier.example/1");
        assertThat(entry.topics()).containsExactly("Transport");
        assertThat(paragraphs(entry)).containsExactly("“We cannot wait,” she said.", "It closes.");
    }

    @Test
    void refusesOneArticleWhereThereAreSeveral() {
        assertThatThrownBy(() -> new Readers().read(null, RSS, null)).isInstanceOfSatisfying(UnreadableException.class,
                e -> assertThat(e.code()).isEqualTo(Code.SEVERAL_ARTICLES)).hasMessage("FEED: expected one article, found 2");
    }

    @Test
    void refusesDeclaredEntities() {
        String bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n"
                + RSS.substring(38);
        assertThatThrownBy(() -> read(bomb)).isInstanceOfSatisfying(UnreadableException.class,
                e -> assertThat(e.code()).isEqualTo(Code.WRONG_FORMAT)).hasMessageContaining("in line 2");
    }

    @Test
    void refusesAFeedThatBreaksOff() {
        assertThatThrownBy(() -> read(RSS.substring(0, 800))).isInstanceOfSatisfying(UnreadableException.class,
                e -> assertThat(e.code()).isEqualTo(Code.WRONG_FORMAT))
                .hasMessageStartingWith("FEED: expected </rss> at the end");
    }

    @Test
    void refusesAnEmptyFeed() {
        assertThatThrownBy(() -> read("<rss><channel><title>Courier</title></channel></rss>"))
                .isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(e.code()).isEqualTo(Code.NO_ARTICLE));
    }

    @Test
    void readsJsonFeed() {
        Document item = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Lowenfels Courier", "language": "en",
                 "items": [{"id": "7", "url": "https://courier.example/7", "title": "Tunnel to close", "tags": ["Transport"],
                 "authors": [{"name": "Tomas Varga"}], "date_published": "2031-05-06T07:08:09Z",
                 "content_html": "<p>“We cannot wait,” she said.</p><p>It closes.</p>"}, {"id": "8"}]}""").get(0);
        assertThat(item.format()).isEqualTo(ArticleFormat.JSON_FEED);
        assertThat(item.headline()).isEqualTo("Tunnel to close");
        assertThat(item.authors()).containsExactly("Tomas Varga");
        assertThat(item.topics()).containsExactly("Transport");
        assertThat(item.publishedAt()).isEqualTo("2031-05-06T07:08:09Z");
        assertThat(paragraphs(item)).hasSize(2);
    }

    @Test
    void saysWhereJsonBreaks() {
        assertThatThrownBy(
                () -> new Readers().read(ArticleFormat.JSON_FEED, "{\"version\":\n \"https://jsonfeed.org/version/1\", x}",
                        null))
                .hasMessageStartingWith("JSON_FEED: expected JSON, found something else in line 2");
    }

    @Test
    void knowsAnElementByItsNamespaceAndNotByItsPrefix() {
        assertThat(new Readers().read(null,
                """
                        <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:x="http://purl.org/dc/elements/1.1/">
                        <channel><title>Courier</title><item><title>Tunnel</title><x:creator>Tomas Varga</x:creator><description>A teaser only.</description>
                        <c:encoded>&lt;p&gt;The whole text, she said.&lt;/p&gt;</c:encoded></item></channel></rss>""",
                null)).satisfies(document -> {
                    assertThat(document.body()).isEqualTo("The whole text, she said.");
                    assertThat(document.authors()).containsExactly("Tomas Varga");
                });
    }

    @Test
    void passesOverAnEmptyFullText() {
        assertThat(new Readers().read(null,
                """
                        <rss><channel><title>Courier</title><item><content:encoded></content:encoded><description>It closes, she said.</description>
                        <source url="https://post.example/feed">The Post</source></item></channel></rss>""",
                null)).satisfies(document -> {
                    assertThat(document.body()).isEqualTo("It closes, she said.");
                    assertThat(document.publication().name()).isEqualTo("The Post");
                });
    }

    @Test
    void takesPlainTextInAtomAsText() {
        assertThat(new Readers().read(null,
                """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><author><name>Tomas Varga</name></author><entry xml:lang="en-GB">
                        <id>urn:1</id><updated>2031-05-06T07:08:09Z</updated><content type="text">It is &lt;narrow&gt;, she said.</content></entry></feed>""",
                null))
                .satisfies(document -> {
                    assertThat(document.body()).isEqualTo("It is <narrow>, she said.");
                    assertThat(document.authors()).containsExactly("Tomas Varga");
                    assertThat(document.language()).isEqualTo("en-GB");
                });
    }

    @Test
    void takesPlainTextInJsonFeedAsText() {
        assertThat(new Readers().read(null, """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Courier",
                 "items": [{"id": 7, "content_text": "It is <narrow> & low, she said."}]}""", null).body())
                .isEqualTo("It is <narrow> & low, she said.");
    }

    @Test
    void readsAFeedThatWritesOfDocumentTypes() {
        assertThat(new Readers().read(null,
                """
                        <rss><channel><title>Courier</title><item><description><![CDATA[<p>Begin it with &lt;!DOCTYPE html&gt;, she said.</p>]]></description>
                        </item></channel></rss>""",
                null).body()).isEqualTo("Begin it with <!DOCTYPE html>, she said.");
    }
}
