package org.quoth.extract;

import java.util.Arrays;

import org.quoth.text.Hashing;

/** The features of one thing to be judged, hashed; filled anew for each. Not for use by two threads. */
final class Features {
    private int[] hashes = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int template, int value) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = Hashing.mix(template, value);
    }

    void add(int template, int a, int b) {
        add(template, Hashing.mix(a, b));
    }

    void add(int template, int a, int b, int c, int d) {
        add(template, Hashing.mix(a, b), Hashing.mix(c, d));
    }

    void add(int template, int a, int b, int c) {
        add(template, Hashing.mix(a, b, c));
    }

    /** One number for lengths or distances that are much alike. */
    static int bucket(int n) {
        return n < 6 ? n : n < 8 ? 6 : n < 11 ? 7 : n < 16 ? 8 : n < 23 ? 9 : n < 33 ? 10 : n < 50 ? 11 : 12;
    }

    int[] toArray() {
        return Arrays.copyOf(hashes, size);
    }

    float score(LinearModel model) {
        return model.score(hashes, size);
    }
}
