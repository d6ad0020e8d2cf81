package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quoth.read.UnreadableException.Code.BINARY_CONTENT;
import static org.quoth.read.UnreadableException.Code.EMPTY_CONTENT;
import static org.quoth.read.UnreadableException.Code.NO_SENTENCES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.document.ArticleFormat;

class ReadersTest {
    private final Readers readers = new Readers();

    private UnreadableException refusal(String content) {
        return catchThrowableOfType(UnreadableException.class, () -> readers.read(null, content, null));
    }

    @Test
    void findsOutTheFormat() {
        assertThat(readers.read(null, "The mayor said it would close.", null).format()).isEqualTo(ArticleFormat.TEXT);
        assertThat(readers.read(null, "Courier\n\nTunnel closes\n\n- Transport · Tunnel\n\nIt closes, the mayor said.", null)
                .format()).isEqualTo(ArticleFormat.PRESSREADER);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n\t\u00a0", "\ufeff", "\u200b\u00ad" })
    void refusesContentWithNothingInIt(String content) {
        assertThat(refusal(content).code()).isEqualTo(EMPTY_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 and so on. It was a file.", "PK\u0003\u0004word/document.xml", "\ufffdPNG\r\n\u001a\n",
            "The mayor\u0001\u0002\u0003\u0004 said so.", "{\\rtf1\\ansi The mayor said so.}" })
    void refusesBinaryContent(String content) {
        assertThat(refusal(content).code()).isEqualTo(BINARY_CONTENT);
    }

    @Test
    void saysWhereTextTurnsBinary() {
        UnreadableException e = catchThrowableOfType(UnreadableException.class,
                () -> readers.read(ArticleFormat.TEXT, "It closes,\0 the mayor said.", null));
        assertThat(e.code()).isEqualTo(BINARY_CONTENT);
        assertThat(e).hasMessage("TEXT: expected text, found 1 unprintable characters, the first (U+0000) at offset 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345 67890", "?!...", "hello", "one\n\ntwo\n\nthree", "👍👍" })
    void refusesTextWithoutASentence(String content) {
        UnreadableException e = refusal(content);
        assertThat(e.code()).isEqualTo(NO_SENTENCES);
        assertThat(e.format()).isEqualTo(ArticleFormat.TEXT);
    }
}
