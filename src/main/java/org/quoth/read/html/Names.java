package org.quoth.read.html;

import java.util.ArrayList;
import java.util.List;

/** Classes and ids as words. */
final class Names {
    private Names() {
    }

    /** Cuts {@code articleBody__text-v2} into article, body, text, v. */
    static List<String> words(String names) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean isLetter = Character.isLetter(c);
            if ((!isLetter || Character.isUpperCase(c) && Character.isLowerCase(before)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (isLetter) {
                word.append(Character.toLowerCase(c));
            }
            before = c;
        }
        return words;
    }
}
