package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;

import org.quoth.extract.Aligned.Part;
import org.quoth.extract.RankerTrainer.Instance;

/** Turns annotated articles into what the model of quotations that stand alone learns from. */
final class RunTraining {
    private RunTraining() {
    }

    static List<Instance> instances(Aligned article) {
        List<Instance> instances = new ArrayList<>();
        RunFeatures features = new RunFeatures(article.tokens);
        for (int run = 0; run < article.tokens.runFirst.length; run++) {
            int first = article.tokens.runFirst[run];
            int last = article.tokens.runLast[run];
            boolean yes = false;
            boolean skip = article.ignored[first];
            for (Part part : article.parts) {
                if (article.tokens.counts.likeness(first, last, part.first(), part.last()) >= 0.8) {
                    yes |= part.attribution().isStatement();
                    skip |= !part.attribution().isStatement();
                }
            }
            if (yes || !skip) {
                Features f = new Features();
                features.of(run, f);
                instances.add(new Instance(new int[][]{f.toArray(), {} }, new int[][]{{0 }, {1 } },
                        new boolean[]{yes, !yes }));
            }
        }
        return instances;
    }
}
