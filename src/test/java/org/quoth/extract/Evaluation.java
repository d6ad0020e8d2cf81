package org.quoth.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.quoth.document.Span;
import org.quoth.extract.GoldArticle.Attribution;
import org.quoth.extract.Score.Found;
import org.quoth.extract.Score.Gold;
import org.quoth.extract.Score.Pair;
import org.quoth.resolve.Resolver;
import org.quoth.text.Analyzer;

/**
 * Measures the engine on annotated articles: {@code Evaluation ARTICLES.jsonl [errors]}. Every article is read by models that
 * were trained without its fifth of the articles. Prints the benchmark's figures with their 95 % intervals (bootstrap over
 * articles), the calibration of the confidence, the worst articles and the commonest errors; with {@code errors}, each error.
 */
final class Evaluation {
    private static final List<String> KINDS = List.of("direct", "mixed", "indirect");
    private static final double LIKE = 0.8;

    private final List<Score> scores = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        List<GoldArticle> articles = GoldArticle.read(Path.of(args[0]));
        Trainer trainer = new Trainer(articles);
        Evaluation evaluation = new Evaluation();
        Analyzer analyzer = new Analyzer();
        Resolver resolver = new Resolver();
        for (GoldArticle article : articles) {
            Attributor attributor = new Attributor(trainer.without(article.fold(Trainer.FOLDS)), new CueLexicon());
            AttributionExtractor extractor = new AttributionExtractor(analyzer, resolver, attributor);
            evaluation.scores.add(new Score(article, extractor.extract(article.text(), article.paragraphs()).statements()));
        }
        evaluation.figures();
        evaluation.speakers();
        evaluation.calibration();
        evaluation.worst();
        evaluation.commonErrors();
        if (args.length > 1) {
            evaluation.errors();
        }
    }

    private static boolean right(Pair pair) {
        return pair.likeness() >= LIKE && pair.speaker();
    }

    private void figures() {
        System.out.printf("%n%-9s %6s %6s  %-24s %-24s%n", "", "marked", "found", "content P, R, F1",
                "with speaker P, R, F1 (95 %)");
        line("all", k -> true);
        for (String kind : KINDS) {
            line(kind, kind::equals);
        }
    }

    private void line(String name, Predicate<String> kind) {
        double[] content = rates(scores, kind, p -> p.likeness() >= LIKE);
        double[] whole = rates(scores, kind, Evaluation::right);
        double[] samples = new double[300];
        Random random = new Random(1);
        for (int i = 0; i < samples.length; i++) {
            List<Score> sample = new ArrayList<>();
            for (int k = 0; k < scores.size(); k++) {
                sample.add(scores.get(random.nextInt(scores.size())));
            }
            samples[i] = rates(sample, kind, Evaluation::right)[2];
        }
        java.util.Arrays.sort(samples);
        System.out.printf("%-9s %6.0f %6.0f  %.3f %.3f %.3f        %.3f %.3f %.3f (%.3f to %.3f)%n", name, content[3],
                content[4], content[0], content[1], content[2], whole[0], whole[1], whole[2], samples[7], samples[292]);
    }

    /** Precision, recall, F1, marked, found. */
    private static double[] rates(List<Score> scores, Predicate<String> kind, Predicate<Pair> good) {
        double marked = 0;
        double found = 0;
        double goldHits = 0;
        double foundHits = 0;
        for (Score score : scores) {
            marked += score.gold.stream().filter(g -> kind.test(g.kind())).count();
            found += score.found.stream().filter(f -> kind.test(f.kind())).count();
            for (Pair pair : score.pairs) {
                if (good.test(pair)) {
                    goldHits += kind.test(pair.gold().kind()) ? 1 : 0;
                    foundHits += kind.test(pair.found().kind()) ? 1 : 0;
                }
            }
        }
        double p = found == 0 ? 0 : foundHits / found;
        double r = marked == 0 ? 0 : goldHits / marked;
        return new double[]{p, r, p + r == 0 ? 0 : 2 * p * r / (p + r), marked, found };
    }

    private void speakers() {
        Map<String, int[]> byType = new TreeMap<>();
        for (Score score : scores) {
            for (Pair pair : score.pairs) {
                Attribution a = pair.gold().attribution();
                if (pair.likeness() >= LIKE && a.sourceText() != null) {
                    for (String type : List.of("all", a.sourceType())) {
                        byType.computeIfAbsent(type, t -> new int[2])[pair.speaker() ? 1 : 0]++;
                    }
                }
            }
        }
        System.out.println("\nSpeakers of the contents found");
        byType.forEach((type, n) -> System.out.printf("%-9s %.3f of %d%n", type, (double) n[1] / (n[0] + n[1]), n[0] + n[1]));
    }

    private void calibration() {
        int[][] bins = new int[10][2];
        double[] said = new double[10];
        for (Score score : scores) {
            for (Found f : score.found) {
                int bin = (int) Math.min(9, f.confidence() * 10);
                bins[bin][score.pairs.stream().anyMatch(p -> p.found() == f && right(p)) ? 1 : 0]++;
                said[bin] += f.confidence();
            }
        }
        System.out.println("\nConfidence, how often right, of how many");
        for (int i = 0; i < bins.length; i++) {
            int n = bins[i][0] + bins[i][1];
            if (n > 0) {
                double rate = (double) bins[i][1] / n;
                System.out.printf("%.2f  %.3f  %5d  %s%n", said[i] / n, rate, n, "*".repeat((int) (50 * rate)));
            }
        }
    }

    private static int faults(Score score) {
        int right = (int) score.pairs.stream().filter(Evaluation::right).count();
        return score.gold.size() + score.found.size() - 2 * right;
    }

    private void worst() {
        System.out.println("\nWorst articles (faults, marked, found)");
        scores.stream().sorted(Comparator.comparingInt(s -> -faults(s))).limit(15)
                .forEach(s -> System.out.printf("%4d %4d %4d  %s%n",
                        faults(s), s.gold.size(), s.found.size(), s.article.id()));
    }

    private void commonErrors() {
        Map<String, Integer> counts = new HashMap<>();
        for (Score score : scores) {
            for (Gold g : score.gold) {
                Pair pair = score.pairs.stream().filter(p -> p.gold() == g).findFirst().orElse(null);
                if (pair == null || !right(pair)) {
                    String what = pair == null ? "missed" : pair.likeness() < LIKE ? "bounds" : "speaker";
                    Attribution a = g.attribution();
                    String cue = a.cue() == null ? "(none)" : a.cue().in(score.article.text()).toLowerCase();
                    counts.merge(String.format("%-8s %-8s %s", what, g.kind(), cue.length() > 30 ? "(long)" : cue), 1,
                            Integer::sum);
                    counts.merge(String.format("%-8s %-8s (all)", what, g.kind()), 1, Integer::sum);
                }
            }
            for (Found f : score.found) {
                if (score.pairs.stream().noneMatch(p -> p.found() == f)) {
                    counts.merge(String.format("%-8s %-8s (all)", "false", f.kind()), 1, Integer::sum);
                }
            }
        }
        System.out.println("\nCommonest errors");
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(40)
                .forEach(e -> System.out.printf("%5d %s%n", e.getValue(), e.getKey()));
    }

    private void errors() {
        for (Score score : scores) {
            String text = score.article.text();
            for (Gold g : score.gold) {
                Pair pair = score.pairs.stream().filter(p -> p.gold() == g).findFirst().orElse(null);
                if (pair == null || !right(pair)) {
                    Span all = g.attribution().parts().get(0);
                    System.out.printf("%s %s %s | %s | found: %s by %s%n", pair == null ? "missed" : "wrong", g.kind(),
                            score.article.id(), all.in(text).replace('\n', ' '),
                            pair == null ? "-" : pair.found().span().in(text).replace('\n', ' '),
                            pair == null || pair.found().mention() == null ? "-" : pair.found().mention().in(text));
                }
            }
            for (Found f : score.found) {
                if (score.pairs.stream().noneMatch(p -> p.found() == f)) {
                    System.out.printf("false %s %s | %s%n", f.kind(), score.article.id(), f.span().in(text).replace('\n', ' '));
                }
            }
        }
    }
}
