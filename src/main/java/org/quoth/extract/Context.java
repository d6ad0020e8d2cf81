package org.quoth.extract;

import java.util.List;
import java.util.Set;

import org.quoth.text.Hashing;

/** Answers what the features ask about the surroundings of a token; each question looks at a bounded number of tokens. */
final class Context {
    /** How many tokens away anything is looked for. */
    static final int REACH = 120;
    /** Verbs behind which "to" and another verb tell what is done. */
    static final Set<String> CONTINUING = Set.of("continue", "continues", "continued", "continuing", "proceeded", "proceeds",
            "began", "begins", "begun");
    private static final Set<String> GOING = Set.of("go", "goes", "went", "going", "gone");

    private final Tokens tokens;
    private final int[] cueAt;

    /** @param cues of the text, in order */
    Context(Tokens tokens, List<Cue> cues) {
        this.tokens = tokens;
        cueAt = new int[tokens.count];
        for (Cue cue : cues) {
            cueAt[cue.token()] = 1 + cue.form().ordinal();
        }
    }

    boolean isVerbCue(int i) {
        return cueAt[i] == 1 + Cue.Form.VERB.ordinal();
    }

    /** The next token; inside a closed quotation its last one. */
    int forward(int i) {
        int run = tokens.run[i];
        return run != Tokens.NONE && (tokens.runClosed[run] || i > tokens.runFirst[run] + REACH) && i < tokens.runLast[run]
                ? tokens.runLast[run]
                : i + 1;
    }

    int lex(int i) {
        return i < 0 || i >= tokens.count ? 3 : tokens.lex[i];
    }

    int pos(int i) {
        return i < 0 || i >= tokens.count ? 3 : tokens.run[i] != Tokens.NONE && tokens.runStarts(i) ? 5 : tokens.pos[i];
    }

    /** The token before the cue; "continues to" and the like are looked through, for who continues to deny denies. */
    int before(int c) {
        if (c - 3 >= tokens.frameFirst[c] && tokens.lower[c - 1].equals("to")) {
            if (CONTINUING.contains(tokens.lower[c - 2])) {
                return c - 3;
            }
            if (c - 4 >= tokens.frameFirst[c] && tokens.lower[c - 2].equals("on") && GOING.contains(tokens.lower[c - 3])) {
                return c - 4;
            }
        }
        return c - 1;
    }

    /** Hash of the first letters of a word: its forms mostly share them. */
    int stem(int i) {
        return i < 0 ? 0 : tokens.lower[i].substring(0, Math.min(5, tokens.lower[i].length())).hashCode();
    }

    int lexIf(int i, String word) {
        return i >= 0 && i < tokens.count && tokens.lower[i].equals(word) ? 1 : 0;
    }

    static int bucket(int n) {
        return n < 6 ? n : n < 8 ? 6 : n < 11 ? 7 : n < 16 ? 8 : n < 23 ? 9 : n < 33 ? 10 : n < 50 ? 11 : 12;
    }

    int suffix(int i) {
        String w = tokens.lower[i];
        return w.endsWith("ing") ? 1 : w.endsWith("ed") ? 2 : w.endsWith("s") ? 3 : 4;
    }

    /** What stands next to the cue on one side once adverbs are passed: a mark, a quotation, a pronoun, a name … */
    int relation(int c, int step) {
        int i = c + step;
        while (i > tokens.frameFirst[c] && i < tokens.frameLast[c] && tokens.is(i, "ADV")) {
            i += step;
        }
        if (i < tokens.frameFirst[c] || i > tokens.frameLast[c]) {
            return 1;
        }
        return tokens.run[i] != Tokens.NONE ? 2 : tokens.isWord[i] ? tokens.pos[i] : tokens.lex[i];
    }

    int negation(int c) {
        int found = 0;
        for (int i = Math.max(tokens.frameFirst[c], c - 4); i < c; i++) {
            String w = tokens.lower[i];
            if (w.equals(",") || w.equals(";")) {
                found = 0;
            } else if (w.equals("not") || w.equals("n't") || w.equals("never") || w.equals("without") || w.equals("no")) {
                found = w.hashCode();
            }
        }
        return found;
    }

