package org.quoth.actor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.quoth.resolve.ActorKind;

/**
 * A name in the hands of the registry.
 *
 * @param text as an article writes it
 * @param kind of the actor that bears it
 */
record ActorName(String text, ActorKind kind) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Lower case without accents and dots, words parted by single blanks: what spellings of one name have in common. */
    String normalized() {
        return normalized(text);
    }

    static String normalized(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        plain = plain.replaceAll("['’.]", "");
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the name alone tells who is meant. One word of a person's name, which others share, does not. */
    boolean telling() {
        return kind != ActorKind.PERSON || normalized().indexOf(' ') > 0;
    }
}
