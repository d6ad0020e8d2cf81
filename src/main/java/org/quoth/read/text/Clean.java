package org.quoth.read.text;

/** Characters: which of them are text, which only a trace of how it was set. */
public final class Clean {
    public static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char ZERO_WIDTH_SPACE = '\u200b';
    private static final char WORD_JOINER = '\u2060';

    private Clean() {
    }

    /**
     * {@code raw} on one line: runs of white space become one space, none stands at the ends; soft hyphens, zero-width
     * spaces, byte order marks and control characters are gone, half surrogate pairs become U+FFFD. Joiners stay, since
     * Persian and Hindi are spelt with them.
     */
    public static String line(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isWhiteSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !clean.isEmpty()) {
                    clean.append(' ');
                }
                space = false;
                if (!Character.isSurrogate(c)) {
                    clean.append(c);
                } else if (Character.isHighSurrogate(c) && i + 1 < raw.length()
                        && Character.isLowSurrogate(raw.charAt(i + 1))) {
                    clean.append(c).append(raw.charAt(++i));
                } else {
                    clean.append('\ufffd');
                }
            }
        }
        return clean.toString();
    }

    /** {@link #line} of what may be missing; null where nothing is left. */
    public static String lineOrNull(String raw) {
        String clean = raw == null ? "" : line(raw);
        return clean.isEmpty() ? null : clean;
    }

    /** Whether there is nothing to see in {@code text}. */
    public static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isWhiteSpace((char) c) || isInvisible((char) c));
    }

    /** Whether it is a blank of any kind, a line break among them. */
    public static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Whether it is a mark that nobody sees: a soft hyphen, a joiner, a control character. */
    public static boolean isInvisible(char c) {
        return c == SOFT_HYPHEN || c == ZERO_WIDTH_SPACE || c == WORD_JOINER || c == BYTE_ORDER_MARK
                || Character.isISOControl(c);
    }
}
