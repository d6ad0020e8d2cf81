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

    private static final double SAME = .5;
    /** Of the shorter body, where the longer one goes on: wire copy is cut from the end. */
    private static final double CONTAINED = .8;
    private static final double CUT = .3;

    static BodySketch of(String body) {
        return new BodySketch(Shingles.distinct(Shingles.inOrder(Words.of(body), SHINGLE)));
    }

    /**
     * What bodies are looked up by: those that have much in common share a band, those that have little hardly ever do (MinHash:
     * Broder, 1997; bands: Indyk and Motwani, "Approximate Nearest Neighbors", 1998). None for a body that is too short to tell.
     */
    int[] bands() {
        if (shingles.length < FEWEST) {
            return new int[0];
        }
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            bands[band] = band;
            for (int row = 0; row < ROWS; row++) {
                bands[band] = Hashing.mix(bands[band], least(band * ROWS + row));
            }
        }
        return bands;
    }

    private int least(int seed) {
        int least = Integer.MAX_VALUE;
        for (int shingle : shingles) {
            least = Math.min(least, Hashing.mix(shingle, seed));
        }
        return least;
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
