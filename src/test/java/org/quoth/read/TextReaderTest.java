package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;

class TextReaderTest {
    private static Document read(String content) {
        return new Readers().read(ArticleFormat.TEXT, content, null);
    }

    private static List<String> paragraphs(String content) {
        Document document = read(content);
        return document.paragraphs().stream().map(p -> p.in(document.body())).toList();
    }

    @Test
    void aNoticeOfACorrectionIsNoParagraphButStaysWhereItWasSent() {
        String content = "The tunnel closes, the mayor said.\n\nCorrection: It closes on Monday.\n\nNobody asked why.";
        assertThat(read(content).body()).isEqualTo(content);
        assertThat(read(content).correctionNotices()).containsExactly("Correction: It closes on Monday.");
        assertThat(paragraphs(content)).containsExactly("The tunnel closes, the mayor said.", "Nobody asked why.");
    }

    @Test
    void keepsEveryCharacter() {
        String content = "\ufeff  “We\u00ad will,”\u00a0she said.\r\n\r\n\r\n\tHe \u200bdid not.  \n";
        Document document = read(content);
        assertThat(document.body()).isEqualTo(content);
        assertThat(paragraphs(content)).containsExactly("“We\u00ad will,”\u00a0she said.", "He \u200bdid not.");
    }

    @Test
    void cutsAtEachLineWhereLinesAreParagraphs() {
        assertThat(paragraphs("“We will,” she said.\nHe did not. Nobody did.\nThat was it."))
                .containsExactly("“We will,” she said.", "He did not. Nobody did.", "That was it.");
        assertThat(paragraphs("Brandmeer to go\nThe mayor of Port Arden said she would go.")).hasSize(2);
    }

    @Test
    void cutsAHardWrappedTextAtBlankLinesOnly() {
        assertThat(paragraphs("""
                The mayor of Port Arden said on Monday that the tunnel under the
                harbour would close. “We cannot wait for the ministry to find the
                money,” she said.

                Traders asked who would pay for the year without customers, and
                for what comes after it.
                """)).satisfiesExactly(first -> assertThat(first).startsWith("The mayor").endsWith("she said."),
                second -> assertThat(second).startsWith("Traders").endsWith("after it."));
    }

    @Test
    void cutsAHardWrappedTextWhereALineIsIndented() {
        assertThat(paragraphs("""
                The mayor of Port Arden said on Monday that the tunnel under the
                harbour would close, and soon.
                  Traders asked who would pay for the year without customers, and
                for what comes after it.""")).hasSize(2);
    }

    @Test
    void takesAFirstShortLineForTheHeadlineAndLeavesItInThePlace() {
        Document document = read("Tunnel to close\n\nThe mayor said it would close.");
        assertThat(document.headline()).isEqualTo("Tunnel to close");
        assertThat(document.body()).startsWith("Tunnel to close");
        assertThat(document.paragraphs()).hasSize(2);
    }

    @Test
    void takesNoSentenceForTheHeadline() {
        assertThat(read("The tunnel closes.\n\nThe mayor said so.").headline()).isNull();
        assertThat(read("The mayor said that it would close").headline()).isNull();
    }

    @Test
    void readsADatelineWithoutTakingItOut() {
        Document document = read("Tunnel to close\n\nPORT ARDEN, Nov 3 (Landpress) — The mayor said it would close.");
        assertThat(document.dateline()).isEqualTo("PORT ARDEN");
        assertThat(document.body()).contains("PORT ARDEN, Nov 3");
        assertThat(read("PORT ARDEN: The mayor said it would close.").dateline()).isEqualTo("PORT ARDEN");
        assertThat(read("UPDATE: The mayor said it would close.").dateline()).isNull();
        assertThat(read("The Mayor: it closes. She said so.").dateline()).isNull();
    }

    @Test
    void readsScriptsWithoutBlanksAndMarksOfTheirOwn() {
        assertThat(paragraphs("市长说隧道将关闭一年。")).hasSize(1);
        assertThat(paragraphs("قال العمدة إن النفق سيغلق لمدة عام كامل.")).hasSize(1);
    }
}
