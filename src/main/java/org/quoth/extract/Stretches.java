package org.quoth.extract;

import org.quoth.text.Hashing;

/**
 * Answers what the features ask about the tokens from one to another, both included, each answer a number that only stands for
 * itself; each question looks at a bounded number of tokens.
 */
final class Stretches {
    private final Tokens tokens;
    private final Context context;

    Stretches(Tokens tokens, Context context) {
        this.tokens = tokens;
        this.context = context;
    }

    /** A sketch of the tokens between two places: which sorts of marks, names, pronouns and verbs. */
    int sketch(int from, int to) {
        int seen = from > to ? 1 : 2;
        for (int i = from; i <= to && i < from + 40; i++) {
            seen |= switch (tokens.tag[i]) {
                case "VERB", "AUX" -> 4;
                case "PROPN" -> 8;
                case "PRON" -> 16;
                case "NOUN" -> 32;
                case "PUNCT" -> tokens.lower[i].equals(",") ? 64 : 128;
                default -> 0;
            };
            seen |= tokens.run[i] != Tokens.NONE ? 256 : 0;
        }
        return seen;
    }

    /** The tags of the first few, in order. */
    int sequence(int from, int to) {
        int hash = 17;
        for (int i = from; i <= to && i < from + 6; i++) {
            hash = Hashing.mix(hash, context.pos(i));
        }
        return hash;
    }

    /** 1 where a token of a run is among them, else 0. */
    int hasRun(int from, int to) {
        for (int i = from; i <= to && i < from + Context.REACH; i++) {
            if (tokens.run[i] != Tokens.NONE) {
                return 1;
            }
        }
        return 0;
    }

    /** The first cue, and how far it is; 0 for none near. */
    int firstCue(int from, int to) {
        for (int i = from; i <= to && i < from + 12; i++) {
            int cue = context.cueAt(i);
            if (cue > 0) {
                return cue * 16 + i - from;
            }
        }
        return 0;
    }

    /** The token that is the first cue; -1 for none near. */
    int nextCue(int from, int to) {
        for (int i = from; i <= to && i < from + 30; i++) {
            if (context.cueAt(i) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Parentheses and dashes that are opened and not closed between two tokens. */
    int balance(int from, int to) {
        int round = 0;
        int dashes = 0;
        for (int i = from, seen = 0; i <= to && seen < Context.REACH; i = context.forward(i), seen++) {
            switch (tokens.lower[i]) {
                case "(", "[" -> round++;
                case ")", "]" -> round--;
                case "-", "--", "—", "–" -> dashes++;
                default -> {
                }
            }
        }
        return Math.max(-2, Math.min(2, round)) * 4 + Math.min(3, dashes);
    }

    /** How many commas there are outside runs; 3 for more. */
    int commas(int from, int to) {
        int n = 0;
        for (int i = from, seen = 0; i <= to && n < 3 && seen < Context.REACH; i++, seen++) {
            if (tokens.run[i] != Tokens.NONE) {
                i = tokens.runLast[tokens.run[i]];
            } else if (tokens.lower[i].equals(",")) {
                n++;
            }
        }
        return n;
    }

    /** Whether there is a verb, and how far it is; 0 for none near. */
    int firstVerb(int from, int to) {
        for (int i = from; i <= to && i < from + 40; i++) {
            if (tokens.isVerb(i)) {
                return 1 + Math.min(2, (i - from) / 4);
            }
        }
        return 0;
    }

    /** 1 where nothing but a few marks stands behind a token up to {@code last}, else 0. */
    int restIsMarks(int e, int last) {
        for (int i = e + 1; i <= last && i < e + 5; i++) {
            if (tokens.isWord[i]) {
                return 0;
            }
        }
        return last - e < 5 ? 1 : 0;
    }
}
