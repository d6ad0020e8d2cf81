package org.quoth.copy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.quoth.document.Span;
import org.quoth.extract.StatementKind;
import org.quoth.text.Quotation;
import org.quoth.text.Quotations;

/**
 * The quoted words of a statement. Papers shorten what is said and smooth it, so two utterances are one where the shorter is
 * found in the longer, but for a word in eight; as far as {@link Change changes} leave the meaning as it is.
 *
 * @param words as {@link Words} gives them; at most {@value #LONGEST}
 */
record Utterance(List<String> words) {
    private static final int LONGEST = 500;
    private static final int SHORTEST = 5;
    /** Fewer words must be the same to the letter. */
    private static final int TOLERANT = 8;
    /** Where two go on differently: as many words are no accident. */
    private static final int LONG_RUN = 12;
    /** "It is what it is": words that anybody says at any time are no utterance. */
    private static final int TELLING_WORDS = 4;
    private static final int TELLING_LENGTH = 4;

    private static final int CLUE = 7;

    /** The most grams of an utterance that is so short that a longer one may share no clue with it. */
    static final int MOST_GRAMS_OF_SHORT = LONG_RUN - SHORTEST;

    /** @param text of the statement. Of one that is quoted in part, the longest part counts; of an indirect one, nothing does */
    static Utterance of(StatementKind kind, String text) {
        List<String> words = switch (kind) {
            case DIRECT -> Words.of(text);
            case MIXED -> Quotations.find(text, new Span(0, text.length())).stream()
                    .map(Quotation::span).max(Comparator.comparing(Span::length))
                    .map(span -> Words.of(span.in(text))).orElse(List.of());
            case INDIRECT -> List.of();
        };
        return new Utterance(words.subList(0, Math.min(words.size(), LONGEST)));
    }

    /** Whether the words are enough to be known again by. */
    boolean isTelling() {
        return words.size() >= SHORTEST
                && words.stream().filter(word -> word.length() >= TELLING_LENGTH).count() >= TELLING_WORDS;
    }

    /** The runs of five words, each once. Shorter ones are too common to find anything by. */
    int[] grams() {
        return Shingles.distinct(Shingles.inOrder(words, SHORTEST));
    }

    /**
     * What others that may be the same are looked up by: each of these sets of grams is whole in those that it finds. All grams of
     * what must be the same to the letter, any one of what is short, and otherwise runs of seven words: five are in too many.
     */
    List<int[]> clues() {
        int[] runs = Shingles.inOrder(words, SHORTEST);
        if (words.size() < TOLERANT) {
            return List.of(runs);
        }
        int apart = words.size() < LONG_RUN ? 0 : CLUE - SHORTEST;
        return IntStream.iterate(0, i -> i < runs.length - apart, i -> i + Math.max(1, apart))
                .mapToObj(i -> apart == 0 ? new int[]{runs[i] } : new int[]{runs[i], runs[i + apart] }).toList();
    }

    /** Whether both say the same, whole or in part. */
    boolean isSameAs(Utterance other) {
        List<String> shorter = words.size() <= other.words.size() ? words : other.words;
        List<String> longer = shorter == words ? other.words : words;
        if (!isTelling() || !other.isTelling()) {
            return false;
        }
        if (Collections.indexOfSubList(longer, shorter) >= 0) {
            return true;
        }
        return shorter.size() >= TOLERANT
                && new Alignment(shorter, longer).isOfOne(shorter.size() / TOLERANT, LONG_RUN);
    }
}
