package org.quoth.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains the weights of a softmax over candidates by stochastic gradient descent with a rate of its own for each weight
 * (AdaGrad: Duchi, Hazan and Singer, JMLR 2011). Deterministic for a given order of instances.
 */
final class RankerTrainer {
    /**
     * One choice.
     *
     * @param groups of features; what candidates share is held once
     * @param candidates the groups whose scores add up to each candidate's
     * @param right which candidates are
     */
    record Instance(int[][] groups, int[][] candidates, boolean[] right) {
    }

    private final float[] weights;
    private final float[] squares;
    private final int mask;

    private RankerTrainer(int size) {
        weights = new float[size];
        squares = new float[size];
        mask = size - 1;
    }

    static LinearModel train(List<Instance> instances, int bits, int epochs, float rate, float decay) {
        RankerTrainer trainer = new RankerTrainer(1 << bits);
        int[] order = new int[instances.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(42);
        float[] average = new float[1 << bits];
        int averaged = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int i : order) {
                trainer.learn(instances.get(i), rate, decay);
            }
            if (epoch >= epochs / 2) {
                averaged++;
                for (int i = 0; i < average.length; i++) {
                    average[i] += trainer.weights[i];
                }
            }
        }
        for (int i = 0; i < average.length; i++) {
            average[i] /= Math.max(1, averaged);
        }
        return new LinearModel(average);
    }

    private void learn(Instance instance, float rate, float decay) {
        int[][] groups = instance.groups;
        float[] scores = new float[groups.length];
        for (int g = 0; g < groups.length; g++) {
            for (int f : groups[g]) {
                scores[g] += weights[f & mask];
            }
        }
        int n = instance.candidates.length;
        double[] p = new double[n];
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            for (int g : instance.candidates[k]) {
                p[k] += scores[g];
            }
            top = Math.max(top, p[k]);
        }
        double sum = 0;
        double good = 0;
        for (int k = 0; k < n; k++) {
            p[k] = Math.exp(p[k] - top);
            sum += p[k];
            good += instance.right[k] ? p[k] : 0;
        }
        float[] gradient = new float[groups.length];
        for (int k = 0; k < n; k++) {
            double g = p[k] / sum - (instance.right[k] ? p[k] / Math.max(good, 1e-300) : 0);
            for (int group : instance.candidates[k]) {
                gradient[group] += (float) g;
            }
        }
        for (int g = 0; g < groups.length; g++) {
            if (Math.abs(gradient[g]) < 1e-4) {
                continue;
            }
            for (int f : groups[g]) {
                int i = f & mask;
                float d = gradient[g] + decay * weights[i];
                squares[i] += d * d;
                weights[i] -= rate * d / (float) Math.sqrt(squares[i] + 1e-6f);
            }
        }
    }
}