    /** The nearest of the helping words before the cue: would, was, has, to … */
    int auxiliary(int c) {
        for (int i = c - 1; i >= tokens.frameFirst[c] && i > c - 4; i--) {
            if (tokens.is(i, "AUX") || tokens.lower[i].equals("to")) {
                return tokens.lex[i];
            }
            if (!tokens.is(i, "ADV") && !tokens.is(i, "PART")) {
                return 1;
            }
        }
        return 0;
    }

    int runsInFrame(int c) {
        boolean before = false;
        boolean after = false;
        for (int i = Math.max(tokens.frameFirst[c], c - 60); i <= Math.min(tokens.frameLast[c], c + 60); i++) {
            before |= i < c && tokens.run[i] != Tokens.NONE;
            after |= i > c && tokens.run[i] != Tokens.NONE;
        }
        int first = tokens.frameFirst[c];
        boolean adjacent = first > 0 && tokens.runEnds(first - 1) && tokens.paragraph[first - 1] == tokens.paragraph[c];
        return (before ? 1 : 0) + (after ? 2 : 0) + (adjacent ? 4 : 0);
    }

    int otherCue(int c, int step) {
        for (int i = c + step, n = 0; i >= tokens.frameFirst[c] && i <= tokens.frameLast[c] && n < 20; i += step, n++) {
            if (cueAt[i] > 0) {
                return 1 + cueAt[i] * 4 + Math.min(3, n / 4);
            }
        }
        return 0;
    }

    int clauseVerb(int c, int step) {
        for (int i = c + step, n = 0; i >= tokens.frameFirst[c] && i <= tokens.frameLast[c] && n < 15; i += step, n++) {
            if (tokens.is(i, "VERB") || tokens.is(i, "AUX")) {
                return 1 + Math.min(3, n / 3);
            }
        }
        return 0;
    }

    /** A sketch of the tokens between two places: which sorts of marks, names, pronouns and verbs. */
    int between(int from, int to) {
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

    int sequence(int from, int to) {
        int hash = 17;
        for (int i = from; i <= to && i < from + 6; i++) {
            hash = Hashing.mix(hash, pos(i));
        }
        return hash;
    }

    int firstRun(int from, int to) {
        for (int i = from; i <= to && i < from + REACH; i++) {
            if (tokens.run[i] != Tokens.NONE) {
                return 1;
            }
        }
        return 0;
    }

    int cueBetween(int from, int to) {
        for (int i = from; i <= to && i < from + 12; i++) {
            if (cueAt[i] > 0) {
                return cueAt[i] * 16 + i - from;
            }
        }
        return 0;
    }

    int nextCue(int from, int to) {
        for (int i = from; i <= to && i < from + 30; i++) {
            if (cueAt[i] > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Parentheses and dashes that are opened and not closed between two tokens. */
    int balance(int from, int to) {
        int round = 0;
        int dashes = 0;
        for (int i = from, seen = 0; i <= to && seen < REACH; i = forward(i), seen++) {
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

    int commas(int from, int to) {
        int n = 0;
        for (int i = from, seen = 0; i <= to && n < 3 && seen < REACH; i++, seen++) {
            if (tokens.run[i] != Tokens.NONE) {
                i = tokens.runLast[tokens.run[i]];
            } else if (tokens.lower[i].equals(",")) {
                n++;
            }
        }
        return n;
    }

    int verbBetween(int from, int to) {
        for (int i = from; i <= to && i < from + 40; i++) {
            if (tokens.is(i, "VERB") || tokens.is(i, "AUX")) {
                return 1 + Math.min(2, (i - from) / 4);
            }
        }
        return 0;
    }

    boolean restIsMarks(int e, int last) {
        for (int i = e + 1; i <= last && i < e + 5; i++) {
            if (tokens.isWord[i]) {
                return false;
            }
        }
        return last - e < 5;
    }
}
