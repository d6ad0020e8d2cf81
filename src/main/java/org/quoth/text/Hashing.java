package org.quoth.text;

/**
 * The hashing trick: a feature is known by the hash of its template and its values alone, so that weights need no dictionary
 * (Weinberger and others, "Feature Hashing for Large Scale Multitask Learning", ICML 2009).
 */
public final class Hashing {
    private Hashing() {
    }

    /** Mixes two values well enough that the low bits can serve as an index. */
    public static int mix(int a, int b) {
        int h = a * 0x9E3779B1 + b;
        h ^= h >>> 15;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ h >>> 16;
    }

    /** Mixes three values, as {@link #mix(int, int)} does two. */
    public static int mix(int a, int b, int c) {
        return mix(mix(a, b), c);
    }
}
