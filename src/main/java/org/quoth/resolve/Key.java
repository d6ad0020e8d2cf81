package org.quoth.resolve;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are looked up and compared. */
final class Key {
    private Key() {
    }

    /** Lower case, without accents, straight apostrophes, plain hyphens. */
    static String of(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) < 128;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (plain) {
            return lower;
        }
        StringBuilder key = new StringBuilder();
        for (char c : Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray()) {
            switch (c) {
                case '’', 'ʼ', '‘' -> key.append('\'');
                case '‐', '‑' -> key.append('-');
                case 'ø' -> key.append('o');
                case 'ł' -> key.append('l');
                case 'đ' -> key.append('d');
                case 'ı' -> key.append('i');
                case 'ß' -> key.append("ss");
                case 'æ' -> key.append("ae");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        key.append(c);
                    }
                }
            }
        }
        return key.isEmpty() ? lower : key.toString();
    }
}
