package org.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quoth.document.Span;

/** No text makes the engine throw, hang or point outside of the text. */
class HostileTextTest {
    private static final AttributionExtractor EXTRACTOR = new AttributionExtractor();
    private static final String[] PIECES = {"\"", "“", "”", "‘", "’", "'", "''", "«", "»", "said", "told", "according to", ":",
            ",", ".", "?", "...", "—", "Mr.", "Anna", "he", "who", "that", " ", " ", " ", "\n", "\n\n", "(", ")",
            "\uD83D\uDE00",
            "\u0627\u0644\u0642", "\u200F", "é", "e\u0301", "\u00A0", "<a b=\"", "U.S.", "not", "the", "house", "12,5", "\t",
            "\uFEFF", "\u4E2D\u6587", "-", "\uD835\uDC00", "n’t", "’s" };

    static IntStream seeds() {
        return IntStream.range(0, 1000);
    }

    static Stream<String> nasty() {
        return Stream.of("“", "‘a ", "''", "said ", "he said, ", "“a” said ", "a:", "A.", "x", "\uD83D\uDE00", "“no.” ", "\n",
                "=\"", "U.S. ");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTextIsAnswered(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(400);
        for (int i = 0; i < pieces; i++) {
            text.append(random.nextInt(8) == 0 ? Character.toString(scalar(random)) : PIECES[random.nextInt(PIECES.length)]);
            text.append(random.nextInt(3) > 0 ? " " : "");
        }
        check(text.toString());
    }

    private static int scalar(Random random) {
        int c = random.nextInt(Character.MAX_CODE_POINT + 1);
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c;
    }

    @Test
    void unpairedSurrogatesAreAnswered() {
        check("“\uD800 no,” \uDC00 he said \uD800");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void monotonousTextIsAnsweredInTime(String piece) {
        String text = piece.repeat(30_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(text));
    }

    @Test
    void aMillionQuotationMarksAreAnswered() {
        String text = "\"".repeat(1_000_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(text));
    }

    private static void check(String text) {
        for (ExtractedStatement statement : EXTRACTOR.extract(text, Texts.paragraphs(text)).statements()) {
            assertThat(statement.spans()).isNotEmpty().isSorted();
            assertThat(statement.confidence()).isBetween(0.0, 1.0);
            statement.spans().forEach(span -> assertWhole(span, text));
            Stream.of(statement.cue(), statement.mention(), statement.addressee(), statement.occasion())
                    .filter(span -> span != null).forEach(span -> assertWhole(span, text));
        }
    }

    private static void assertWhole(Span span, String text) {
        assertThat(List.of(span.start(), span.end())).allMatch(at -> at >= 0 && at <= text.length());
        for (int at : new int[]{span.start(), span.end() }) {
            boolean cut = at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1))
                    && Character.isLowSurrogate(text.charAt(at));
            assertThat(cut).isFalse();
        }
    }
}
