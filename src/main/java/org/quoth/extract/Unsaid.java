package org.quoth.extract;

import java.util.Set;

/** Tells cues of what is said from those of what is not: "declined to say", "did not mention", "without acknowledging". */
final class Unsaid {
    private static final Set<String> NOT = Set.of("not", "n't", "never", "without", "neither", "nor", "nobody", "cannot");
    private static final Set<String> KEPT_SILENT = Set.of("declined", "declines", "decline", "declining", "refused", "refuses",
            "refuse", "refusing", "failed", "fails", "fail", "failing", "unwilling", "unable", "reluctant", "avoided", "avoids",
            "avoiding");
    /** What may stand between a negation and its verb. */
    private static final Set<String> BETWEEN = Set.of("to", "been", "be", "have", "yet", "ever", "even", "so", "immediately",
            "actually", "publicly", "directly", "explicitly", "specifically", "otherwise", "further", "itself", "himself",
            "herself", "themselves", "having", "has", "had");

    private Unsaid() {
    }

    /** Whether the verb at {@code cue} tells what somebody does not say, or that they do not speak at all. */
    static boolean is(Tokens tokens, int cue) {
        String word = tokens.lower[cue];
        int next = cue + 1;
        if (KEPT_SILENT.contains(word) && next <= tokens.frameLast[cue] && tokens.lower[next].equals("to")) {
            return true;
        }
        // "asked not to be named" asks nothing of the reader
        if (word.startsWith("ask") && next < tokens.frameLast[cue] && tokens.lower[next].equals("not")
                && tokens.lower[next + 1].equals("to")) {
            return true;
        }
        int i = cue - 1;
        while (i > tokens.frameFirst[cue] && BETWEEN.contains(tokens.lower[i])) {
            i--;
        }
        return i >= tokens.frameFirst[cue] && (NOT.contains(tokens.lower[i]) || tokens.lower[i].endsWith("n't")
                || KEPT_SILENT.contains(tokens.lower[i]) && i + 1 < cue && tokens.lower[i + 1].equals("to"));
    }

    /** Whether a stretch that begins at {@code first} tells what a speaker leaves out: "…, without saying which of them mattered". */
    static boolean begins(Tokens tokens, int first, CueLexicon lexicon) {
        int verb = first + 1;
        while (verb < tokens.frameLast[first] && tokens.is(verb, "ADV")) {
            verb++;
        }
        return tokens.lower[first].equals("without") && tokens.run[first] == Tokens.NONE && verb <= tokens.frameLast[first]
                && lexicon.verb(tokens.lower[verb]) != null;
    }
}
