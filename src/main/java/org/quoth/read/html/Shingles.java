package org.quoth.read.html;

import java.util.HashSet;
import java.util.Set;

/** The runs of four words of a text, hashed: enough to tell whether another text says the same. */
final class Shingles {
    private static final int WORDS = 4;
    private static final int SHIFT = 16;

    private Shingles() {
    }

    static Set<Long> of(String text) {
        Set<Long> shingles = new HashSet<>();
        each(text, shingles::add);
        return shingles;
    }

    /** The share of {@code text}'s runs that are in {@code shingles}, 0 to 1; 0 for a text of fewer words. */
    static float share(String text, Set<Long> shingles) {
        if (shingles.isEmpty()) {
            return 0;
        }
        int[] count = new int[2];
        each(text, shingle -> {
            count[0]++;
            count[1] += shingles.contains(shingle) ? 1 : 0;
            return true;
        });
        return count[0] == 0 ? 0 : (float) count[1] / count[0];
    }

    private interface Visitor {
        boolean visit(long shingle);
    }

    private static void each(String text, Visitor visitor) {
        long window = 0;
        int words = 0;
        int hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
            } else if (hash != 0) {
                window = window << SHIFT | (hash ^ hash >>> SHIFT) & 0xffff;
                hash = 0;
                if (++words >= WORDS) {
                    visitor.visit(window);
                }
            }
        }
    }
}
