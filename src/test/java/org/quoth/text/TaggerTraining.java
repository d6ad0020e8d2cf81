package org.quoth.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.quoth.document.Span;

import com.fasterxml.jackson.databind.ObjectMapper;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Makes {@code tagger.bin} again: {@code TaggerTraining TEXTS.jsonl... TAGGER.bin}. OpenNLP's tagger tags the texts (field
 * {@code text} of each line), a perceptron learns to do as it does. Deterministic.
 */
final class TaggerTraining {
    private static final int ROWS = 1 << 16;
    private static final int TAGS = Tagger.TAGS.length;
    private final float[] weights = new float[ROWS * TAGS];
    private final double[] sums = new double[ROWS * TAGS];
    private final int[] since = new int[ROWS * TAGS];
    private int step;

    record Example(Tagger.Word[] words, int[] tags, String[] text) {
    }

    public static void main(String[] args) throws IOException {
        List<Example> examples = new ArrayList<>();
        POSTaggerME teacher = new POSTaggerME(
                new POSModel(TaggerTraining.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")));
        for (int i = 0; i + 1 < args.length; i++) {
            for (String line : Files.readAllLines(Path.of(args[i]))) {
                read(new ObjectMapper().readTree(line).get("text").asText(), teacher, examples);
            }
        }
        Collections.shuffle(examples, new Random(7));
        List<Example> held = examples.subList(0, examples.size() / 20);
        System.out.printf("%d sentences; agreement on held out %.4f%n", examples.size(),
                agreement(new Tagger(train(examples.subList(examples.size() / 20, examples.size()))), held));
        Files.write(Path.of(args[args.length - 1]), train(examples));
    }

    private static void read(String text, POSTaggerME teacher, List<Example> into) {
        for (String paragraph : text.split("\n")) {
            List<Span> tokens = Tokenizer.tokenize(paragraph, 0, paragraph.length());
            int first = 0;
            for (int last : Sentences.ends(paragraph, tokens)) {
                String[] words = tokens.subList(first, last + 1).stream().map(t -> t.in(paragraph)).toArray(String[]::new);
                first = last + 1;
                String[] plain = Arrays.stream(words).map(TaggerTraining::plain).toArray(String[]::new);
                int[] tags = Arrays.stream(teacher.tag(plain)).mapToInt(TaggerTraining::index).toArray();
                for (int i = 0; i < tags.length; i++) {
                    if (words[i].chars().noneMatch(Character::isLetterOrDigit) && !"$%&+=#€£".contains(words[i])) {
                        tags[i] = index("PUNCT");
                    }
                }
                into.add(new Example(Arrays.stream(words).map(Tagger.Word::of).toArray(Tagger.Word[]::new), tags, words));
            }
        }
    }

    /** The teacher knows the treebank's typewriter characters. */
    private static String plain(String word) {
        return word.equals("''") || word.equals("“") || word.equals("”") ? "\"" : word.replace('’', '\'').replace('‘', '\'');
    }

    private static int index(String tag) {
        int plus = tag.indexOf('+');
        int at = Arrays.asList(Tagger.TAGS).indexOf(plus < 0 ? tag : tag.substring(0, plus));
        return at < 0 ? TAGS - 1 : at;
    }

    private static byte[] train(List<Example> examples) {
        TaggerTraining training = new TaggerTraining();
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < 6; epoch++) {
            Collections.shuffle(order, new Random(epoch));
            order.forEach(training::learn);
        }
        return training.averaged();
    }

    private void learn(Example example) {
        int last = 31;
        int beforeLast = 31;
        int[] features = new int[Tagger.FEATURES];
        for (int i = 0; i < example.words.length; i++) {
            Tagger.features(example.words, i, last, beforeLast, features);
            int best = 0;
            float top = Float.NEGATIVE_INFINITY;
            for (int t = 0; t < TAGS; t++) {
                float score = 0;
                for (int f : features) {
                    score += weights[(f & ROWS - 1) * TAGS + t];
                }
                if (score > top) {
                    top = score;
                    best = t;
                }
            }
            step++;
            if (best != example.tags[i]) {
                for (int f : features) {
                    change((f & ROWS - 1) * TAGS + example.tags[i], 1);
                    change((f & ROWS - 1) * TAGS + best, -1);
                }
            }
            beforeLast = last;
            last = best;
        }
    }

    private void change(int at, float by) {
        sums[at] += (double) weights[at] * (step - since[at]);
        since[at] = step;
        weights[at] += by;
    }

    private byte[] averaged() {
        double[] mean = new double[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (sums[i] + (double) weights[i] * (step - since[i])) / step;
        }
        double[] sizes = Arrays.stream(mean).map(Math::abs).sorted().toArray();
        double scale = 127 / sizes[(int) (sizes.length * 0.9999)];
        byte[] bytes = new byte[mean.length];
        for (int i = 0; i < mean.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(mean[i] * scale)));
        }
        return bytes;
    }

    private static double agreement(Tagger tagger, List<Example> held) {
        int same = 0;
        int all = 0;
        for (Example example : held) {
            String[] tags = tagger.tag(example.text);
            for (int i = 0; i < tags.length; i++, all++) {
                same += tags[i].equals(Tagger.TAGS[example.tags[i]]) ? 1 : 0;
            }
        }
        return (double) same / all;
    }
}
