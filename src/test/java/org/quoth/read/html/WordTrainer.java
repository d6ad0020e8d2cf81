package org.quoth.read.html;

import java.util.List;
import java.util.Random;

/** Trains {@link WordWeights}: logistic regression by Adagrad with shrinkage, in a fixed order. */
final class WordTrainer {
    private static final int ROUNDS = 12;
    private static final double RATE = 0.25;
    private static final double SHRINKAGE = 2e-5;

    private WordTrainer() {
    }

    /** One example: hashed features, the truth 0 to 1, how much it counts. */
    record Example(int[] features, float truth, float weight) {
    }

    /**
     * @param sites in how many sites each bucket occurs: what is known of one or two only says who they are
     */
    static WordWeights train(List<Example> examples, int[] sites) {
        double[] weights = new double[Words.BUCKETS];
        double[] squares = new double[Words.BUCKETS];
        double bias = 0;
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int index : order) {
                Example example = examples.get(index);
                double norm = 1 / Math.sqrt(Math.max(1, example.features.length));
                double sum = bias;
                for (int feature : example.features) {
                    sum += sites[feature] >= 3 ? weights[feature] * norm : 0;
                }
                double error = (1 / (1 + Math.exp(-sum)) - example.truth) * example.weight;
                bias -= 0.002 * error;
                for (int feature : example.features) {
                    if (sites[feature] >= 3) {
                        double gradient = error * norm + SHRINKAGE * weights[feature];
                        squares[feature] += gradient * gradient;
                        weights[feature] -= RATE * gradient / Math.sqrt(squares[feature] + 1e-4);
                    }
                }
            }
        }
        byte[] quantized = new byte[Words.BUCKETS];
        for (int i = 0; i < quantized.length; i++) {
            quantized[i] = sites[i] >= 3 ? WordWeights.quantized((float) weights[i]) : 0;
        }
        return new WordWeights(quantized);
    }
}
