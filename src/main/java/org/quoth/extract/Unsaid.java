package org.quoth.extract;

import java.util.Set;

/** Tells cues of what is said from those of what is not: "declined to say", "did not mention", "without acknowledging". */
final class Unsaid {
    private static final Set<String> NOT = Set.of("not", "n't", "never", "without", "neither", "nor", "nobody", "cannot");
    private static final Set<String> KEPT_SILENT = Set.of("declined", "declines", "decline", "declining", "refused", "refuses",
            "refuse", "refusing", "failed", "fails", "fail", "failing", "unwilling", "unable", "reluctant", "avoided", "avoids",
            "avoiding");
    private static final Set<String> ASKED_FOR = Set.of("what", "whether", "if", "about", "why", "how", "when", "where", "who",
            "by", "for", "in", "on");
    private static final int FAR = 40;
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
        // "a clerk accused of theft", "Ms. Moreno, asked whether she would run, …" tell what others say of whom they name
        if (word.equals("accused") && next <= tokens.frameLast[cue] && tokens.lower[next].equals("of")
                || (word.equals("asked") || word.equals("called")) && isPassive(tokens, cue)) {
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
        // "No group has claimed", "No one said"
        if (i > tokens.frameFirst[cue] && tokens.lower[i - 1].equals("no")
                && (tokens.is(i, "NOUN") || tokens.lower[i].equals("one"))) {
            return true;
        }
        return i >= tokens.frameFirst[cue] && (NOT.contains(tokens.lower[i]) || tokens.lower[i].endsWith("n't")
                || KEPT_SILENT.contains(tokens.lower[i]) && i + 1 < cue && tokens.lower[i + 1].equals("to"));
    }

    /** Whether the one who was asked is named before, and goes on to do something: "Ms. Moreno, asked whether she would run, laughed". */
    private static boolean isPassive(Tokens tokens, int cue) {
        int name = cue - 2;
        if (name < tokens.frameFirst[cue] || !tokens.lower[cue - 1].equals(",")
                || !(tokens.is(name, "PROPN") || tokens.is(name, "NOUN"))
                || cue == tokens.frameLast[cue]
                || tokens.lower[cue].equals("asked") && !ASKED_FOR.contains(tokens.lower[cue + 1])) {
            return false;
        }
        boolean opens = true;
        for (int i = name; opens && i >= tokens.frameFirst[cue] && tokens.run[i] == Tokens.NONE; i--) {
            opens = i > cue - FAR && !tokens.lower[i].equals(",");
        }
        for (int i = cue + 2; opens && i < tokens.frameLast[cue] && i < cue + FAR; i++) {
            if (tokens.lower[i].equals(",") && (tokens.isVerb(i + 1) || tokens.suffix(i + 1) == 2)) {
                return true;
            }
        }
        return false;
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
