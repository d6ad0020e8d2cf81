package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quoth.read.UnreadableException.Code.NO_ARTICLE;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Byline;
import org.quoth.document.Document;

class HtmlReaderTest {
    static final String DATA = """
            {"@context": "https://schema.org", "@graph": [
              {"@type": "Organization", "@id": "#courier", "name": "Lowenfels Courier"},
              {"@type": "Person", "@id": "#varga", "name": "Tomas Varga"},
              {"@type": ["NewsArticle"], "headline": "Harbour tunnel to close for a year",
               "author": [{"@id": "#varga"}, {"@type": "Person", "name": "Lena Oduya"}],
               "datePublished": "2031-05-06T07:08:09+02:00", "inLanguage": "en-NZ",
               "keywords": ["Transport", "Harbour tunnel", "type:story"], "publisher": {"@id": "#courier"},}
            ]}""";

    static final String BODY = """
            <p class="lede">PORT ARDEN (Landpress) — Mayor Ilse Brandmeer confirmed on Monday that the harbour&shy; tunnel would
            close for a year, because <a href="/report">a report</a> had found cracks in its eastern wall.</p>
            <figure><img src="a.jpg"><figcaption>Traffic at the tunnel’s mouth on Sunday. Photo: Jo Ferrant</figcaption></figure>
            <p>“We cannot wait until the water comes in, and we will not,” she told reporters outside the town hall.</p>
            <blockquote class="pullquote"><p>We cannot wait until the water comes in</p></blockquote>
            <p><a href="/other">Read more: Ferry line to be doubled from July</a></p>
            <p>Traders in the quarter asked who would pay for the months without customers. The council, which met for five
            hours, gave no answer, but promised to present a plan before the summer holidays begin.</p>
            <p>The tunnel was opened in 1962 and carries some 30,000 cars a day between the port and the railway station.</p>
            """;

