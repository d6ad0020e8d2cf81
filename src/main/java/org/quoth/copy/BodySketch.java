package org.quoth.copy;

import org.quoth.text.Hashing;

/**
 * The body of an article as it is compared with others.
 *
 * @param shingles each run of {@value #SHINGLE} words once, as hashes in ascending order
 */
record BodySketch(int[] shingles) {
    private static final int SHINGLE = 5;
    /** Below this a text is a notice that may well be worded like another. */
    private static final int FEWEST = 30;
    /** Of 96 values, three a band: bodies that share half of their runs meet in one of the bands 99 times in 100. */
    private static final int BANDS = 32;
    private static final int ROWS = 3;
    /** Of each of these values. */
    private static final int SIGNATURE_BITS = Short.SIZE;
    private static final int ALL_BITS = BANDS * ROWS * SIGNATURE_BITS;

    /**
     * In how many bits the signatures of two bodies differ that are one article beyond doubt: three quarters of their runs are
     * the same. Of runs that are not, half of the bits are the same by chance (Li and König, "b-Bit Minwise Hashing", 2010).
     */
    static final int SURELY_SAME = ALL_BITS / 8;
    /** In how many those differ, at most, that may be one article: a run in six is the same. */
    static final int POSSIBLY_SAME = ALL_BITS * 5 / 12;

    private static final double SAME = .5;
    /** Of the shorter body, where the longer one goes on: wire copy is cut from the end. */
    private static final double CONTAINED = .8;
    private static final double CUT = .3;

    /**
     * What stands in the database for a body.
     *
     * @param bands bodies that have much in common share one, those that have little hardly ever do (Indyk and Motwani,
     * "Approximate Nearest Neighbors", 1998)
     * @param signature zeros and ones
     */
    record Key(int[] bands, String signature) {
    }

    static BodySketch of(String body) {
        return new BodySketch(Shingles.distinct(Shingles.inOrder(Words.of(body), SHINGLE)));
    }

    /**
     * The least of all runs, by as many orders as there are values: as many of two bodies are the same as runs are (MinHash:
     * Broder, 1997). None for a body that is too short to tell.
     */
    private int[] least() {
        int[] least = new int[shingles.length < FEWEST ? 0 : BANDS * ROWS];
        for (int order = 0; order < least.length; order++) {
            least[order] = Integer.MAX_VALUE;
            for (int shingle : shingles) {
                least[order] = Math.min(least[order], Hashing.mix(shingle, order));
            }
        }
        return least;
    }

    /** What a body is looked up and told apart by. */
    Key key() {
        int[] least = least();
        int[] bands = new int[least.length / ROWS];
        StringBuilder signature = new StringBuilder(least.length * SIGNATURE_BITS);
        for (int i = 0; i < least.length; i++) {
            bands[i / ROWS] = Hashing.mix(i % ROWS == 0 ? i / ROWS : bands[i / ROWS], least[i]);
            for (int bit = 0; bit < SIGNATURE_BITS; bit++) {
                signature.append(least[i] >> bit & 1);
            }
        }
        return new Key(bands, signature.toString());
    }

    /** Whether the two are one article: half of their runs are the same, or the one is the other, cut. */
    boolean isCopyOf(BodySketch other) {
        int shorter = Math.min(shingles.length, other.shingles.length);
        if (shorter < FEWEST) {
            return false;
        }
        double common = Shingles.common(shingles, other.shingles);
        double resemblance = common / (shingles.length + other.shingles.length - common);
        return resemblance >= SAME || resemblance >= CUT && common / shorter >= CONTAINED;
    }
}
