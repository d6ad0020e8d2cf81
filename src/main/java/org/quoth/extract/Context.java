package org.quoth.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Answers what the features ask about the surroundings of a token, each answer a number that only stands for itself; each
 * question looks at a bounded number of tokens.
 */
final class Context {
    /** How many tokens away anything is looked for. */
    static final int REACH = 120;
    /** Verbs behind which "to" and another verb tell what is done. */
    static final Set<String> CONTINUING = Set.of("continue", "continues", "continued", "continuing", "proceeded", "proceeds",
            "began", "begins", "begun");
    private static final Set<String> GOING = Set.of("go", "goes", "went", "going", "gone");

    /** The cues of the text, in order. */
    final List<Cue> cues;
    private final Tokens tokens;
    private final int[] cueAt;

    Context(Tokens tokens, List<Cue> cues) {
        this.tokens = tokens;
        this.cues = cues;
        cueAt = new int[tokens.count];
        for (Cue cue : cues) {
            cueAt[cue.token()] = 1 + cue.form().ordinal();
        }
    }

    /** A number for the form of the cue that a token is; 0 for none. */
    int cueAt(int i) {
        return cueAt[i];
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

    /** The hash of the word; a number for places outside the text. */
    int lex(int i) {
        return i < 0 || i >= tokens.count ? 3 : tokens.lex[i];
    }

    /** The hash of the tag, one number for the first tokens of runs, another for places outside the text. */
    int pos(int i) {
        return i < 0 || i >= tokens.count ? 3 : tokens.run[i] != Tokens.NONE && tokens.runStarts(i) ? 5 : tokens.pos[i];
    }

    /** Whether nothing but a name, at the start of its paragraph, stands before a colon: 2 in capitals only, as in transcripts. */
    int label(int c) {
        int first = tokens.paragraphFirst[tokens.paragraph[c]];
        if (!tokens.lower[c].equals(":") || c == first || c - first > 5) {
            return 0;
        }
        boolean capitals = true;
        for (int i = first; i < c; i++) {
            if (tokens.isWord[i] && !Character.isUpperCase(tokens.word[i].codePointAt(0))) {
                return 0;
            }
            capitals &= tokens.word[i].equals(tokens.word[i].toUpperCase(Locale.ROOT));
        }
        return capitals ? 2 : 1;
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

    /** 1 where the token is that word, else 0. */
    int lexIf(int i, String word) {
        return i >= 0 && i < tokens.count && tokens.lower[i].equals(word) ? 1 : 0;
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

    /** The negation that stands shortly before the cue in its clause; 0 for none. */
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

    /** On which sides of the cue runs stand: in its frame, and right before the frame. */
    int runsInFrame(int c) {
        boolean before = false;
        boolean after = false;
        for (int i = Math.max(tokens.frameFirst[c], c - 60); i <= Math.min(tokens.frameLast[c], c + 60); i++) {
            before |= i < c && tokens.run[i] != Tokens.NONE;
            after |= i > c && tokens.run[i] != Tokens.NONE;
        }
        return (before ? 1 : 0) + (after ? 2 : 0) + (tokens.followsRun(tokens.frameFirst[c]) ? 4 : 0);
    }

    /** The next cue of the frame on one side, and how far it is; 0 for none. */
    int otherCue(int c, int step) {
        for (int i = c + step, n = 0; i >= tokens.frameFirst[c] && i <= tokens.frameLast[c] && n < 20; i += step, n++) {
            if (cueAt[i] > 0) {
                return 1 + cueAt[i] * 4 + Math.min(3, n / 4);
            }
        }
        return 0;
    }

    /** How far the next verb of the frame on one side is; 0 for none. */
    int clauseVerb(int c, int step) {
        for (int i = c + step, n = 0; i >= tokens.frameFirst[c] && i <= tokens.frameLast[c] && n < 15; i += step, n++) {
            if (tokens.isVerb(i)) {
                return 1 + Math.min(3, n / 3);
            }
        }
        return 0;
    }
}
