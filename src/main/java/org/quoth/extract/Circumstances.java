package org.quoth.extract;

import java.util.List;
import java.util.Set;

import org.quoth.document.Span;
import org.quoth.extract.NounPhrases.Phrase;

/** Reads, around a cue, whom something was said to and on which occasion. */
final class Circumstances {
    private static final Set<String> TELLING = Set.of("told", "tell", "tells", "telling", "asked", "asks", "ask", "asking",
            "informed", "informs", "reminded", "reminds", "assured", "assures", "warned", "warns", "advised", "advises",
            "urged", "urges", "urging", "thanked", "thanks", "begged", "promised", "promises", "notified", "cautioned");
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "yesterday", "today", "tonight");
    private static final Set<String> OCCASIONS = Set.of("statement", "interview", "speech", "email", "e-mail", "tweet",
            "letter", "conference", "briefing", "hearing", "post", "memo", "release", "debate", "rally", "call", "television",
            "twitter", "facebook", "radio", "message", "editorial", "address", "testimony", "report", "note", "blog", "monday",
            "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "afternoon", "evening", "night",
            "week", "month");

    private static final Set<String> BEING = Set.of("was", "were", "is", "are", "been", "be", "being");

    private final Tokens tokens;

    Circumstances(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The words behind "told" or "said to" that name a hearer, up to the content; null where there are none. */
    Span addressee(Cue cue, Candidate content) {
        int c = cue.token();
        int end = end(c, content);
        int at = c + 1;
        if (cue.form() != Cue.Form.VERB || at > end) {
            return null;
        }
        boolean to = tokens.lower[at].equals("to");
        if (!to && !TELLING.contains(tokens.lower[c]) || passive(c)) {
            return null;
        }
        at += to ? 1 : 0;
        List<Phrase> phrases = at > end ? List.of() : NounPhrases.find(tokens, at, end);
        if (phrases.isEmpty() || phrases.get(0).first() != at || DAYS.contains(tokens.lower[phrases.get(0).last()])) {
            return null;
        }
        Phrase phrase = phrases.get(0);
        while (phrase.last() + 2 <= end && tokens.lower[phrase.last() + 1].equals("'s") && phrases.size() > 1
                && phrases.get(1).first() == phrase.last() + 2) {
            phrase = new Phrase(phrase.first(), phrases.get(1).last());
            phrases = phrases.subList(1, phrases.size());
        }
        return tokens.span(phrase.first(), phrase.last());
    }

    /** The first "on Friday", "in a statement" or "yesterday" behind the cue that is no part of the content; null for none. */
    Span occasion(Cue cue, Candidate content) {
        int c = cue.token();
        int end = end(c, content);
        for (int i = c + 1; i <= end; i++) {
            if (DAYS.contains(tokens.lower[i])) {
                boolean led = i - 1 > c && tokens.is(i - 1, "ADP");
                return tokens.span(led ? i - 1 : i, i);
            }
            if (tokens.is(i, "ADP") && !tokens.lower[i].equals("of") && i < end) {
                List<Phrase> next = NounPhrases.find(tokens, i + 1, Math.min(end, i + 8));
                if (!next.isEmpty() && next.get(0).first() == i + 1 && OCCASIONS.contains(tokens.lower[next.get(0).last()])) {
                    return tokens.span(i, next.get(0).last());
                }
            }
        }
        return null;
    }

    /** Is this lower-case word a day, or the head of "in a statement"? */
    static boolean isOccasion(String word) {
        return DAYS.contains(word) || OCCASIONS.contains(word);
    }

    private int end(int c, Candidate content) {
        int end = Math.min(tokens.frameLast[c], c + 20);
        end = content.first > c ? Math.min(end, content.first - 1) : end;
        for (int i = c + 1; i <= end; i++) {
            if (tokens.run[i] != Tokens.NONE) {
                return i - 1;
            }
        }
        return end;
    }

    private boolean passive(int c) {
        return c > tokens.frameFirst[c] && BEING.contains(tokens.lower[c - 1]);
    }
}
