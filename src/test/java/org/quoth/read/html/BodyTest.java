package org.quoth.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the body of an article, and what a page puts around and into it. */
class BodyTest {
    private static final String FIRST = "<p>The council of Port Arden will close the harbour tunnel for a year, the mayor said on Monday.</p>";
    private static final String SECOND = "<p>“We cannot wait until the water comes in,” Ilse Brandmeer told reporters outside the hall.</p>";
    private static final String THIRD = "<p>Traders asked who would pay for the months without customers, and the council gave no answer.</p>";
    private static final String FOURTH = "<p>The tunnel was opened in 1962 and carries 30,000 cars a day between the port and the station.</p>";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour tunnel to close - Lowenfels Courier</title>
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour tunnel to close",
            "articleSection": ["City", "Traffic"], "author": "Tomas Varga"}</script></head><body>
            <nav><ul><li><a href="/">Home</a></li></ul></nav>
            <main><article><h1>Harbour tunnel to close</h1><div class="article-body">%s</div></article>%s</main>
            <footer><p>© 2031 Lowenfels Courier. All rights reserved.</p></footer></body></html>""";

    private static WebArticle read(String body, String after) {
        return WebArticle.of(PAGE.formatted(body, after), "https://courier.example/tunnel");
    }

    private static List<String> withIn(String piece) {
        return read(FIRST + SECOND + piece + THIRD + FOURTH, "").paragraphs();
    }

    private static List<String> withBehind(String piece) {
        return read(FIRST + SECOND + THIRD + FOURTH, piece).paragraphs();
    }

    private static void isBodyAlone(List<String> paragraphs) {
        assertThat(paragraphs).hasSize(4);
        assertThat(paragraphs.get(0)).startsWith("The council");
        assertThat(paragraphs.get(3)).endsWith("the station.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<aside class='related-articles'><h3>Related</h3><ul><li><a href='/1'>Ferry line to be doubled from July</a></li></ul></aside>",
            "<div class='newsletter-signup'><p>Sign up for our morning newsletter. You can leave at any time.</p></div>",
            "<figure><img src='a.jpg'><figcaption>Traffic at the mouth of the tunnel on Sunday. Photo: Jo Ferrant</figcaption></figure>",
            "<blockquote class='pullquote'>“We cannot wait until the water comes in”</blockquote>",
            "<aside class='pull-quote'><p>We cannot wait until the water comes in</p><p>Ilse Brandmeer</p></aside>",
            "<div class='advert'>Advertisement</div>",
            "<p><a href='/other'>Read more: Ferry line to be doubled from July</a></p>",
            "<p>Read more: Ferry line to be doubled from July</p>", "<p>You may also like</p>", "<p>* * *</p>",
            "<div>Tomas Varga6 May 2031 22:17</div>", "<p>Sharing is caring!</p>",
            "<p>Tomas Varga can be reached at varga@courier.example. Follow him on Twitter.</p>",
            "<aside><h3>What does a mayor do?</h3><p>She leads the council, and is elected for four years.</p></aside>",
            "<div class='share-buttons'><a href='#'>Share on Facebook</a></div>" })
    void whatIsSetIntoTheTextIsNoneOfIt(String piece) {
        isBodyAlone(withIn(piece));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<section class='comments' id='comments'><h3>2 comments</h3><div class='comment'><p>I said so years ago, and nobody in this town"
                    + " listened to me.</p></div><div class='comment'><p>The mayor should pay for it herself, I think.</p></div></section>",
            "<section class='teasers'><article class='card'><h3><a href='/1'>Ferry line doubled</a></h3><p>The harbour's ferries will run"
                    + " every ten minutes from July.</p></article></section>",
            "<div class='cookie-consent'><p>We use cookies to show you content that you like. You can accept or reject them.</p></div>",
            "<div class='paywall'><p>To go on reading, subscribe now. Already a subscriber? Log in.</p></div>",
            "<div class='author-bio'><p>Tomas Varga is our correspondent in Port Arden. Follow him.</p></div>" })
    void whatStandsBehindTheTextIsNoneOfIt(String piece) {
        isBodyAlone(withBehind(piece));
    }

    @Test
    void aDialogThatIsShutAndTextThatIsClippedAreNotSeen() {
        isBodyAlone(withIn("<dialog><p>We value your privacy, and our partners store what you read here.</p></dialog>"));
        assertThat(withIn(
                "<p>The council's <a href='/r'>report<span style='clip:rect(0 0 0 0);position:absolute'>, opens new tab</span>"
                        + "</a> found cracks in the eastern wall of the tunnel.</p>")
                .get(2))
                .isEqualTo("The council's report found cracks in the eastern wall of the tunnel.");
    }

    @Test
    void whatIsQuotedFromElsewhereStays() {
        assertThat(withIn(
                "<blockquote><p>The eastern wall must be mended before winter, or water will come in, the report says.</p></blockquote>"))
                .hasSize(5).anySatisfy(p -> assertThat(p).startsWith("The eastern wall"));
    }

    @Test
    void whatIsSetAsideIsTheArticleWhereItIsMostOfIt() {
        assertThat(read("<aside>" + FIRST + SECOND + THIRD + FOURTH + "</aside>", "").paragraphs()).hasSize(4);
    }

    @Test
    void whatTheArticleSaysOfReadingAndOfDaysStays() {
        assertThat(withIn(
                "<p>More on the plan: the council will mend the eastern wall before winter, the mayor said on 6 May 2031.</p>"
                        + "<p>“Follow us on Facebook? Nobody will,” she told Jo Ferrant of the opposition, and left the hall.</p>"
                                .replace("Follow us", "Follow the council")))
                .hasSize(6);
    }

    @Test
    void aPostThatIsEmbeddedIsRead() {
        assertThat(withIn(
                "<blockquote class='twitter-tweet'><p>The tunnel stays shut until we know that it is safe.</p>— Ilse Brandmeer"
                        + " (@brandmeer) <a href='https://x.example/1'>6 May 2031</a></blockquote>"))
                .contains("The tunnel stays shut until we know that it is safe. — Ilse Brandmeer (@brandmeer) 6 May 2031");
    }

    @Test
    void aCopyOfTheWholeTextForMachinesIsNotReadAgain() {
        String text = (FIRST + SECOND + THIRD + FOURTH).replaceAll("</?p>", " ");
        String more = "<p>In the old town, where the tunnel's northern mouth is, forty shops will lose their customers, the guild says.</p>"
                + "<p>Its chairman, Jo Ferrant, wants the ferries to run every ten minutes until the work is done, at no charge.</p>";
        List<String> paragraphs = read(FIRST + SECOND + THIRD + FOURTH + more,
                "<div class='article-text'>" + text + more.replaceAll("</?p>", " ") + "</div>").paragraphs();
        assertThat(paragraphs).filteredOn(p -> p.contains("cannot wait")).hasSize(1);
    }

    @Test
    void aRowOfATableIsALine() {
        List<Block> blocks = Page.parse("<table><tr><td>1</td><td>Vera Lind</td><td>5,040</td></tr><tr><td><p>A text.</p></td>"
                + "<td>Another</td></tr></table>", null).blocks();
        assertThat(blocks).extracting(block -> block.text).containsExactly("1 Vera Lind 5,040", "A text.", "Another");
    }

    @Test
    void theSectionIsTheWidestThatThePageNames() {
        assertThat(read(FIRST + SECOND, "").section()).isEqualTo("City");
    }

    @Test
    void microdataGiveWhatNoOtherDataGive() {
        WebArticle article = WebArticle
                .of("<main itemscope itemtype='https://schema.org/NewsArticle'><span itemprop='headline'>Tunnel to close"
                        + "</span><div itemprop='publisher'><meta itemprop='name' content='Lowenfels Courier'></div><meta itemprop='articleSection'"
                        + " content='City'><time itemprop='datePublished' datetime='2031-05-06T07:08:09+02:00'></time><p itemprop='author'>Jo Ferrant</p>"
                        + "<div itemprop='articleBody'>" + FIRST + SECOND + THIRD + "</div></main>", null);
        assertThat(article.headline()).isEqualTo("Tunnel to close");
        assertThat(article.publication()).isEqualTo("Lowenfels Courier");
        assertThat(article.section()).isEqualTo("City");
        assertThat(article.authors()).containsExactly("Jo Ferrant");
        assertThat(article.publishedAt()).isEqualTo("2031-05-06T07:08:09+02:00");
    }
}
