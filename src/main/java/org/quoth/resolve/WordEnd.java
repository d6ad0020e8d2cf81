package org.quoth.resolve;

/** Where a word ends: it is letters and digits, and what apostrophes, hyphens and full stops stand inside it. */
final class WordEnd {
    private final Lexicon lexicon;
    private final String text;

    WordEnd(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    /** Behind the word that begins at {@code start}, before {@code limit}. */
    int of(int start, int limit) {
        int i = start;
        while (i < limit) {
            int c = text.codePointAt(i);
            if (!word(c)) {
                int next = i + 1 < limit ? text.codePointAt(i + 1) : ' ';
                boolean joined = switch (c) {
                    case '’', '\'', 'ʼ', '‘' -> Character.isLetter(next) || next == ' ' && spacedIrish(start, i, limit);
                    case '-', '‐', '‑' -> Character.isLetterOrDigit(next) && !breaks(start, i, limit);
                    case '&' -> i - start <= 2 && Character.isUpperCase(next);
                    case '.' -> abbreviates(start, i, next);
                    default -> false;
                };
                if (!joined) {
                    return i;
                }
                i += next == ' ' && c != '.' ? 1 : 0;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** "O’ Riordan": the blank is a slip that wires often make. */
    private boolean spacedIrish(int start, int apostrophe, int limit) {
        return apostrophe == start + 1 && text.charAt(start) == 'O' && apostrophe + 2 < limit
                && Character.isUpperCase(text.charAt(apostrophe + 2));
    }

    private static boolean word(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** "then-President", "pro-Smith", "Smith-backed" are two words; "Jong-un" and "Al-Masri" are one. */
    private boolean breaks(int start, int hyphen, int limit) {
        int end = hyphen + 1;
        while (end < limit && word(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        boolean before = Character.isUpperCase(text.codePointAt(start));
        boolean after = Character.isUpperCase(text.codePointAt(hyphen + 1));
        return before != after
                && (before
                        ? lexicon.isCommon(Key.of(text.substring(hyphen + 1, end)))
                        : hyphen - start > 2 && !lexicon.isParticle(
                                Key.of(text.substring(start, hyphen))));
    }

    private boolean abbreviates(int start, int stop, int next) {
        if (stop - start == 1 || stop - start > 1 && text.charAt(stop - 2) == '.') {
            return Character.isUpperCase(text.codePointAt(start));
        }
        return !Character.isLetterOrDigit(next) && stop - start < 6
                && lexicon.isAbbreviation(Key.of(text.substring(start, stop)) + '.');
    }
}
