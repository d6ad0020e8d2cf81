package org.quoth.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** One weight for each hashed feature; a score is their sum. */
final class LinearModel {
    private final float[] weights;

    /** @param weights as many as some power of two */
    LinearModel(float[] weights) {
        this.weights = weights;
    }

    float score(int[] features, int size) {
        float sum = 0;
        int mask = weights.length - 1;
        for (int i = 0; i < size; i++) {
            sum += weights[features[i] & mask];
        }
        return sum;
    }

    /** Writes one byte a weight: what is lost is less than what another training set would change. */
    void write(DataOutputStream out) throws IOException {
        float[] sizes = weights.clone();
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(sizes[i]);
        }
        Arrays.sort(sizes);
        float step = Math.max(1e-6f, sizes[(int) (sizes.length * 0.9998)]) / 127;
        out.writeInt(weights.length);
        out.writeFloat(step);
        for (float weight : weights) {
            out.writeByte(Math.max(-127, Math.min(127, Math.round(weight / step))));
        }
    }

    static LinearModel read(DataInputStream in) throws IOException {
        float[] weights = new float[in.readInt()];
        float step = in.readFloat();
        byte[] bytes = new byte[weights.length];
        in.readFully(bytes);
        for (int i = 0; i < bytes.length; i++) {
            weights[i] = bytes[i] * step;
        }
        return new LinearModel(weights);
    }
}
