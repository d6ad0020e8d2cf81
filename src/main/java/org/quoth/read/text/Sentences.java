package org.quoth.read.text;

import java.util.regex.Pattern;

/** The little that a reader has to know of sentences. */
public final class Sentences {
    /** Marks that end a sentence, with the quotation marks and brackets that may follow them, at the end of a line. */
    private static final Pattern FINAL = Pattern.compile("[.!?…。！？｡؟۔।][\"'”’»“)\\]\\s]{0,6}$|:[\"”]?$|\\p{IsHan}[”」』]$");
    private static final int TAIL = 8;
    /** A line of as many words is a sentence, whatever it ends with. */
    private static final int LONG = 6;

    private Sentences() {
    }

    /** Whether {@code line} ends as a sentence does. */
    public static boolean isClosed(String line) {
        return FINAL.matcher(line.substring(Math.max(0, line.length() - TAIL))).find();
    }

    /** Whether {@code paragraph} holds a sentence: words and a mark that ends them, or many words. */
    public static boolean holdsOne(String paragraph) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (Character.isIdeographic(c) || Character.isSurrogate(c) && Character.isHighSurrogate(c)) {
                words++;
                inWord = false;
            } else if (Character.isLetter(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (".!?…。！？؟۔।".indexOf(c) >= 0 && words >= 2) {
                return true;
            } else if (c != '\'' && c != '’' && !isMark(c)) {
                inWord = false;
            }
            if (words >= LONG) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
