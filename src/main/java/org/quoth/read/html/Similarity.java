package org.quoth.read.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two short texts are. */
final class Similarity {
    private Similarity() {
    }

    /** The share of words, 0 to 1, that two texts have in common (Dice's coefficient over the sets of their words). */
    static float ofWords(String one, String other) {
        return ofWords(words(one), words(other));
    }

    /** The same for texts that are {@link #words} already. */
    static float ofWords(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int both = 0;
        for (String word : a) {
            both += b.contains(word) ? 1 : 0;
        }
        return 2f * both / (a.size() + b.size());
    }

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
