package org.quoth.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grows boosted trees on histograms of the values, leaf by leaf to a given depth, with Newton steps. Deterministic. */
final class TreesTrainer {
    private static final int BINS = 64;

    private final int features;
    private final int rows;
    private final float[][] cuts;
    private final byte[][] binned;
    private final double[] gradient;
    private final double[] hessian;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final int minimum;
    private final double decay;

    private static final class Node {
        short feature = Trees.LEAF;
        float threshold;
        int bin;
        int child;
    }

    private TreesTrainer(List<float[]> values, int minimum, double decay) {
        rows = values.size();
        features = values.get(0).length;
        this.minimum = minimum;
        this.decay = decay;
        cuts = new float[features][];
        binned = new byte[features][rows];
        gradient = new double[rows];
        hessian = new double[rows];
        for (int f = 0; f < features; f++) {
            float[] column = new float[rows];
            for (int i = 0; i < rows; i++) {
                column[i] = values.get(i)[f];
            }
            cuts[f] = cuts(column);
            for (int i = 0; i < rows; i++) {
                int at = Arrays.binarySearch(cuts[f], column[i]);
                binned[f][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
    }

    /** Thresholds between distinct values, at most BINS - 1, at even ranks. A value goes into the first bin not below it. */
    private static float[] cuts(float[] column) {
        float[] sorted = column.clone();
        Arrays.sort(sorted);
        float[] cuts = new float[BINS - 1];
        int n = 0;
        for (int b = 1; b < BINS; b++) {
            float cut = sorted[(int) ((long) b * sorted.length / BINS)];
            if (cut < sorted[sorted.length - 1] && (n == 0 || cut > cuts[n - 1])) {
                cuts[n++] = cut;
            }
        }
        return Arrays.copyOf(cuts, n);
    }

    static Trees train(List<float[]> values, boolean[] yes, int trees, int depth, double rate, int minimum) {
        TreesTrainer trainer = new TreesTrainer(values, minimum, 5);
        return trainer.grow(yes, trees, depth, rate);
    }

    private Trees grow(boolean[] yes, int trees, int depth, double rate) {
        double positive = 1;
        for (boolean y : yes) {
            positive += y ? 1 : 0;
        }
        double bias = Math.log(positive / (rows + 2 - positive));
        double[] score = new double[rows];
        Arrays.fill(score, bias);
        for (int t = 0; t < trees; t++) {
            for (int i = 0; i < rows; i++) {
                double p = 1 / (1 + Math.exp(-score[i]));
                gradient[i] = (yes[i] ? 1 : 0) - p;
                hessian[i] = Math.max(1e-6, p * (1 - p));
            }
            int[] members = new int[rows];
            Arrays.setAll(members, i -> i);
            roots.add(nodes.size());
            nodes.add(new Node());
            split(nodes.size() - 1, members, depth, rate, score);
        }
        short[] feature = new short[nodes.size()];
        float[] threshold = new float[nodes.size()];
        int[] child = new int[nodes.size()];
        for (int i = 0; i < feature.length; i++) {
            feature[i] = nodes.get(i).feature;
            threshold[i] = nodes.get(i).threshold;
            child[i] = nodes.get(i).child;
        }
        return new Trees((float) bias, roots.stream().mapToInt(r -> r).toArray(), feature, threshold, child);
    }

    private void split(int node, int[] members, int depth, double rate, double[] score) {
        double g = 0;
        double h = 0;
        for (int i : members) {
            g += gradient[i];
            h += hessian[i];
        }
        double whole = g * g / (h + decay);
        double bestGain = 1e-3;
        int bestFeature = -1;
        int bestBin = 0;
        if (depth > 0 && members.length >= 2 * minimum) {
            double[] gs = new double[BINS];
            double[] hs = new double[BINS];
            int[] ns = new int[BINS];
            for (int f = 0; f < features; f++) {
                if (cuts[f].length == 0) {
                    continue;
                }
                Arrays.fill(gs, 0);
                Arrays.fill(hs, 0);
                Arrays.fill(ns, 0);
                byte[] bins = binned[f];
                for (int i : members) {
                    int b = bins[i];
                    gs[b] += gradient[i];
                    hs[b] += hessian[i];
                    ns[b]++;
                }
                double gl = 0;
                double hl = 0;
                int nl = 0;
                for (int b = 0; b < cuts[f].length; b++) {
                    gl += gs[b];
                    hl += hs[b];
                    nl += ns[b];
                    if (nl < minimum || members.length - nl < minimum) {
                        continue;
                    }
                    double gain = gl * gl / (hl + decay) + (g - gl) * (g - gl) / (h - hl + decay) - whole;
                    if (gain > bestGain) {
                        bestGain = gain;
                        bestFeature = f;
                        bestBin = b;
                    }
                }
            }
        }
        Node n = nodes.get(node);
        if (bestFeature < 0) {
            n.threshold = (float) (rate * g / (h + decay));
            for (int i : members) {
                score[i] += n.threshold;
            }
            return;
        }
        byte[] bins = binned[bestFeature];
        int left = 0;
        for (int i : members) {
            left += bins[i] <= bestBin ? 1 : 0;
        }
        int[] lefts = new int[left];
        int[] rights = new int[members.length - left];
        int a = 0;
        int b = 0;
        for (int i : members) {
            if (bins[i] <= bestBin) {
                lefts[a++] = i;
            } else {
                rights[b++] = i;
            }
        }
        n.feature = (short) bestFeature;
        n.threshold = cuts[bestFeature][bestBin];
        n.child = nodes.size();
        nodes.add(new Node());
        nodes.add(new Node());
        split(n.child, lefts, depth - 1, rate, score);
        split(n.child + 1, rights, depth - 1, rate, score);
    }
}
