package org.quoth.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Gradient-boosted regression trees for a yes or no (Friedman, "Greedy Function Approximation", 2001): each tree asks about one
 * value at each node, the leaves' votes add up to log odds.
 */
final class Trees {
    static final short LEAF = -1;

    private final float bias;
    /** For each node the value it asks about; a leaf has LEAF. */
    private final short[] feature;
    /** For a node the threshold: a value not above it goes left; for a leaf its vote. */
    private final float[] threshold;
    /** The left child; the right one is the next. */
    private final int[] child;
    private final int[] roots;

    Trees(float bias, int[] roots, short[] feature, float[] threshold, int[] child) {
        this.bias = bias;
        this.roots = roots;
        this.feature = feature;
        this.threshold = threshold;
        this.child = child;
    }

    /** The probability of yes. */
    double probability(float[] values) {
        return 1 / (1 + Math.exp(-score(values)));
    }

    /** The log odds of yes. */
    double score(float[] values) {
        double sum = bias;
        for (int node : roots) {
            int at = node;
            while (feature[at] != LEAF) {
                at = child[at] + (values[feature[at]] <= threshold[at] ? 0 : 1);
            }
            sum += threshold[at];
        }
        return sum;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(bias);
        out.writeInt(roots.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        out.writeInt(feature.length);
        for (int i = 0; i < feature.length; i++) {
            out.writeByte(feature[i]);
            out.writeFloat(threshold[i]);
            if (feature[i] != LEAF) {
                out.writeInt(child[i]);
            }
        }
    }

    static Trees read(DataInputStream in) throws IOException {
        float bias = in.readFloat();
        int[] roots = new int[in.readInt()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        short[] feature = new short[in.readInt()];
        float[] threshold = new float[feature.length];
        int[] child = new int[feature.length];
        for (int i = 0; i < feature.length; i++) {
            feature[i] = in.readByte();
            threshold[i] = in.readFloat();
            child[i] = feature[i] == LEAF ? 0 : in.readInt();
        }
        return new Trees(bias, roots, feature, threshold, child);
    }
}
