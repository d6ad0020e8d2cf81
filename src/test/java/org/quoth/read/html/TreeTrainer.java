package org.quoth.read.html;

import java.util.Arrays;
import java.util.Random;

/** Trains {@link Trees}: gradient boosting on histograms, logistic loss with Newton steps; the same rows give the same trees. */
final class TreeTrainer {
    private static final int BINS = 64;
    private static final double SHRINKAGE = 0.08;
    private static final double RIDGE = 2;

    private final int trees;
    private final int depth;
    private final double smallestLeaf;
    private final float[][] rows;
    private final float[] truth;
    private final float[] weight;
    private final float[][] cuts;
    private final byte[][] binned;
    private final double[] sum;
    private final double[] gradient;
    private final double[] curvature;

    private int[] roots;
    private short[] feature = new short[1024];
    private float[] value = new float[1024];
    private int[] right = new int[1024];
    private int nodes;

    TreeTrainer(float[][] rows, float[] truth, float[] weight, int trees, int depth, double smallestLeaf) {
        this.rows = rows;
        this.truth = truth;
        this.weight = weight;
        this.trees = trees;
        this.depth = depth;
        this.smallestLeaf = smallestLeaf;
        int features = rows[0].length;
        cuts = new float[features][];
        binned = new byte[features][rows.length];
        for (int f = 0; f < features; f++) {
            bin(f);
        }
        sum = new double[rows.length];
        gradient = new double[rows.length];
        curvature = new double[rows.length];
    }

    private void bin(int f) {
        float[] values = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][f];
        }
        Arrays.sort(values);
        float[] found = new float[BINS];
        int n = 0;
        for (int b = 1; b < BINS; b++) {
            float cut = values[(int) ((long) values.length * b / BINS)];
            if (n == 0 || cut > found[n - 1]) {
                found[n++] = cut;
            }
        }
        // quantiles miss what is rare: 0 against 1 among a thousand zeros
        if (n > 0 && found[n - 1] == values[values.length - 1]) {
            n--;
        }
        if (n == 0 && values[0] < values[values.length - 1]) {
            found[n++] = values[0];
        }
        cuts[f] = Arrays.copyOf(found, n);
        for (int i = 0; i < rows.length; i++) {
            int at = Arrays.binarySearch(cuts[f], rows[i][f]);
            binned[f][i] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    Trees train() {
        Random random = new Random(3);
        roots = new int[trees];
        for (int t = 0; t < trees; t++) {
            int[] sample = new int[rows.length];
            int n = 0;
            for (int i = 0; i < rows.length; i++) {
                double p = 1 / (1 + Math.exp(-sum[i]));
                gradient[i] = weight[i] * (p - truth[i]);
                curvature[i] = weight[i] * Math.max(1e-6, p * (1 - p));
                if (random.nextInt(10) < 6) {
                    sample[n++] = i;
                }
            }
            boolean[] use = new boolean[cuts.length];
            for (int f = 0; f < use.length; f++) {
                use[f] = random.nextInt(10) < 4;
            }
            roots[t] = nodes;
            sample = Arrays.copyOf(sample, n);
            grow(sample, histograms(sample, use), depth, use);
            for (int i = 0; i < rows.length; i++) {
                int node = roots[t];
                while (feature[node] >= 0) {
                    node = rows[i][feature[node]] <= value[node] ? node + 1 : right[node];
                }
                sum[i] += value[node];
            }
        }
        return new Trees(roots, Arrays.copyOf(feature, nodes), Arrays.copyOf(value, nodes), Arrays.copyOf(right, nodes));
    }

    private int node() {
        if (nodes == feature.length) {
            feature = Arrays.copyOf(feature, 2 * nodes);
            value = Arrays.copyOf(value, 2 * nodes);
            right = Arrays.copyOf(right, 2 * nodes);
        }
        return nodes++;
    }

    /** Gradients and curvatures by feature and bin, of one node. */
    private double[][] histograms(int[] sample, boolean[] use) {
        double[][] histograms = new double[cuts.length][];
        for (int f = 0; f < cuts.length; f++) {
            if (use[f] && cuts[f].length > 0) {
                double[] histogram = new double[2 * BINS];
                byte[] bins = binned[f];
                for (int i : sample) {
                    int at = 2 * bins[i];
                    histogram[at] += gradient[i];
                    histogram[at + 1] += curvature[i];
                }
                histograms[f] = histogram;
            }
        }
        return histograms;
    }

    private static double[][] difference(double[][] all, double[][] part) {
        double[][] rest = new double[all.length][];
        for (int f = 0; f < all.length; f++) {
            if (all[f] != null) {
                rest[f] = all[f].clone();
                for (int b = 0; b < rest[f].length; b++) {
                    rest[f][b] -= part[f][b];
                }
            }
        }
        return rest;
    }

    private void grow(int[] sample, double[][] histograms, int levels, boolean[] use) {
        double g = 0;
        double h = 0;
        for (int i : sample) {
            g += gradient[i];
            h += curvature[i];
        }
        int node = node();
        double best = 1e-3;
        int bestFeature = -1;
        int bestBin = 0;
        if (levels > 0 && h > 2 * smallestLeaf) {
            for (int f = 0; f < cuts.length; f++) {
                double[] histogram = histograms[f];
                if (histogram == null) {
                    continue;
                }
                double lg = 0;
                double lh = 0;
                for (int b = 0; b < cuts[f].length; b++) {
                    lg += histogram[2 * b];
                    lh += histogram[2 * b + 1];
                    if (lh >= smallestLeaf && h - lh >= smallestLeaf) {
                        double gain = lg * lg / (lh + RIDGE) + (g - lg) * (g - lg) / (h - lh + RIDGE) - g * g / (h + RIDGE);
                        if (gain > best) {
                            best = gain;
                            bestFeature = f;
                            bestBin = b;
                        }
                    }
                }
            }
        }
        feature[node] = (short) bestFeature;
        if (bestFeature < 0) {
            value[node] = (float) (-SHRINKAGE * g / (h + RIDGE));
            return;
        }
        value[node] = cuts[bestFeature][bestBin];
        int[] left = new int[sample.length];
        int[] other = new int[sample.length];
        int l = 0;
        int r = 0;
        for (int i : sample) {
            if (binned[bestFeature][i] <= bestBin) {
                left[l++] = i;
            } else {
                other[r++] = i;
            }
        }
        left = Arrays.copyOf(left, l);
        other = Arrays.copyOf(other, r);
        boolean last = levels == 1;
        double[][] small = last ? null : histograms(l < r ? left : other, use);
        double[][] large = last ? null : difference(histograms, small);
        grow(left, l < r ? small : large, levels - 1, use);
        right[node] = nodes;
        grow(other, l < r ? large : small, levels - 1, use);
    }
}