    static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour tunnel to close for a year | Lowenfels Courier</title>
            <meta property="og:site_name" content="Lowenfels Courier">
            <link rel="canonical" href="https://courier.example/news/tunnel-closes">
            <script type="application/ld+json">%s</script></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <main><article><h1>Harbour tunnel to close for a year</h1>
            <div class="byline">By <a href="/author/varga">Tomas Varga</a></div><time datetime="2031-05-06">6 May 2031</time>
            <div class="article-body">%s</div>
            <div class="newsletter-signup"><p>Sign up for our morning newsletter. It is free and you can leave at any time.</p></div>
            <section class="related"><h2>More on this story</h2><ul><li><a href="/1">Ferry line to be doubled</a></li>
            <li><a href="/2">Who pays for the bridge?</a></li></ul></section></article>
            <section class="comments" id="comments"><h3>2 comments</h3>
            <div class="comment"><p>I said so years ago and nobody listened, as usual in this town.</p></div></section></main>
            <footer><p>© 2031 Lowenfels Courier. All rights reserved. Terms and conditions apply.</p></footer></body></html>""";

    private static Document read(String html) {
        return new Readers().read(ArticleFormat.HTML, html, "https://courier.example/x?utm=1");
    }

    private static Document page(String data, String body) {
        return read(PAGE.formatted(data, body));
    }

    private static List<String> paragraphs(Document document) {
        return document.paragraphs().stream().map(p -> p.in(document.body())).toList();
    }

    @Test
    void findsTheBodyAndNothingElse() {
        List<String> paragraphs = paragraphs(page(DATA, BODY));
        assertThat(paragraphs).hasSize(4);
        assertThat(paragraphs.get(0))
                .startsWith("PORT ARDEN (Landpress) — Mayor Ilse Brandmeer confirmed on Monday that the harbour "
                        + "tunnel would close for a year, because a report had found");
        assertThat(paragraphs.get(1)).startsWith("“We cannot wait");
        assertThat(paragraphs.get(3)).endsWith("railway station.");
    }

    @Test
    void joinsParagraphsByABlankLine() {
        Document document = page(DATA, BODY);
        assertThat(document.body()).isEqualTo(String.join("\n\n", paragraphs(document)));
    }

    @Test
    void saysAPulledQuoteOnce() {
        assertThat(page(DATA, BODY).body()).containsOnlyOnce("We cannot wait until the water comes in");
    }

    @Test
    void keepsCaptionsApart() {
        assertThat(page(DATA, BODY).captions()).containsExactly("Traffic at the tunnel’s mouth on Sunday. Photo: Jo Ferrant");
    }

    @Test
    void keepsNoticesOfCorrectionsApart() {
        String notice = "This article was amended on 7 May 2031. The tunnel was opened in 1962, not in 1926.";
        for (String html : List.of("<p>%s</p>", "<footer class='article-footer'><p><em>%s</em></p></footer>",
                "<aside class='correction'><h4>Correction</h4><p>%s</p></aside>")) {
            Document document = page(DATA, BODY + html.formatted(notice));
            assertThat(document.correctionNotices()).containsExactly(notice);
            assertThat(document.body()).doesNotContain("amended");
            assertThat(paragraphs(document)).hasSize(4);
        }
    }

    @Test
    void takesNoNoticeOfAnotherArticle() {
        String html = PAGE.replace("<footer>",
                "<section><h2>Corrections</h2><ul>" + "<li><a href='/c'>Ferry line</a></li>".repeat(9)
                        + "<li>Correction: The ferry line was not doubled.</li></ul></section><footer>");
        assertThat(read(html.formatted(DATA, BODY)).correctionNotices()).isEmpty();
    }

    @Test
    void readsWhatThePageSaysOfItself() {
        Document document = page(DATA, BODY);
        assertThat(document.headline()).isEqualTo("Harbour tunnel to close for a year");
        assertThat(document.authors()).containsExactly("Tomas Varga", "Lena Oduya");
        assertThat(document.publishedAt()).isEqualTo("2031-05-06T07:08:09+02:00");
        assertThat(document.topics()).containsExactly("Transport", "Harbour tunnel");
        assertThat(document.publication().name()).isEqualTo("Lowenfels Courier");
        assertThat(document.language()).isEqualTo("en-NZ");
        assertThat(document.url()).isEqualTo("https://courier.example/news/tunnel-closes");
        assertThat(document.dateline()).isEqualTo("PORT ARDEN");
    }

    @Test
    void tellsWhoHadWhichPartInIt() {
        String data = DATA.replace("\"Lena Oduya\"", "\"Lena Oduya\", \"jobTitle\": \"Transport reporter\"")
                .replace("\"datePublished\"", "\"editor\": {\"name\": \"Ilka Brandt\"}, \"datePublished\"");
        Document document = read(PAGE.formatted(data, BODY + "<p>(Additional reporting by Jo Ferrant)</p>")
                .replace("varga\">Tomas Varga</a>", "varga\">Tomas Varga</a>, chief correspondent"));
        assertThat(document.bylines()).containsExactly(new Byline("Tomas Varga", "chief correspondent"),
                new Byline("Lena Oduya", "Transport reporter"), new Byline("Ilka Brandt", "editor"),
                new Byline("Jo Ferrant", "additional reporting"));
        assertThat(document.authors()).containsExactly("Tomas Varga", "Lena Oduya");
    }

    @Test
    void readsThePageWhereItsDataAreMissing() {
        Document document = page("", BODY);
        assertThat(document.headline()).isEqualTo("Harbour tunnel to close for a year");
        assertThat(document.authors()).containsExactly("Tomas Varga");
        assertThat(document.publishedAt()).isEqualTo("2031-05-06T00:00:00Z");
        assertThat(document.language()).isEqualTo("en");
    }

    @Test
    void repairsDataThatAreBrokenWithoutHarm() {
        String broken = "/*<![CDATA[*/\n" + DATA.replace("Harbour tunnel to", "Harbour\ttunnel to") + "\n/*]]>*/";
        assertThat(page(broken, BODY).authors()).containsExactly("Tomas Varga", "Lena Oduya");
    }

    @Test
    void repairsDataWhoseQuotationMarksAreWrittenAsEntitiesOrWhoseBracketsAreMissing() {
        for (String broken : List.of(DATA.replace("\"", "&quot;"), DATA.strip().replaceAll("\\}$", ""))) {
            assertThat(read(PAGE.formatted(broken, BODY)).authors()).isEqualTo(read(PAGE.formatted(DATA, BODY)).authors());
        }
    }

    @Test
    void readsTheRestOfAPageWhoseDataAreBeyondRepair() {
        assertThat(page("{\"@type\": \"NewsArticle\", \"headline\": }{{", BODY).headline())
                .isEqualTo("Harbour tunnel to close for a year");
    }

    @Test
    void readsTheBodyFromThePagesDataWhereAScriptWouldWriteIt() {
        String data = DATA.replace("\"headline\"", "\"articleBody\": \"%s\", \"headline\"".formatted(
                "Mayor Ilse Brandmeer confirmed that the tunnel would close. ".repeat(4)
                        + "\\n\\nTraders asked who would pay."));
        assertThat(paragraphs(page(data, "<div id=app></div>"))).hasSize(2).last().isEqualTo("Traders asked who would pay.");
    }

    @Test
    void readsATextThatWaitsForAScript() {
        assertThat(paragraphs(page("", "<script type='text/template'>" + BODY.replace("</script>", "") + "</script>")))
                .anySatisfy(p -> assertThat(p).startsWith("Traders in the quarter"));
    }

    @Test
    void cutsAPageWithoutParagraphsAtDoubleLineBreaks() {
        assertThat(
                paragraphs(page(DATA, BODY.replace("<p>", "").replace("</p>", "<br><br>").replace("<p class=\"lede\">", ""))))
                .hasSizeGreaterThanOrEqualTo(4)
                .anySatisfy(p -> assertThat(p).startsWith("The tunnel was opened").endsWith("station."));
    }

    @Test
    void readsAPageThatBreaksOff() {
        String page = PAGE.formatted(DATA, BODY);
        assertThat(read(page.substring(0, page.indexOf("30,000"))).paragraphs()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aPageIsKnownForOne() {
        assertThat(new Readers().read(null, "\n<!-- set by hand -->\n" + PAGE.formatted(DATA, BODY), null).format())
                .isEqualTo(ArticleFormat.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body><script>render()</script></body></html>",
            "<html><body><form><h1>Log in</h1><label>Name</label><input><button>Go</button></form></body></html>",
            "<html><body><ul><li><a href=1>Sport</a></li><li><a href=2>Weather</a></li></ul></body></html>" })
    void refusesAPageWithoutAnArticle(String html) {
        UnreadableException e = catchThrowableOfType(UnreadableException.class, () -> read(html));
        assertThat(e.code()).isEqualTo(NO_ARTICLE);
        assertThat(e).hasMessageStartingWith("HTML: expected an article in the page");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h1>We value your privacy</h1><p>We and our 843 partners store and access information on a device, such as cookies.</p>|asks for consent
            <h1>Please enable JavaScript</h1><p>Please enable JS and disable any ad blocker to see this site.</p>|asks for a script to run
            <h1>Log in to your account</h1><p>Forgot your password? No account yet? Register now to read on.</p>|asks who reads it
            <h1>A story for you</h1><p>Subscribe now to continue reading. Already a subscriber? This is for subscribers only.</p>|asks for a subscription
            <h1>One moment</h1><p>Please verify that you are a human being: there is unusual traffic from your network.</p>|asks whether a robot reads it
            <h1>Page not found</h1><p>The page that you were looking for could not be found. It may have been moved or deleted.</p>|says that there is none
            """)
    void refusesWhatASiteShowsInThePlaceOfAnArticle(String wall, String does) {
        UnreadableException e = catchThrowableOfType(UnreadableException.class,
                () -> read("<html><title>Flood in Brill</title><body><main>" + wall + "</main></body></html>"));
        assertThat(e.code()).isEqualTo(NO_ARTICLE);
        assertThat(e).hasMessageContaining("found a page that " + does + ": \"");
    }

    @Test
    void takesNoArticleForAWallThatSpeaksOfOne() {
        assertThat(page("",
                "<article><p>The paper said on Monday that “we use cookies” is not enough, and the court agreed with it.</p>"
                        + "<p>Readers had complained that they were asked to subscribe to continue reading after three articles a month.</p>"
                        + "<p>The judge said the page must be changed, and that nobody had verified who had been a subscriber.</p></article>")
                .paragraphs()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The vaccine is no longer available at the clinics of the city, the health officer Ada Quillon said on Monday.",
            "Voters will change their preferences before the spring, according to the pollster Jo Ferrant, who asked a thousand of them.",
            "The mill at the weir no longer exists: it burnt down in the night to Sunday, and four engines could not save it." })
    void takesNoBriefForAWall(String brief) {
        assertThat(paragraphs(page("", "<article><p>" + brief + "</p></article>"))).containsExactly(brief);
    }

    @Test
    void takesNoCommentForAnArticleWhereThereIsNone() {
        UnreadableException e = catchThrowableOfType(UnreadableException.class, () -> page("", "<div class='player'></div>"));
        assertThat(e.code()).isEqualTo(NO_ARTICLE);
    }

    @Test
    void readsATextBelowTwentyThousandTags() {
        String deep = "<div>".repeat(20_000) + BODY + "</div>".repeat(20_000);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> answered(PAGE.formatted(DATA, deep)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>The tunnel closes, she said.", "<a href=x>", "<b><i>", "<table><tr><td>", "&amp;&#x41;", "<!--",
            "<ul><li>One",
            "<span class='a-b c_d eF'>x", "word ", "<script>{\"@type\":1}</script>", "<meta name=author content='By A'>",
            "<h1>Tunnel</h1>", "<time datetime=2031-05-06>", "<blockquote>It closes, she said" })
    void takesAnythingAndSoon(String piece) {
        String html = "<html><body>" + piece.repeat(1_000_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> answered(html));
    }

    @Test
    void readsAPageOfTenMillionCharacters() {
        String html = PAGE.formatted(DATA, BODY.repeat(10_000_000 / BODY.length()));
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> answered(html));
    }

    private static void answered(String html) {
        try {
            assertThat(read(html).body()).isNotBlank();
        } catch (UnreadableException e) {
            assertThat(e.code()).isEqualTo(NO_ARTICLE);
        }
    }
}
