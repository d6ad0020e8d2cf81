package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;

class MarkdownReaderTest {
    static final String ARTICLE = """
            ---
            title: "Tunnel to close"
            author: Tomas Varga and Ilka Brandt
            date: 2031-05-06
            tags: [Transport, "Port Arden"]
            ---

            PORT ARDEN: The tunnel *will close* on **Monday**, [the mayor](https://arden.example/mayor "M.")
            said.

            ![The tunnel at night](tunnel.jpg)

            ## What now?

            > “Nobody asked us,” a trader said.

            - It costs 5\\*3 crowns, she said.
            - The snake_case_name of it is `x`, he said.

            ```
            nobody.says("this");
            ```
            """;

    private static Document read(String content) {
        return new Readers().read(null, content, null);
    }

    @Test
    void takesTheMarksOutAndLeavesTheText() {
        Document document = read(ARTICLE);
        assertThat(document.format()).isEqualTo(ArticleFormat.MARKDOWN);
        assertThat(document.body()).isEqualTo("""
                The tunnel will close on Monday, the mayor said.

                What now?

                “Nobody asked us,” a trader said.

                It costs 5*3 crowns, she said.

                The snake_case_name of it is x, he said.""");
        assertThat(document.captions()).containsExactly("The tunnel at night");
    }

    @Test
    void readsTheHead() {
        Document document = read(ARTICLE);
        assertThat(document.headline()).isEqualTo("Tunnel to close");
        assertThat(document.authors()).containsExactly("Tomas Varga", "Ilka Brandt");
        assertThat(document.publishedAt()).isEqualTo("2031-05-06T00:00:00Z");
        assertThat(document.topics()).containsExactly("Transport", "Port Arden");
        assertThat(document.dateline()).isEqualTo("PORT ARDEN");
    }

    @Test
    void takesTheFirstHeadingForTheHeadline() {
        Document document = read("# Tunnel to *close*\n\nIt closes, she said.");
        assertThat(document.headline()).isEqualTo("Tunnel to close");
        assertThat(document.body()).isEqualTo("It closes, she said.");
    }

    @Test
    void isNotTakenForMarkdownByAStar() {
        assertThat(read("It is *closed*, she said. #1 of 2.").format()).isEqualTo(ArticleFormat.TEXT);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> read("# Tunnel\n\n---\n")).isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("MARKDOWN: expected sentences");
    }
}
