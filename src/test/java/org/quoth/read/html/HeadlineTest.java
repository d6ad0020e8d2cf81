package org.quoth.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final String DATA = """
            <script type="application/ld+json">{"@type": "%s", "headline": "%s", "name": "%s", "author": "Tomas Varga"}</script>""";

    private static String headline(String title, String head, String body) {
        Page page = Page.parse("<html><head><title>" + title + "</title>" + head + "</head><body>" + body + "</body></html>",
                "https://courier.example/tunnel");
        return Headline.of(page, Site.of(page));
    }

    private static String data(String type, String headline, String name) {
        return DATA.formatted(type, headline, name);
    }

    private static String shared(String title) {
        return "<meta property='og:title' content='" + title + "'><meta property='og:site_name' content='The Courier'>";
    }

    @Test
    void newsTakesTheSharedTitleOverAnotherHeading() {
        assertThat(headline("Tunnel to close - The Courier", shared("Harbour tunnel shut for a year")
                + data("NewsArticle", "Harbour tunnel closes", ""), "<h1>Tunnel to close</h1>"))
                .isEqualTo("Harbour tunnel shut for a year");
    }

    @Test
    void aMajorityOfThePagesTitlesOutvotesTheSharedOne() {
        assertThat(headline("Tunnel to close - The Courier", shared("Harbour tunnel shut for a year")
                + data("NewsArticle", "Tunnel to close", "Tunnel to close"), "<h1>Tunnel to close</h1>"))
                .isEqualTo("Tunnel to close");
    }

    @Test
    void aLiveBlogKeepsWhatItWasSharedAs() {
        assertThat(headline("Tunnel LIVE: water rises", shared("Harbour tunnel floods")
                + data("LiveBlogPosting", "Tunnel LIVE: water rises", "Tunnel LIVE: water rises"),
                "<h1>Tunnel LIVE: water rises</h1>")).isEqualTo("Harbour tunnel floods");
    }

    @Test
    void keepsAKickerThatTheTitleHasToo() {
        assertThat(headline("Harbour tunnel: Traders ask who will pay | City | The Courier",
                shared("Traders ask who will pay for the tunnel")
                        + data("NewsArticle", "Harbour tunnel: Traders ask who will pay", ""),
                "<h1>Traders ask who pays</h1>")).isEqualTo("Harbour tunnel: Traders ask who will pay");
    }

    @Test
    void elsewhereTheHeadingStands() {
        assertThat(headline("Best tunnels 2031", shared("Best tunnels 2031"), "<h1>Nine tunnels that we liked best</h1>"))
                .isEqualTo("Nine tunnels that we liked best");
    }

    @Test
    void aHeadingThatSaysNothingOfTheTitleIsTheSites() {
        assertThat(headline("How tunnels are dug", shared("How tunnels are dug"), "<h1>Return to our shop</h1>"))
                .isEqualTo("How tunnels are dug");
    }

    @Test
    void cutsTheNameOfTheSiteAtEitherEnd() {
        assertThat(headline("The Courier | Tunnel to close", shared("Tunnel to close – The Courier"), ""))
                .isEqualTo("Tunnel to close");
    }

    @Test
    void keepsADashInsideTheHeadline() {
        assertThat(headline("Tunnel to close – at last – The Courier", shared("Tunnel to close – at last"), ""))
                .isEqualTo("Tunnel to close – at last");
    }

    @Test
    void aPageWithoutAnyTitleHasNoHeadline() {
        assertThat(headline("", "", "<p>It closes.</p>")).isNull();
    }
}
