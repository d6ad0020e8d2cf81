package org.quoth.resolve;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.quoth.text.Analyzer;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Trains {@link ContextModel}'s weights: no labels are needed but what names tell by themselves. System property
 * {@code quoth.corpora}: files with a JSON object with "text" a line, joined by the platform's path separator. Argument: the file
 * to write. Prints the accuracy of a five-fold cross-validation by article. The same input gives the same weights.
 */
final class ContextTrainer {
    private static final int FOLDS = 5;
    private static final int ROUNDS = 8;

    private record Example(int[] features, boolean person) {
    }

    private ContextTrainer() {
    }

    public static void main(String[] arguments) throws IOException {
        Lexicon lexicon = Lexicon.shared();
        Analyzer analyzer = new Analyzer();
        List<List<Example>> articles = new ArrayList<>();
        for (String file : System.getProperty("quoth.corpora").split(File.pathSeparator)) {
            for (String line : Files.readAllLines(Path.of(file))) {
                String text = new ObjectMapper().readTree(line).get("text").asText();
                articles.add(examples(new Article(ResolveCorpus.analyze(analyzer, text), lexicon)));
            }
        }
        int right = 0;
        int all = 0;
        int persons = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> train = new ArrayList<>();
            List<Example> test = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                (i % FOLDS == fold ? test : train).addAll(articles.get(i));
            }
            float[] weights = train(train);
            for (Example example : test) {
                all++;
                persons += example.person ? 1 : 0;
                right += sum(weights, example) > 0 == example.person ? 1 : 0;
            }
        }
        System.out.printf("%d mentions, %.3f of them of persons, %.3f right%n", all, (double) persons / all,
                (double) right / all);
        List<Example> examples = new ArrayList<>();
        articles.forEach(examples::addAll);
        float[] weights = train(examples);
        byte[] stored = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            stored[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / ContextModel.STEP)));
        }
        Files.write(Path.of(arguments[0]), stored);
    }

    /** The mentions without a title whose kind is sure; a surname alone is as sure as the full name it is part of. */
    private static List<Example> examples(Article article) {
        List<Mention> names = NameFinder.find(article);
        Set<String> surnames = new HashSet<>();
        for (Mention name : names) {
            if (name.personal && name.keys.length > 1) {
                surnames.add(name.lastKey());
            }
        }
        List<Example> examples = new ArrayList<>();
        for (Mention name : names) {
            boolean person = name.personal || name.keys.length == 1 && surnames.contains(name.keys[0]);
            if (name.from == name.nameFrom && (person || name.kind != null)) {
                int[] features = new int[ContextModel.FEATURES];
                int count = ContextModel.features(article, name, features);
                examples.add(new Example(Arrays.copyOf(features, count), person));
            }
        }
        return examples;
    }

    private static float[] train(List<Example> examples) {
        float[] weights = new float[ContextModel.SIZE];
        Random random = new Random(1);
        List<Example> shuffled = new ArrayList<>(examples);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(shuffled, random);
            float rate = 0.2f / (1 + round);
            for (Example example : shuffled) {
                double probability = 1 / (1 + Math.exp(-sum(weights, example)));
                float step = (float) (rate * ((example.person ? 1 : 0) - probability));
                for (int feature : example.features) {
                    weights[feature] += step - rate * 1e-4f * weights[feature];
                }
            }
        }
        return weights;
    }

    private static double sum(float[] weights, Example example) {
        double sum = 0;
        for (int feature : example.features) {
            sum += weights[feature];
        }
        return sum;
    }
}
