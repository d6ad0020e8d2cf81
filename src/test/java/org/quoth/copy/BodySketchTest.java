package org.quoth.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Bodies of words that are drawn by chance, and of each a printing that is cut and worded anew here and there. */
class BodySketchTest {
    private static final int PAIRS = 300;

    @Test
    void hardlyACopyIsPassedOverForItsSignature() {
        long copies = 0;
        long passedOver = 0;
        for (int i = 0; i < PAIRS; i++) {
            String body = body(i);
            String other = printedAnew(body, i);
            if (BodySketch.of(body).isCopyOf(BodySketch.of(other))) {
                copies++;
                passedOver += differing(body, other) > BodySketch.POSSIBLY_SAME ? 1 : 0;
            }
        }
        assertThat(copies).isGreaterThan(PAIRS / 2);
        assertThat(passedOver).isLessThanOrEqualTo(copies / 200);
    }

    @Test
    void whatIsSurelyOneArticleIsOne() {
        long sure = 0;
        for (int i = 0; i < PAIRS; i++) {
            String body = body(i);
            String other = printedAnew(body, i);
            if (differing(body, other) <= BodySketch.SURELY_SAME) {
                sure++;
                assertThat(BodySketch.of(body).isCopyOf(BodySketch.of(other))).isTrue();
            }
        }
        assertThat(sure).isGreaterThan(PAIRS / 25);
    }

    @Test
    void hardlyAnArticleIsReadForTurnsOfPhrase() {
        String phrases = " " + words(body(-1), 0, 40);
        assertThat(IntStream.range(0, PAIRS)
                .filter(i -> differing(body(i) + phrases, body(i + PAIRS) + phrases) <= BodySketch.POSSIBLY_SAME).count())
                .isLessThanOrEqualTo(PAIRS / 50);
    }

    @Test
    void aNoticeHasNothingToBeLookedUpBy() {
        BodySketch.Key key = BodySketch.of("The office is closed today.").key();
        assertThat(key.bands()).isEmpty();
        assertThat(key.signature()).isEmpty();
    }

    private static long differing(String body, String other) {
        String a = BodySketch.of(body).key().signature();
        String b = BodySketch.of(other).key().signature();
        return IntStream.range(0, a.length()).filter(i -> a.charAt(i) != b.charAt(i)).count();
    }

    private static String body(int seed) {
        return new Random(seed).ints(400, 0, 5000).mapToObj(word -> "word" + word).collect(Collectors.joining(" "));
    }

    private static String words(String text, int from, int to) {
        return String.join(" ", Arrays.asList(text.split(" ")).subList(from, to));
    }

    private static String printedAnew(String body, int seed) {
        Random random = new Random(~seed);
        double changed = random.nextDouble() / 8;
        return Arrays.stream(words(body, 0, 200 + random.nextInt(201)).split(" "))
                .map(word -> random.nextDouble() < changed ? "other" + random.nextInt(5000) : word)
                .collect(Collectors.joining(" "));
    }
}
