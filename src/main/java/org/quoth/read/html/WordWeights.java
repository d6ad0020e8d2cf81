package org.quoth.read.html;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A logistic regression over the features of {@link Words}. */
final class WordWeights {
    private static final float SCALE = 32;
    private final byte[] weights;

    /** One weight a bucket, in steps of 1/32. */
    WordWeights(byte[] weights) {
        this.weights = weights;
    }

    static byte quantized(float weight) {
        return (byte) Math.max(-127, Math.min(127, Math.round(weight * SCALE)));
    }

    /** How much the features speak for a block of the article's body; 0 where they say nothing. */
    float score(int[] features) {
        int sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum / SCALE / (float) Math.sqrt(Math.max(1, features.length));
    }

    void write(DataOutputStream out) throws IOException {
        out.write(weights);
    }

    static WordWeights read(DataInputStream in) throws IOException {
        return new WordWeights(in.readNBytes(Words.BUCKETS));
    }
}
