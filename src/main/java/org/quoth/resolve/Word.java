package org.quoth.resolve;

/**
 * A word as resolution looks at it; a possessive ending is no part of it.
 *
 * @param start offset of the first character in the text, in UTF-16 code units
 * @param end offset behind the last character, in UTF-16 code units; "'s" lies behind it
 * @param text the characters between
 * @param key the text without case, accents and typographic differences: what is looked up and compared
 * @param gap what stands between the word before and this one: a blank for nothing but white space, otherwise the first
 *        mark there, a line feed at the start of a paragraph
 * @param sentence number of the sentence in the text
 * @param first true at the start of a sentence or of what is quoted, where every word is written with a capital
 * @param titled true in a headline, where most words are
 * @param quoted true between quotation marks
 * @param possessive true where "'s" or an apostrophe follows
 */
record Word(int start, int end, String text, String key, char gap, int sentence, boolean first, boolean titled, boolean quoted,
        boolean possessive) {
    /** Whether it begins with a capital. */
    boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether its capital can mean anything but the start of a sentence or a headline. */
    boolean telling() {
        return capital() && !first && !titled;
    }

    /** Whether all its letters, two at least, are capitals: "NATO", "U.S.". */
    boolean shouted() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 1;
    }

    /** Whether it is one letter, with or without a full stop: "J." */
    boolean initial() {
        return key.length() == 1 && capital() || key.length() == 2 && key.charAt(1) == '.' && capital();
    }

    /** Whether it is letters with full stops alone: "J.", "D.K.", but no country's "U.S." */
    boolean initials() {
        for (int i = 0; i < text.length(); i++) {
            if (i % 2 == 0 ? !Character.isUpperCase(text.charAt(i)) : text.charAt(i) != '.') {
                return false;
            }
        }
        return text.length() % 2 == 0 && text.length() < 7 && !key.equals("u.s.") && !key.equals("u.k.") && !key.equals("u.n.");
    }
}
