package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Publication;

class PressReaderReaderTest {
    static final String EXPORT = """
            Lowenfels Courier

            Harbour tunnel to close for a year, mayor confirms

            - Transport · City Council · Harbour Tunnel · Ilse Brandmeer

            >>PORT ARDEN: Mayor Ilse Brandmeer con\u00adfirmed on Mon\u200bday that the harbour tunnel would close.

            “We cannot wait,” she said.

            Traders asked who would pay.

             ??  ?? Brandmeer: ‘We cannot wait’
            Brandmeer: ‘We cannot wait’

            Newspapers in English

            Newspapers from New Zealand
            """;

    private static Document read(String content) {
        return new Readers().read(ArticleFormat.PRESSREADER, content, "https://example.org/1");
    }

    private static List<String> paragraphs(Document document) {
        return document.paragraphs().stream().map(p -> p.in(document.body())).toList();
    }

    @Test
    void readsTheFrame() {
        Document document = read(EXPORT);
        assertThat(document.format()).isEqualTo(ArticleFormat.PRESSREADER);
        assertThat(document.url()).isEqualTo("https://example.org/1");
        assertThat(document.publication()).isEqualTo(new Publication("Lowenfels Courier", "New Zealand"));
        assertThat(document.headline()).isEqualTo("Harbour tunnel to close for a year, mayor confirms");
        assertThat(document.topics()).containsExactly("Transport", "City Council", "Harbour Tunnel", "Ilse Brandmeer");
        assertThat(document.dateline()).isEqualTo("PORT ARDEN");
        assertThat(document.language()).isEqualTo("en");
    }

    @Test
    void leavesNothingOfTheFrameInTheBody() {
        Document document = read(EXPORT);
        assertThat(document.body()).isEqualTo("""
                Mayor Ilse Brandmeer confirmed on Monday that the harbour tunnel would close.

                “We cannot wait,” she said.

                Traders asked who would pay.""");
        assertThat(paragraphs(document)).hasSize(3).containsExactly(document.body().split("\n\n"));
    }

    @Test
    void keepsACaptionOnce() {
        assertThat(read(EXPORT).captions()).containsExactly("Brandmeer: ‘We cannot wait’");
    }

    @Test
    void keepsEveryOneOfSeveralCaptions() {
        Document document = read(EXPORT.replace("Newspapers in English", """
                 \ufffd  \ufffd The tunnel in 1962
                The tunnel in 1962

                 \ue104 \ue105 A closed shop
                A closed shop

                Newspapers in English"""));
        assertThat(document.captions()).containsExactly("Brandmeer: ‘We cannot wait’", "The tunnel in 1962", "A closed shop");
        assertThat(document.paragraphs()).hasSize(3);
    }

    @Test
    void knowsACaptionBySayingItTwiceWhereNoIconIsLeft() {
        Document document = read(EXPORT.replace(" ??  ?? ", ""));
        assertThat(document.captions()).containsExactly("Brandmeer: ‘We cannot wait’");
        assertThat(document.paragraphs()).hasSize(3);
    }

    @Test
    void takesNoListItemForACaption() {
        Document document = read(EXPORT.replace("Traders asked", "\uf0b7 Traders asked"));
        assertThat(paragraphs(document)).last().asString().endsWith("Traders asked who would pay.");
        assertThat(document.captions()).hasSize(1);
    }

    @Test
    void doesWithoutTopics() {
        Document document = read(EXPORT.replaceFirst("- Transport.*\n", ""));
        assertThat(document.topics()).isEmpty();
        assertThat(document.publication().name()).isEqualTo("Lowenfels Courier");
        assertThat(document.headline()).startsWith("Harbour tunnel");
        assertThat(document.dateline()).isEqualTo("PORT ARDEN");
        assertThat(document.paragraphs()).hasSize(3);
    }

    @Test
    void doesWithoutFooter() {
        Document document = new Readers().read(null, EXPORT.replaceAll("Newspapers .*\n", ""), null);
        assertThat(document.format()).isEqualTo(ArticleFormat.PRESSREADER);
        assertThat(document.publication()).isEqualTo(new Publication("Lowenfels Courier", null));
        assertThat(document.language()).isNull();
        assertThat(document.paragraphs()).hasSize(3);
    }

    @Test
    void doesWithoutDateline() {
        Document document = read(EXPORT.replace(">>PORT ARDEN: ", ""));
        assertThat(document.dateline()).isNull();
        assertThat(document.body()).startsWith("Mayor Ilse");
    }

    @Test
    void readsBylines() {
        assertThat(read(EXPORT.replace(">>PORT", "By Tomas Varga and Lena Oduya in Port Arden\n\n>>PORT")).authors())
                .containsExactly("Tomas Varga", "Lena Oduya");
        assertThat(read(EXPORT.replaceFirst("- Transport.*", "- TOMAS VARGA")).authors()).containsExactly("TOMAS VARGA");
        assertThat(read(EXPORT.replace("- Transport", "By Tomas Varga\n\n- Transport")).authors())
                .containsExactly("Tomas Varga");
    }

    @Test
    void readsTheSameWithOtherLineEndsAndAByteOrderMark() {
        Document document = new Readers().read(null, "\ufeff" + EXPORT.replace("\n", "\r\n"), "https://example.org/1");
        assertThat(document).isEqualTo(read(EXPORT));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> read("Lowenfels Courier\n\nNo story today\n\nNewspapers in English"))
                .isInstanceOfSatisfying(UnreadableException.class,
                        e -> assertThat(e.code()).isEqualTo(UnreadableException.Code.NO_ARTICLE))
                .hasMessageStartingWith("PRESSREADER: expected publication, headline, topics and paragraphs");
    }
}
