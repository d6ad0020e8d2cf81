package org.quoth.read.html;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Tells the blocks of a page's article from all others: a logistic regression reads names and words, and boosted trees
 * weigh what it says with the block's text, place and neighbours.
 */
final class BodyModel {
    private final WordWeights words;
    private final Trees trees;

    BodyModel(WordWeights words, Trees trees) {
        this.words = words;
        this.trees = trees;
    }

    /** The model that comes with this library. */
    static BodyModel get() {
        return Shipped.MODEL;
    }

    /** Read when it is first needed, not when the program starts. */
    private static final class Shipped {
        private static final BodyModel MODEL = load();

        private static BodyModel load() {
            try (DataInputStream in = new DataInputStream(
                    new BufferedInputStream(BodyModel.class.getResourceAsStream("body.model")))) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The probability, 0 to 1, of each block to be part of the body. */
    float[] probabilities(Page page) {
        List<Block> blocks = page.blocks();
        Words names = new Words();
        float[] scores = new float[blocks.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = words.score(names.of(blocks.get(i)));
        }
        float[][] rows = new Features(page).rows(scores);
        float[] probabilities = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = trees.probability(rows[i]);
        }
        return probabilities;
    }

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        trees.write(out);
    }

    static BodyModel read(DataInputStream in) throws IOException {
        return new BodyModel(WordWeights.read(in), Trees.read(in));
    }
}
