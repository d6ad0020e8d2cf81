package org.quoth.read.html;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Gradient-boosted decision trees for a yes or no (Friedman, "Greedy function approximation: a gradient boosting machine",
 * 2001). Nodes of all trees lie in one array: an inner node's left child follows it, {@code right} says where the other is.
 */
final class Trees {
    private final int[] roots;
    /** The feature that an inner node asks for; -1 at a leaf. */
    private final short[] feature;
    /** An inner node's threshold (at most: left), a leaf's value. */
    private final float[] value;
    private final int[] right;

    Trees(int[] roots, short[] feature, float[] value, int[] right) {
        this.roots = roots;
        this.feature = feature;
        this.value = value;
        this.right = right;
    }

    /** The probability of yes, 0 to 1. */
    float probability(float[] row) {
        float sum = 0;
        for (int root : roots) {
            int node = root;
            while (feature[node] >= 0) {
                node = row[feature[node]] <= value[node] ? node + 1 : right[node];
            }
            sum += value[node];
        }
        return (float) (1 / (1 + Math.exp(-sum)));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(roots.length);
        out.writeInt(feature.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        for (int i = 0; i < feature.length; i++) {
            out.writeShort(feature[i]);
            out.writeFloat(value[i]);
            if (feature[i] >= 0) {
                out.writeInt(right[i]);
            }
        }
    }

    static Trees read(DataInputStream in) throws IOException {
        int[] roots = new int[in.readInt()];
        int nodes = in.readInt();
        short[] feature = new short[nodes];
        float[] value = new float[nodes];
        int[] right = new int[nodes];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        for (int i = 0; i < nodes; i++) {
            feature[i] = in.readShort();
            value[i] = in.readFloat();
            right[i] = feature[i] >= 0 ? in.readInt() : 0;
        }
        return new Trees(roots, feature, value, right);
    }
}
