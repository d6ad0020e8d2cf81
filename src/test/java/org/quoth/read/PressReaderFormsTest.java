package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.read.AgencyReadersTest.assertTold;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;

/** The forms of an article of PressReader beside its text export: JSON, old and new, and saved pages. */
class PressReaderFormsTest {
    private static Document read(String content) {
        return new Readers().read(null, content, null);
    }

    @Test
    void readsJson() {
        Document document = read("""
                {"id": 4711, "title": "Tunnel to close", "author": "Tomas Varga", "date": "2031-05-06T07:08:09Z",
                 "issue": {"title": "Lowenfels Courier", "date": "2031-05-06", "sectionName": "City"},
                 "paragraphs": [{"type": "text", "text": "PORT ARDEN: “We cannot wait,” she said."},
                 {"type": "text", "text": "Traders asked who would pay."}], "images": [{"caption": "The tunnel"}]}""");
        assertTold(document, ArticleFormat.PRESSREADER);
        assertThat(document.section()).isEqualTo("City");
        assertThat(document.captions()).containsExactly("The tunnel");
    }

    @Test
    void readsOlderJson() {
        assertTold(
                read("""
                        {"Id": "4711", "Title": "Tunnel to close", "Issue": {"Title": "Lowenfels Courier", "Date": "2031-05-06T07:08:09Z",
                         "CountryCode": "nz"}, "Blocks": [{"Role": "byline", "Text": "By Tomas Varga"},
                         {"Role": "text", "Text": "PORT ARDEN: “We cannot wait,” she said."},
                         {"Role": "text", "Text": "Traders asked who would pay."}]}"""),
                ArticleFormat.PRESSREADER);
    }

    @Test
    void readsASavedPage() {
        assertTold(
                read("""
                        <!DOCTYPE html><html><body><div data-testid="textview"><article data-articleid="4711">
                        <h1 class="article-title"><span class="sr-only">Article: </span>Tunnel to close</h1>
                        <div class="article-byline">By <span class="author">Tomas Varga</span></div><time datetime="2031-05-06T07:08:09Z"></time>
                        <div class="article-content"><p class="article-text">PORT ARDEN: “We cannot wait,” she said.</p>
                        <figure><figcaption>The tunnel</figcaption></figure><p class="article-text">Traders asked who would pay.</p></div>
                        </article></div></body></html>"""),
                ArticleFormat.PRESSREADER);
    }

    @Test
    void readsTheOpenArticleOfASavedPage() {
        Document document = read(
                """
                        <html><body><article data-articleid="1"><div class="article-content"><p class="article-text">Another one, he said.</p></div></article>
                        <article class="expanded" data-articleid="2"><h1 class="article-title"><span class="sr-only">Article </span>Tunnel to close</h1>
                        <div class="article-content"><p class="article-text">It closes, she said.</p></div></article></body></html>""");
        assertThat(document.headline()).isEqualTo("Tunnel to close");
        assertThat(document.body()).isEqualTo("It closes, she said.");
    }

    @Test
    void tellsPartsOfJsonByTypeAndStyle() {
        List<Document> documents = new Readers().readAll(null,
                """
                        [{"id": 1, "title": "Tunnel to close", "issue": {"date": "2031-05-06", "sectionName": "City"}, "paragraphs": [
                           {"type": "text", "style": "pullquote", "text": "It closes"}, {"type": "text", "style": "caption", "text": "The tunnel"},
                           {"type": "text", "style": "body", "text": "It closes, she said."}]},
                         {"id": 2, "title": "More", "issue": {}, "paragraphs": [{"type": "text", "text": "Nobody asked, he said."}]}]""",
                null);
        assertThat(documents).extracting(Document::body).containsExactly("It closes, she said.", "Nobody asked, he said.");
        assertThat(documents.get(0).captions()).containsExactly("The tunnel");
    }
}
