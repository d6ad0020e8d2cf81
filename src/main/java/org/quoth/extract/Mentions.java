package org.quoth.extract;

import java.util.List;
import java.util.Set;

import org.quoth.extract.NounPhrases.Phrase;

/** Widens the base noun phrase of a source to the mention that a reader would mark. */
final class Mentions {
    private static final Set<String> LINKS = Set.of("of", "for", "at", "from", "in", "with", "on");
    private static final int LONGEST = 30;

    private Mentions() {
    }

    /**
     * The phrase with what belongs to it: a possessor before, "of the …" behind, and an apposition between commas.
     *
     * @param from first token that may be taken
     * @param to last token that may be taken
     */
    static Phrase widen(Tokens tokens, Phrase phrase, int from, int to) {
        if (tokens.is(phrase.last(), "PRON")) {
            return phrase;
        }
        int first = possessor(tokens, phrase.first(), from);
        int end = Math.min(to, Math.min(tokens.frameLast[phrase.last()], phrase.last() + LONGEST));
        int last = complements(tokens, phrase.last(), end);
        if (last + 2 <= end && tokens.lower[last + 1].equals(",")) {
            List<Phrase> next = NounPhrases.find(tokens, last + 2, end);
            if (!next.isEmpty() && next.get(0).first() == last + 2 && !tokens.is(next.get(0).last(), "PRON")) {
                int apposition = complements(tokens, next.get(0).last(), end);
                boolean closed = apposition == end || tokens.lower[apposition + 1].equals(",")
                        || apposition + 1 == tokens.sentenceLast[apposition] && !tokens.isWord[apposition + 1]
                        || tokens.is(apposition + 1, "VERB") && tokens.is(next.get(0).last(), "PROPN");
                last = closed ? apposition : last;
            }
        }
        return new Phrase(first, last);
    }

    /** The head of what a relative pronoun stands for: the phrase before it, past "of the …"; null where there is none. */
    static Phrase antecedent(Tokens tokens, int pronoun) {
        int before = pronoun - 1;
        if (before > tokens.frameFirst[pronoun] && tokens.lower[before].equals(",")) {
            before--;
        }
        int from = Math.max(tokens.frameFirst[pronoun], before - LONGEST);
        List<Phrase> phrases = NounPhrases.find(tokens, from, before);
        if (phrases.isEmpty() || phrases.get(phrases.size() - 1).last() != before) {
            return null;
        }
        int at = phrases.size() - 1;
        while (at > 0 && linked(tokens, phrases.get(at - 1), phrases.get(at))) {
            at--;
        }
        return phrases.get(at);
    }

    private static boolean linked(Tokens tokens, Phrase left, Phrase right) {
        int gap = right.first() - left.last() - 1;
        return gap == 1 && (tokens.lower[left.last() + 1].equals("of") || possessive(tokens, left.last() + 1));
    }

    private static int possessor(Tokens tokens, int first, int from) {
        if (first - 2 < from || !possessive(tokens, first - 1)) {
            return first;
        }
        List<Phrase> before = NounPhrases.find(tokens, Math.max(from, first - 10), first - 2);
        Phrase nearest = before.isEmpty() ? null : before.get(before.size() - 1);
        return nearest != null && nearest.last() == first - 2 ? nearest.first() : first;
    }

    private static boolean possessive(Tokens tokens, int i) {
        return tokens.lower[i].equals("'s") || tokens.lower[i].equals("'");
    }

    private static int complements(Tokens tokens, int from, int end) {
        int last = from;
        while (last + 2 <= end && (LINKS.contains(tokens.lower[last + 1]) || possessive(tokens, last + 1))) {
            List<Phrase> next = NounPhrases.find(tokens, last + 2, end);
            if (next.isEmpty() || next.get(0).first() > last + 2 || Circumstances.isOccasion(tokens.lower[next.get(0).last()])
                    || tokens.is(next.get(0).last(), "PRON")) {
                break;
            }
            last = next.get(0).last();
        }
        return last;
    }
}
