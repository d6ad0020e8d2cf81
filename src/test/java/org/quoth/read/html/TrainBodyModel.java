package org.quoth.read.html;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Trains {@link BodyModel} on a folder of ground truth and measures it on sites that it has not seen:
 * {@code TrainBodyModel FOLDER CROSS_VALIDATED_FOLDER [MODEL_FILE]}. The same folder gives the same model.
 */
final class TrainBodyModel {
    private static final int FOLDS = 5;
    private static final int TREES = Integer.getInteger("trees", 200);
    private static final int DEPTH = Integer.getInteger("depth", 6);
    private static final double SMALLEST_LEAF = 4;
    private static final Map<String, Double> SETS = Map.of("aeb", 2.0, "fundus_eval", 2.5, "fundus", 1.0, "wcxb", 1.0);

    private final List<GoldPage> pages = new ArrayList<>();
    private final int[] starts;
    private final int[] folds;
    private final List<int[]> words = new ArrayList<>();
    private final float[] truth;
    private final float[] weight;

    private TrainBodyModel(Path folder) throws IOException {
        for (String set : SETS.keySet().stream().sorted().toList()) {
            GoldPage.of(folder, set).stream().filter(p -> !p.bodies().isEmpty()).forEach(pages::add);
        }
        starts = new int[pages.size() + 1];
        List<Float> truths = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        List<Integer> folds = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            GoldPage gold = pages.get(p);
            Page page = Page.parse(gold.html(), gold.url());
            List<Block> blocks = page.blocks();
            Words names = new Words();
            float[] full = Labels.of(blocks, gold.bodies().get(0));
            float[] least = gold.bodies().size() > 1 ? Labels.of(blocks, gold.bodies().get(1)) : full;
            double bodyWords = Math.max(60, Labels.tokens(gold.bodies().get(0)).size());
            for (int b = 0; b < blocks.size(); b++) {
                Block block = blocks.get(b);
                words.add(names.of(block));
                boolean optional = full[b] > 0.5 != least[b] > 0.5;
                double doubt = optional ? 0.2 : 0.3 + 0.7 * Math.abs(2 * full[b] - 1);
                double w = SETS.get(gold.set()) * doubt * Math.min(6, 0.08 + 40 * Math.min(block.words, 120) / bodyWords / 4);
                // the posts of live blogs are text to some annotators and none to others: nothing is to be learnt from them
                w = page.liveBlog().postOf(block) < 0 ? w : 0;
                truths.add(full[b] > 0.5 ? 1f : 0f);
                weights.add((float) w);
                folds.add(Math.floorMod(gold.site().hashCode() * 0x9E3779B1 >>> 7, FOLDS));
            }
            starts[p + 1] = words.size();
        }
        truth = array(truths);
        weight = array(weights);
        this.folds = folds.stream().mapToInt(Integer::intValue).toArray();
        System.err.println(pages.size() + " pages, " + truth.length + " blocks");
    }

    private static float[] array(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    private WordWeights words(int without) {
        int[] sites = new int[Words.BUCKETS];
        Map<String, Set<Integer>> seen = new HashMap<>();
        List<WordTrainer.Example> examples = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            Set<Integer> ofSite = seen.computeIfAbsent(pages.get(p).site(), s -> new HashSet<>());
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                if (folds[i] != without) {
                    examples.add(new WordTrainer.Example(words.get(i), truth[i], weight[i]));
                    for (int f : words.get(i)) {
                        sites[f] += ofSite.add(f) ? 1 : 0;
                    }
                }
            }
        }
        return WordTrainer.train(examples, sites);
    }

    private Trees trees(float[][] rows, int without) {
        int n = 0;
        int[] pick = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (folds[i] != without) {
                pick[n++] = i;
            }
        }
        float[][] r = new float[n][];
        float[] t = new float[n];
        float[] w = new float[n];
        for (int i = 0; i < n; i++) {
            r[i] = rows[pick[i]];
            t[i] = truth[pick[i]];
            w[i] = weight[pick[i]];
        }
        return new TreeTrainer(r, t, w, TREES, DEPTH, SMALLEST_LEAF).train();
    }

    private float[][] crossValidate(Path predictions) throws IOException {
        float[] scores = new float[truth.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            WordWeights weights = words(fold);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = folds[i] == fold ? weights.score(words.get(i)) : scores[i];
            }
        }
        report("words", scores, 0);
        float[][] rows = new float[truth.length][];
        for (int p = 0; p < pages.size(); p++) {
            Page page = Page.parse(pages.get(p).html(), pages.get(p).url());
            float[][] own = new Features(page).rows(Arrays.copyOfRange(scores, starts[p], starts[p + 1]));
            System.arraycopy(own, 0, rows, starts[p], own.length);
        }
        float[] first = crossed(rows);
        report("trees", first, 0.5f);
        write(predictions, first);
        return rows;
    }

    private void train(float[][] rows, Path model) throws IOException {
        BodyModel whole = new BodyModel(words(-1), trees(rows, -1));
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(model))) {
            whole.write(out);
        }
    }

    private float[] crossed(float[][] rows) {
        float[] judged = new float[rows.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            Trees grown = trees(rows, fold);
            for (int i = 0; i < rows.length; i++) {
                judged[i] = folds[i] == fold ? grown.probability(rows[i]) : judged[i];
            }
        }
        return judged;
    }

    private void report(String step, float[] judged, float threshold) {
        double right = 0;
        double all = 0;
        for (int i = 0; i < judged.length; i++) {
            all += weight[i];
            right += judged[i] > threshold == truth[i] > 0.5 ? weight[i] : 0;
        }
        System.err.printf("%s: %.4f of the weight right%n", step, right / all);
    }

    /** What would be read of each page by a model that has not seen its site, a file a set, as the scorers read it. */
    private void write(Path folder, float[] judged) throws IOException {
        Map<String, Map<String, Map<String, String>>> answers = new TreeMap<>();
        for (int p = 0; p < pages.size(); p++) {
            GoldPage gold = pages.get(p);
            Body body = Body.of(Page.parse(gold.html(), gold.url()), Arrays.copyOfRange(judged, starts[p], starts[p + 1]));
            answers.computeIfAbsent(gold.set(), set -> new TreeMap<>())
                    .put(gold.id(), Map.of("articleBody", String.join("\n\n", body.paragraphs())));
        }
        Files.createDirectories(folder);
        for (String set : answers.keySet()) {
            new ObjectMapper().writeValue(folder.resolve(set + ".json").toFile(), answers.get(set));
        }
    }

    public static void main(String[] args) throws IOException {
        TrainBodyModel trainer = new TrainBodyModel(Path.of(args[0]));
        float[][] rows = trainer.crossValidate(Path.of(args[1]));
        if (args.length > 2) {
            trainer.train(rows, Path.of(args[2]));
        }
    }
}
