package org.quoth.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.quoth.document.Span;
import org.quoth.text.AnalyzedText;
import org.quoth.text.AnalyzedText.AnalyzedParagraph;
import org.quoth.text.Sentence;

class HostileTextTest {
    private static final String[] PIECES = {"Ada ", "Quill", " Mr ", "“", "”", "\"", "'", "’s ", "O’", "-", ".", ", ", "\n",
            " of ", " the ",
            "president ", "he ", "who ", "U.S.", "😀", "é", "\u202E", "שלום", "محمد", "李", "\uD83D", "\uDE00", "\u0301", "İ",
            "ß", "\t", "(",
            "and ", "45", "\u00A0", "", "St. ", "al-", "A.", "NATO", "&" };
    private final Resolver resolver = new Resolver();

    @Test
    void anyTextIsAnsweredWithSpansInside() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(random.nextInt(9) == 0
                        ? Character.toString(random.nextInt(0x3000))
                        : PIECES[random.nextInt(PIECES.length)]);
            }
            check(text.toString());
        }
    }

    @Test
    void emptyTextHasNoActors() {
        assertThat(resolver.resolve(new AnalyzedText("", List.of()))).isEmpty();
        assertThat(resolver.resolve(whole(""))).isEmpty();
    }

    @Test
    void longTextsTakeTimeInProportion() {
        for (String piece : List.of("Abc ", "Abc’s-of-", "😀Ab ", "of the ", "A.", "x",
                "President Ada Quill said he met Mr. Quill. ")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(piece.repeat(300_000 / piece.length())), piece);
        }
    }

    @Test
    void thousandsOfNamesakesTakeTimeInProportion() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append("Mayor A").append(Integer.toString(i + 100_000, 26).replaceAll("[0-9]", "x"))
                    .append(" Quill met the mayor. ");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(text.toString()));
    }

    private void check(String text) {
        for (ExtractedActor actor : resolver.resolve(whole(text))) {
            assertThat(actor.name()).isNotBlank();
            assertThat(actor.aliases()).isNotEmpty();
            assertThat(actor.mentions()).isNotEmpty().isSorted();
            assertThat(actor.mentions().stream()
                    .allMatch(m -> m.length() > 0 && m.end() <= text.length() && !cutsPair(text, m.start())
                            && !cutsPair(text, m.end())))
                    .isTrue();
        }
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** One paragraph, one sentence: resolution cuts its own words, and must not need more. */
    private static AnalyzedText whole(String text) {
        Span span = new Span(0, text.length());
        Sentence sentence = new Sentence(span, new Span[0], new String[0], new String[0]);
        return new AnalyzedText(text, List.of(new AnalyzedParagraph(span, List.of(sentence))));
    }
}
