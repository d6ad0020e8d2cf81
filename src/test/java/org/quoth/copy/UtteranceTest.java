package org.quoth.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.quoth.extract.StatementKind;

class UtteranceTest {
    @Test
    void utterancesThatShareARunOfFiveWordsAreFoundByOneGram() {
        Utterance whole = direct("“The river will not wait for the council to make up its mind about the dam,” she said.");
        Utterance part = direct("‘wait for the council to’");
        assertThat(grams(whole)).containsAnyElementsOf(grams(part));
    }

    @Test
    void ofAPartlyQuotedStatementOnlyTheQuotedWordsCount() {
        assertThat(Utterance
                .of(StatementKind.MIXED, "the minister had “no memory of” the talks and “never met the men in question”")
                .words()).containsExactly("never", "met", "the", "men", "in", "question");
    }

    @Test
    void whatIsNotQuotedIsNoUtterance() {
        assertThat(Utterance.of(StatementKind.INDIRECT, "that the river will not wait for the council").isTelling()).isFalse();
    }

    @Test
    void anUtteranceWithoutEndIsComparedInBoundedTime() {
        Utterance endless = direct("“" + "word another thing ".repeat(200_000) + "”");
        assertThat(endless.words()).hasSize(500);
        assertThat(endless.isSameAs(endless)).isTrue();
    }

    /** 360 pairs of our own making, nearly half of them hard: the same words but for a negation, a number, a name, an antonym. */
    @Test
    void pairsAreToldApart() throws IOException {
        List<String[]> pairs = pairs();
        List<String> wronglyPaired = pairs.stream().filter(pair -> pair[0].equals("other") && same(pair)).map(pair -> pair[1])
                .toList();
        long same = pairs.stream().filter(pair -> pair[0].equals("same")).count();
        long found = pairs.stream().filter(pair -> pair[0].equals("same") && same(pair)).count();
        assertThat(wronglyPaired).isEmpty();
        assertThat((double) found / same).as("recall").isGreaterThanOrEqualTo(.9);
    }

    @Test
    void mostThatAreTheSameAreFoundByAClueWhicheverComesFirst() throws IOException {
        List<String[]> same = pairs().stream().filter(pair -> pair[0].equals("same")).toList();
        for (boolean turned : List.of(false, true)) {
            assertThat(same.stream().filter(pair -> finds(direct(pair[turned ? 2 : 1]), direct(pair[turned ? 1 : 2]))).count())
                    .isGreaterThanOrEqualTo(same.size() * 9 / 10);
        }
    }

    @Test
    void aTurnOfPhraseIsNoClueToALongUtterance() {
        Utterance one = direct("“At the end of the day the harbour is a matter for those who work in it.”");
        Utterance other = direct("“We shall see at the end of the day whether anybody has paid for the bridge.”");
        assertThat(grams(one)).containsAnyElementsOf(grams(other));
        assertThat(finds(one, other)).isFalse();
    }

    private static boolean same(String[] pair) {
        Utterance a = direct(pair[1]);
        Utterance b = direct(pair[2]);
        boolean same = a.isSameAs(b);
        assertThat(b.isSameAs(a)).isEqualTo(same);
        return same;
    }

    private static List<String[]> pairs() throws IOException {
        try (var in = UtteranceTest.class.getResourceAsStream("/utterances.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t")).toList();
        }
    }

    private static Utterance direct(String text) {
        return Utterance.of(StatementKind.DIRECT, text);
    }

    /** As the look-up does it. */
    private static boolean finds(Utterance own, Utterance other) {
        Set<Integer> grams = grams(other);
        return own.clues().stream().anyMatch(clue -> grams.containsAll(IntStream.of(clue).boxed().toList()))
                || grams.size() <= Utterance.MOST_GRAMS_OF_SHORT && grams.stream().anyMatch(grams(own)::contains);
    }

    private static Set<Integer> grams(Utterance utterance) {
        return IntStream.of(utterance.grams()).boxed().collect(Collectors.toSet());
    }
}
