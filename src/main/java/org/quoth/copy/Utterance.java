package org.quoth.copy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.quoth.document.Span;
import org.quoth.extract.StatementKind;
import org.quoth.text.Quotation;
import org.quoth.text.Quotations;

/**
 * The quoted words of a statement. Papers shorten what is said and smooth it, so two utterances are one where the shorter is
 * found in the longer, but for a word in eight; a word that turns the meaning (a negation, a number) must stand in both.
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

    private static final int SHORT_RUN = 4;
    private static final int CLUE = 7;

    /** The most grams of an utterance that is so short that a longer one may share no clue with it. */
    static final int MOST_GRAMS_OF_SHORT = LONG_RUN - SHORTEST;

    private static final int FORBIDDEN = 1_000_000;
    private static final Set<String> TURNING = Set.of("no", "not", "never", "none", "nobody", "nothing", "nor", "neither",
            "without", "cannot", "cant", "wont", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "wouldnt",
            "shouldnt", "couldnt", "hasnt", "havent", "hadnt", "aint", "unless", "except", "one", "two", "three", "four",
            "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "twenty", "thirty", "forty", "fifty",
            "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "half", "more", "less",
            "first", "last", "before", "after", "yes", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday");

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
                && (changes(shorter, longer) <= shorter.size() / TOLERANT || longestRun(shorter, longer) >= LONG_RUN);
    }

    /**
     * Whether as many short runs of the one are in the other as there are whenever the two are the same: each change spoils no
     * more of them than a run has words (Jokinen and Ukkonen, "Two Algorithms for Approximate String Matching in Static Texts",
     * 1991). Most that share some words are told apart by it, at little cost.
     */
    private static boolean isLike(List<String> part, List<String> whole) {
        int[] runs = Shingles.distinct(Shingles.inOrder(whole, SHORT_RUN));
        long shared = Arrays.stream(Shingles.inOrder(part, SHORT_RUN)).filter(run -> Arrays.binarySearch(runs, run) >= 0)
                .count();
        int changes = part.size() / TOLERANT;
        return shared >= Math.min(LONG_RUN, part.size() - changes * SHORT_RUN) - (SHORT_RUN - 1);
    }

    /** The fewest words that must be put in, left out or exchanged to find {@code part} somewhere in {@code whole}. */
    private static int changes(List<String> part, List<String> whole) {
        int[] costs = whole.stream().mapToInt(Utterance::cost).toArray();
        int[] row = new int[whole.size() + 1];
        for (String word : part) {
            int cost = cost(word);
            int diagonal = row[0];
            row[0] += cost;
            for (int i = 1; i <= costs.length; i++) {
                int other = costs[i - 1];
                int exchanged = diagonal + (word.equals(whole.get(i - 1)) ? 0 : Math.max(cost, other));
                diagonal = row[i];
                row[i] = Math.min(exchanged, Math.min(row[i] + cost, row[i - 1] + other));
            }
        }
        return Arrays.stream(row).min().getAsInt();
    }

    private static int cost(String word) {
        return TURNING.contains(word) || hasDigit(word) ? FORBIDDEN : 1;
    }

    /** A loop, since a stream for every word of every candidate takes longer than all the rest. */
    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int longestRun(List<String> a, List<String> b) {
        int longest = 0;
        int[] row = new int[b.size() + 1];
        for (String word : a) {
            for (int i = b.size(); i > 0; i--) {
                row[i] = word.equals(b.get(i - 1)) ? row[i - 1] + 1 : 0;
                longest = Math.max(longest, row[i]);
            }
        }
        return longest;
    }
}
