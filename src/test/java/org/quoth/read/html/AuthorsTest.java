package org.quoth.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

class AuthorsTest {
    private static Set<String> authors(String head, String body) {
        Page page = Page.parse("<html><head>" + head + "</head><body><main>" + body + "</main></body></html>",
                "https://thecourier.example/tunnel");
        return Authors.of(page, Site.of(page));
    }

    private static String data(String author) {
        return "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"Tunnel\", \"author\": " + author
                + "}</script>";
    }

    @Test
    void dataComeBeforeTagsAndTagsBeforeWhatAReaderSees() {
        String tag = "<meta name=author content='Lena Oduya'>";
        String byline = "<p class=byline>By Jo Ferrant</p>";
        assertThat(authors(data("{\"name\": \"Tomas Varga\"}") + tag, byline)).containsExactly("Tomas Varga");
        assertThat(authors(tag, byline)).containsExactly("Lena Oduya");
        assertThat(authors("", byline)).containsExactly("Jo Ferrant");
    }

    @Test
    void theWriterInTheBylineComesBeforeTheSiteThatSigns() {
        assertThat(authors(data("{\"name\": \"The Courier\"}"), "<p class=byline>By Jo Ferrant</p>"))
                .containsExactly("Jo Ferrant");
        assertThat(authors(data("{\"name\": \"The Courier\"}"), "<p>The tunnel closes.</p>")).containsExactly("The Courier");
    }

    @Test
    void aDegreeAndAnOfficeAreNoNames() {
        assertThat(authors(data("\"Tomas Varga, PhD\""), "")).containsExactly("Tomas Varga");
        assertThat(authors("", "<p class=byline>By Jo Ferrant, economics correspondent, and Lena Oduya</p>"))
                .containsExactly("Jo Ferrant", "Lena Oduya");
    }

    @Test
    void aLibrarysTagHasTheSurnameFirst() {
        assertThat(
                authors("<meta name=citation_author content='Varga, Tomas'><meta name=citation_author content='Oduya, Lena'>",
                        ""))
                .containsExactly("Tomas Varga", "Lena Oduya");
    }

    @Test
    void aDateThatStandsCloseIsNoPartOfTheName() {
        assertThat(authors("", "<div class=byline>By<a href=/staff/1>Jo Ferrant</a><span>November 3, 2031</span></div>"))
                .containsExactly("Jo Ferrant");
    }

    @Test
    void microdataNameTheWriter() {
        assertThat(
                authors("", "<p itemprop=author itemscope itemtype='https://schema.org/Person'><span itemprop=name>Jo Ferrant"
                        + "</span></p>"))
                .containsExactly("Jo Ferrant");
    }

    @Test
    void nobodyWhoCommentsOrTakesPicturesIsAnAuthor() {
        assertThat(authors("", "<div class=comment><p class=author>By Jo Ferrant</p></div>"
                + "<figure><p class=byline>By Lena Oduya</p></figure>")).isEmpty();
    }
}
