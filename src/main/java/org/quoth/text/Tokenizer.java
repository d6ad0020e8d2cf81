package org.quoth.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.quoth.document.Span;

/**
 * Cuts a stretch of text into words and marks, by rules, in one pass. What a tokenizer learned from treebanks gets wrong in
 * newspapers is decided here by hand: typographic apostrophes, dashes without blanks, {@code ''} for a quotation mark,
 * clitics ("did|n’t", "Rossi|’s"), abbreviations that keep their full stop.
 */
final class Tokenizer {
    /** Words that keep a full stop, lower case, without it. */
    static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gov",
            "govs", "gen", "lt", "col", "sgt", "capt", "cmdr", "adm", "maj", "rev", "fr", "hon", "pres", "jr", "sr", "st", "mt",
            "ft", "vs", "inc", "corp", "co", "ltd", "dept", "assn", "bros", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sept", "sep", "oct", "nov", "dec", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind",
            "kan", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn",
            "tex", "vt", "va", "wash", "wis", "wyo", "no", "etc", "al", "approx", "est", "op-ed");

    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

    private Tokenizer() {
    }

    /** The tokens of {@code text} between two offsets; none holds white space and none cuts a surrogate pair. */
    static List<Span> tokenize(String text, int from, int to) {
        List<Span> tokens = new ArrayList<>();
        int at = from;
        while (at < to) {
            int c = text.codePointAt(at);
            if (isBlank(c)) {
                at += Character.charCount(c);
            } else if (isWord(c)) {
                at = word(text, at, to, tokens);
            } else {
                int end = mark(text, at, to, c);
                tokens.add(new Span(at, end));
                at = end;
            }
        }
        return tokens;
    }

    static boolean isBlank(int c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’';
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** One mark, or a run of the same full stops or hyphens ("...", "--"), or a quotation mark made of two. */
    private static int mark(String text, int at, int to, int c) {
        int end = Math.min(to, at + Character.charCount(c));
        if (c == '\'' || c == '`') {
            return end < to && text.charAt(end) == c ? end + 1 : end;
        }
        while ((c == '.' || c == '-') && end < to && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    /** Reads a word, splits its clitic off and gives the offset behind both. */
    private static int word(String text, int at, int to, List<Span> tokens) {
        int end = wordEnd(text, at, to);
        int last = end - 1;
        int apostrophe = -1;
        for (int i = Math.max(at, end - 4); i < end; i++) {
            if (isApostrophe(text.charAt(i))) {
                apostrophe = i;
            }
        }
        int split = -1;
        if (apostrophe > at) {
            String tail = text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT);
            if (tail.equals("t") && apostrophe > at + 1 && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n') {
                split = apostrophe - 1;
            } else if (CLITICS.contains(tail)) {
                split = apostrophe;
            }
        }
        if (split > at) {
            tokens.add(new Span(at, split));
            tokens.add(new Span(split, last + 1));
        } else {
            tokens.add(new Span(at, end));
        }
        return end;
    }

    private static int wordEnd(String text, int at, int to) {
        int i = at;
        boolean dotted = false;
        while (i < to) {
            int c = text.codePointAt(i);
            if (isWord(c)) {
                i += Character.charCount(c);
                continue;
            }
            int next = i + 1 < to ? text.codePointAt(i + 1) : ' ';
            boolean joins = isWord(next) && i > at;
            boolean digits = joins && Character.isDigit(next) && Character.isDigit(text.charAt(i - 1));
            if (c == '-' && joins || isApostrophe(c) && joins && Character.isLetterOrDigit(text.charAt(i - 1))
                    || (c == ',' || c == '.' || c == ':' && i - at < 3) && digits || c == '&' && joins && i - at < 3) {
                i++;
            } else if (c == '.' && joins && Character.isLetter(next) && initial(text, at, i)) {
                dotted = true;
                i++;
            } else if (c == '.' && (dotted || keepsStop(text, at, i, next))) {
                return i + 1;
            } else {
                return Math.min(i, to);
            }
        }
        return Math.min(i, to);
    }

    /** Does one letter stand before the full stop at {@code stop}, as in "U.S." and "J."? */
    private static boolean initial(String text, int at, int stop) {
        return Character.isLetter(text.charAt(stop - 1)) && (stop - 1 == at || text.charAt(stop - 2) == '.');
    }

    private static boolean keepsStop(String text, int at, int stop, int next) {
        if (stop - at == 1) {
            return Character.isUpperCase(text.charAt(at)) && next != '.' && text.charAt(at) != 'I';
        }
        int begin = stop;
        while (begin > at && begin > stop - 7 && text.charAt(begin - 1) != '-') {
            begin--;
        }
        return stop - begin <= 6 && next != '.' && Character.isUpperCase(text.charAt(begin))
                && ABBREVIATIONS.contains(text.substring(begin, stop).toLowerCase(Locale.ROOT));
    }
}
