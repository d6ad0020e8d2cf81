package org.quoth.read.html;

import java.util.Arrays;

/** The numbers that describe one block, in a fixed order. */
final class Row {
    private float[] values = new float[200];
    private int size;

    void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    void add(boolean value) {
        add(value ? 1 : 0);
    }

    float[] values() {
        return Arrays.copyOf(values, size);
    }

    /** Of a count: what is ten times as much is not ten times as telling. */
    static float log(double count) {
        return (float) Math.log1p(count);
    }
}
