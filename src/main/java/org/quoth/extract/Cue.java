package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A token that may be a cue.
 *
 * @param token its index
 * @param form what sort of word it is
 * @param act what the speaker does by it
 * @param lemma hash of the base form; 0 for what no list knows
 */
record Cue(int token, Form form, SpeechAct act, int lemma) {
    private Cue(int token, Form form, CueLexicon.Entry entry) {
        this(token, form, entry.act(), entry.lemma().hashCode());
    }

    /** The sorts of cues, each with its own grammar. */
    enum Form {
        VERB,
        NOUN,
        ACCORDING,
        COLON,
        /** A verb that no list knows, beside a quotation. */
        UNKNOWN_VERB
    }

    /** Verbs so often cues that a wrong tag is not believed. */
    private static final Set<String> PLAIN = Set.of("said", "says", "say", "saying", "told", "tells", "telling", "wrote",
            "asked", "added", "tweeted", "argued", "insisted", "replied", "announced", "denied", "urged");

    /** All that may be cues, in order; none inside a quotation. */
    static List<Cue> find(Tokens tokens, CueLexicon lexicon) {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < tokens.count; i++) {
            if (tokens.run[i] != Tokens.NONE || leadsToAnother(tokens, i) || isWithheld(tokens, i)) {
                continue;
            }
            String word = tokens.lower[i];
            String tag = tokens.tag[i];
            CueLexicon.Entry verb = lexicon.verb(word);
            CueLexicon.Entry noun = lexicon.noun(word);
            if (verb != null && Unsaid.is(tokens, i)) {
                continue;
            }
            if (word.equals("according") && i < tokens.frameLast[i] && tokens.lower[i + 1].equals("to")) {
                cues.add(new Cue(i, Form.ACCORDING, SpeechAct.REPORT, 1));
            } else if (verb != null && (tag.equals("VERB") || noun == null && !tag.equals("ADJ") || PLAIN.contains(word))) {
                cues.add(new Cue(i, Form.VERB, verb));
            } else if (noun != null && !tag.equals("VERB") && !word.equals("according")) {
                cues.add(new Cue(i, Form.NOUN, noun));
            } else if (word.equals(":")) {
                cues.add(new Cue(i, Form.COLON, SpeechAct.SAY, 2));
            } else if (verb != null && besideRun(tokens, i)) {
                cues.add(new Cue(i, Form.VERB, verb));
            } else if (tag.equals("VERB") && besideRun(tokens, i)) {
                cues.add(new Cue(i, Form.UNKNOWN_VERB, SpeechAct.SAY, 0));
            }
        }
        return cues;
    }

    /** "without acknowledging that …": what a speaker leaves out is no statement of his. */
    private static boolean isWithheld(Tokens tokens, int i) {
        int before = i - 1;
        while (before > tokens.frameFirst[i] && tokens.is(before, "ADV")) {
            before--;
        }
        return before >= tokens.frameFirst[i] && tokens.lower[before].equals("without");
    }

    /** "continues to deny": what is said is said by the second verb. */
    private static boolean leadsToAnother(Tokens tokens, int i) {
        return Context.CONTINUING.contains(tokens.lower[i]) && i + 2 <= tokens.frameLast[i] && tokens.lower[i + 1].equals("to")
                && tokens.isWord[i + 2];
    }

    private static boolean besideRun(Tokens tokens, int i) {
        int from = Math.max(tokens.frameFirst[i], i - 4);
        int to = Math.min(tokens.frameLast[i], i + 3);
        for (int j = from; j <= to; j++) {
            if (tokens.run[j] != Tokens.NONE) {
                return true;
            }
        }
        return from == tokens.frameFirst[i] && tokens.followsRun(from);
    }
}
