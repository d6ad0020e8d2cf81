package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds base noun phrases: what can be the head of a mention. "Maria Lopez’s lawyer, an old friend" are three. */
final class NounPhrases {
    private static final Set<String> INNER = Set.of("ADJ", "NUM", "NOUN", "PROPN");
    private static final Set<String> ALONE = Set.of("i", "he", "she", "it", "we", "they", "you", "who", "him", "her", "them",
            "me", "us", "which", "that", "those", "others", "some", "many", "most", "one", "both", "another", "all", "several",
            "few", "everyone", "someone", "nobody", "this", "these", "himself", "herself", "themselves", "what", "whom");

    private NounPhrases() {
    }

    /** A noun phrase from one token to another, both included. */
    record Phrase(int first, int last) {
    }

    /** The base noun phrases between two tokens (both included) that stand outside quotations, in order. */
    static List<Phrase> find(Tokens tokens, int from, int to) {
        List<Phrase> phrases = new ArrayList<>();
        int i = from;
        while (i <= to) {
            if (tokens.run[i] != Tokens.NONE) {
                i = Math.min(to, tokens.runLast[tokens.run[i]]) + 1;
                continue;
            }
            int last = phraseEnd(tokens, i, to);
            if (last >= i) {
                phrases.add(new Phrase(i, last));
                i = last + 1;
            } else {
                i++;
            }
        }
        return phrases;
    }

    private static int phraseEnd(Tokens tokens, int first, int to) {
        int i = first;
        int noun = -1;
        while (i <= to && tokens.run[i] == Tokens.NONE) {
            String tag = tokens.tag[i];
            boolean opener = i == first && (tag.equals("DET") || tag.equals("PRON") || tag.equals("ADV"));
            if (INNER.contains(tag) && tokens.isWord[i]) {
                if (tag.equals("NOUN") || tag.equals("PROPN") || Character.isUpperCase(tokens.word[i].codePointAt(0))) {
                    noun = i;
                }
            } else if (!opener && !(tokens.lower[i].equals("&") && noun >= 0)
                    && !(tokens.lower[i].equals(".") && noun >= first && noun == i - 1
                            && tokens.span[i].start() == tokens.span[i - 1].end()
                            && i < to && tokens.sentenceLast[i] != i && tokens.is(i + 1, "PROPN"))) {
                break;
            }
            i++;
        }
        if (noun >= first) {
            return noun;
        }
        return ALONE.contains(tokens.lower[first]) ? first : tokens.is(first, "DET") && i > first + 1 ? i - 1 : -1;
    }
}
