package org.quoth.copy;

import java.util.Arrays;
import java.util.List;

import org.quoth.text.Hashing;

/**
 * The runs of {@code size} words of a text, each as a hash (Broder, "On the Resemblance and Containment of Documents", 1997).
 */
final class Shingles {
    private Shingles() {
    }

    /** In the order of the text, one for every place where a run begins; none where the text is shorter than a run. */
    static int[] inOrder(List<String> words, int size) {
        int[] shingles = new int[Math.max(0, words.size() - size + 1)];
        for (int i = 0; i < shingles.length; i++) {
            int hash = size;
            for (String word : words.subList(i, i + size)) {
                hash = Hashing.mix(hash, word.hashCode());
            }
            shingles[i] = hash;
        }
        return shingles;
    }

    /** Each once, in ascending order. */
    static int[] distinct(int[] shingles) {
        return Arrays.stream(shingles).sorted().distinct().toArray();
    }

    /** How many two ascending sets have in common. */
    static int common(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length;) {
            int order = Integer.compare(a[i], b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
