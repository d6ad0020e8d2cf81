package org.quoth.actor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How names are compared. */
public final class ActorName {
    /** The most characters of a name that are kept and compared: indexes have a limit. */
    static final int MAX_LENGTH = 400;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that are no others with a mark, though readers take them for such. */
    private static final Map<Character, String> PLAIN = Map.of('ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ß', "ss",
            'æ', "ae", 'œ', "oe", 'ı', "i", 'ħ', "h");

    private ActorName() {
    }

    /** Lower case without accents and dots, words parted by single blanks: what spellings of one name have in common. */
    public static String normalized(String text) {
        String decomposed = MARKS.matcher(Normalizer.normalize(shortened(text), Normalizer.Form.NFKD)).replaceAll("");
        String words = NO_LETTERS.matcher(decomposed.replaceAll("['’.]", "")).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            plain.append(PLAIN.getOrDefault(words.charAt(i), String.valueOf(words.charAt(i))));
        }
        return shortened(plain.toString());
    }

    /** The beginning of a name that goes on for more than {@value #MAX_LENGTH} characters. */
    static String shortened(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH).strip();
    }

    /** Of how many words a normalized name is; initials and generations do not count. */
    static int fullness(String normalized) {
        int words = 0;
        for (String word : normalized.split(" ")) {
            words += word.length() > 1 && !word.equals("jr") && !word.equals("sr") ? 1 : 0;
        }
        return words;
    }
}
