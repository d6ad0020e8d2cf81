package org.quoth.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Span;

/** Whatever is sent, a reader answers a sound document or an {@link UnreadableException}, and soon. */
class ReadersFuzzTest {
    private static final String[] PIECES = {"The mayor said so.", "“", "”", "\n", "\r\n", "\n\n", " ", "\t", ">>",
            "PORT ARDEN: ",
            "- A · B", " ??  ?? ", "Newspapers in English", "By Tomas Varga", "\ufeff", "\u00ad", "\ud83d", "\ude00", "\0",
            "\ufffd", "\u0301", "A", "a ", "·", "(", "<p>", "</div>", "<!--", "&amp;", "{", "}", "[", "\"", ":", ",", "<",
            "市长说。" };
    private static final int ROUNDS = 3000;

    private final Readers readers = new Readers();

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "PRESSREADER" })
    void readsOrRefusesAnyMixture(ArticleFormat format) {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder content = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                content.append(PIECES[random.nextInt(PIECES.length)]);
            }
            readSoundly(format, content.toString());
            readSoundly(null, content.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "PRESSREADER" })
    void takesTimeInProportionToLength(ArticleFormat format) {
        for (String piece : PIECES) {
            String content = "It closes. " + piece.repeat(400_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> readSoundly(format, content), piece);
        }
    }

    @Test
    void readsOneLongWord() {
        readSoundly(null, "A".repeat(2_000_000) + ". The mayor said so.");
    }

    private void readSoundly(ArticleFormat format, String content) {
        try {
            for (Document document : readers.readAll(format, content, null)) {
                assertSound(document);
            }
        } catch (UnreadableException e) {
            assertThat(e.code()).isNotNull();
        }
    }

    private static void assertSound(Document document) {
        int end = 0;
        assertThat(document.paragraphs()).isNotEmpty();
        for (Span paragraph : document.paragraphs()) {
            assertThat(paragraph.start()).isGreaterThanOrEqualTo(end);
            assertThat(paragraph.in(document.body())).isNotBlank().isEqualTo(paragraph.in(document.body()).strip());
            end = paragraph.end();
        }
    }
}
