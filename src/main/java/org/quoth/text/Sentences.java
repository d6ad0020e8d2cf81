package org.quoth.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.quoth.document.Span;

/**
 * Decides where a sentence ends, on tokens: at a full stop, question or exclamation mark with the closing marks behind it,
 * unless the stop belongs to an abbreviation or what follows goes on in lower case.
 */
final class Sentences {
    /** Words that begin a sentence even behind an abbreviation ("… in the U.S. The …"). */
    private static final Set<String> STARTERS = Set.of("the", "he", "she", "it", "they", "we", "i", "you", "but", "and", "in",
            "on", "at", "for", "a", "an", "this", "that", "these", "those", "as", "if", "when", "while", "after", "before",
            "there", "his", "her", "their", "its", "our", "my", "what", "who", "how", "why", "some", "many", "so", "yet",
            "still", "also", "with", "by", "from", "to", "not", "no", "according", "although", "though", "since", "because",
            "however", "asked");

    private static final Set<String> TITLES = Set.of("mr.", "mrs.", "ms.", "dr.", "prof.", "sen.", "sens.", "rep.", "reps.",
            "gov.", "govs.", "gen.", "lt.", "col.", "sgt.", "capt.", "cmdr.", "adm.", "maj.", "rev.", "fr.", "hon.", "pres.",
            "st.", "mt.", "ft.", "vs.", "no.");

    private static final String CLOSING = "”\"’»)]“„«";

    private Sentences() {
    }

    /** Indices of the tokens behind which a sentence ends; the last token always is one. */
    static List<Integer> ends(String text, List<Span> tokens) {
        List<Integer> ends = new ArrayList<>();
        int count = tokens.size();
        for (int i = 0; i < count; i++) {
            if (i == count - 1) {
                ends.add(i);
                continue;
            }
            Span token = tokens.get(i);
            boolean abbreviated = token.length() > 1 && text.charAt(token.end() - 1) == '.'
                    && text.charAt(token.start()) != '.';
            if (!abbreviated && !isTerminal(text, token)) {
                continue;
            }
            int last = i;
            while (last + 1 < count && closes(text, tokens.get(last), tokens.get(last + 1))) {
                last++;
            }
            if (last == count - 1) {
                continue;
            }
            if (abbreviated
                    ? breaksBehindAbbreviation(text, token, tokens.get(last + 1))
                            || i > 0 && isX(text, tokens.get(i - 1), token) && begins(text, tokens.get(last + 1))
                    : begins(text, tokens.get(last + 1))) {
                ends.add(last);
                i = last;
            }
        }
        return ends;
    }

    static boolean isTerminal(String text, Span token) {
        char c = text.charAt(token.start());
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。';
    }

    /** Closing marks stand close behind what they close; an opening one has a blank before it. */
    private static boolean closes(String text, Span before, Span mark) {
        char c = text.charAt(mark.start());
        if (c == '.' || c == '!' || c == '?') {
            return before.end() == mark.start();
        }
        return before.end() == mark.start() && (CLOSING.indexOf(c) >= 0 || c == '\'')
                && (mark.end() == text.length() || !Character.isLetterOrDigit(text.charAt(mark.end())));
    }

    private static boolean begins(String text, Span next) {
        int c = text.codePointAt(next.start());
        return !Character.isLowerCase(c) && ",;:.?!)]…%".indexOf(c) < 0 && (c != '-' && c != '–' && c != '—');
    }

    /** "… wrote on X.": no initial of a name. */
    private static boolean isX(String text, Span before, Span token) {
        return token.in(text).equals("X.") && Set.of("on", "via").contains(before.in(text));
    }

    private static boolean breaksBehindAbbreviation(String text, Span abbreviation, Span next) {
        String word = abbreviation.in(text).toLowerCase(Locale.ROOT);
        int c = text.codePointAt(next.start());
        boolean initial = word.length() == 2;
        if (TITLES.contains(word)) {
            return false;
        }
        return (c == '“' || c == '"') && !initial
                || Character.isUpperCase(c) && STARTERS.contains(next.in(text).toLowerCase(Locale.ROOT)) && !initial;
    }
}
