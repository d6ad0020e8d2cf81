package org.quoth.extract;

/** How many words, words in quotations and verbs stand in a stretch of tokens, at the same cost however long it is. */
final class WordCounts {
    /** What stands before each token, and before the end. */
    private final int[] words;
    private final int[] quoted;
    private final int[] verbs;

    WordCounts(Tokens tokens) {
        words = new int[tokens.count + 1];
        quoted = new int[tokens.count + 1];
        verbs = new int[tokens.count + 1];
        for (int i = 0; i < tokens.count; i++) {
            words[i + 1] = words[i] + (tokens.isWord[i] ? 1 : 0);
            quoted[i + 1] = quoted[i] + (tokens.isWord[i] && tokens.run[i] != Tokens.NONE ? 1 : 0);
            verbs[i + 1] = verbs[i] + (tokens.isVerb(i) ? 1 : 0);
        }
    }

    /** How many words stand from one token to another, both included; 0 where the second lies before the first. */
    int words(int first, int last) {
        return first > last ? 0 : words[last + 1] - words[first];
    }

    /** How many of those words stand in quotations. */
    int quoted(int first, int last) {
        return first > last ? 0 : quoted[last + 1] - quoted[first];
    }

    /** How many verbs, auxiliary ones too, stand from one token to another, both included. */
    int verbs(int first, int last) {
        return first > last ? 0 : verbs[last + 1] - verbs[first];
    }

    /** Words that two stretches share over the words of either: 0 to 1. */
    double likeness(int first, int last, int otherFirst, int otherLast) {
        int shared = words(Math.max(first, otherFirst), Math.min(last, otherLast));
        int all = words(first, last) + words(otherFirst, otherLast) - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
