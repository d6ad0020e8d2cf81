package org.quoth.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quoth.document.Span;
import org.quoth.extract.Aligned.Part;
import org.quoth.extract.Attributor.Attributed;
import org.quoth.extract.RankerTrainer.Instance;
import org.quoth.text.Analyzer;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Trains on some articles and extracts from the others, fold by fold, so that every article is read by models that never saw it. */
final class CrossValidation {
    static final int FOLDS = 5;

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Analyzer analyzer = new Analyzer();
        CueLexicon lexicon = new CueLexicon();
        List<Aligned> articles = new ArrayList<>();
        for (GoldArticle gold : GoldArticle.read(Path.of(args[0]))) {
            articles.add(new Aligned(gold, analyzer, lexicon));
        }
        log(start, articles.size() + " articles");
        List<List<Instance>> content = new ArrayList<>();
        List<List<Instance>> runs = new ArrayList<>();
        List<List<Instance>> sources = new ArrayList<>();
        for (Aligned article : articles) {
            content.add(Training.contentInstances(article));
            runs.add(Training.runInstances(article));
            sources.add(Training.sourceInstances(article));
            if (article.gold.fold(3) == 0) {
                Aligned british = new Aligned(article.gold.reworded(lexicon).british(), analyzer, lexicon);
                content.get(content.size() - 1).addAll(Training.contentInstances(british));
                sources.get(sources.size() - 1).addAll(Training.sourceInstances(british));
            }
        }
        log(start, "instances");
        Models[] models = new Models[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            models[fold] = new Models(RankerTrainer.train(others(articles, content, fold), 19, 8, 0.025f, 1e-5f),
                    RankerTrainer.train(others(articles, runs, fold), 17, 8, 0.05f, 1e-5f),
                    RankerTrainer.train(others(articles, sources, fold), 18, 8, 0.05f, 1e-4f), null, null, null);
        }
        log(start, "rankers");
        List<float[]> values = new ArrayList<>();
        List<Boolean> yes = new ArrayList<>();
        List<Boolean> touched = new ArrayList<>();
        List<Integer> folds = new ArrayList<>();
        Map<Aligned, List<Candidate>> found = new HashMap<>();
        Map<Aligned, List<float[]>> rows = new HashMap<>();
        for (Aligned article : articles) {
            int fold = article.gold.fold(FOLDS);
            List<Candidate> candidates = new Attributor(models[fold], lexicon).candidates(article.tokens, article.cues);
            StatementFeatures features = new StatementFeatures(article.tokens, article.cues, candidates,
                    models[fold].source());
            List<float[]> own = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                float[] v = features.of(i);
                own.add(v);
                Boolean label = label(article, candidates.get(i), 0.9);
                if (label != null) {
                    values.add(v);
                    yes.add(label);
                    touched.add(touches(article, candidates.get(i)));
                    folds.add(fold);
                }
            }
            found.put(article, candidates);
            rows.put(article, own);
        }
        log(start, values.size() + " candidates");
        for (int fold = 0; fold < FOLDS; fold++) {
            Trees trees = trees(values, yes, folds, fold, 160, 5);
            models[fold] = new Models(models[fold].content(), models[fold].runs(), models[fold].source(), trees,
                    trees(values, touched, folds, fold, 160, 5), null);
        }
        log(start, "trees");
        List<Aligned> owners = new ArrayList<>();
        List<List<Attributed>> chosen = new ArrayList<>();
        List<float[]> trust = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        List<Integer> trustFolds = new ArrayList<>();
        for (Aligned article : articles) {
            int fold = article.gold.fold(FOLDS);
            List<Candidate> candidates = found.get(article);
            for (int i = 0; i < candidates.size(); i++) {
                candidates.get(i).probability = models[fold].statement().probability(rows.get(article).get(i));
                candidates.get(i).presence = models[fold].presence().probability(rows.get(article).get(i));
            }
            List<Attributed> attributed = new Attributor(models[fold], lexicon).attribute(article.tokens,
                    Attributor.choose(candidates));
            owners.add(article);
            chosen.add(attributed);
            for (Attributed a : attributed) {
                Boolean ok = right(article, a);
                if (ok != null) {
                    trust.add(Confidence.features(article.tokens, a));
                    right.add(ok);
                    trustFolds.add(fold);
                }
            }
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            models[fold] = new Models(models[fold].content(), models[fold].runs(), models[fold].source(),
                    models[fold].statement(), models[fold].presence(),
                    trees(trust, right, trustFolds, fold, 60, 3));
        }
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder out = new StringBuilder();
        int[][] bins = new int[10][2];
        for (int k = 0; k < owners.size(); k++) {
            Aligned article = owners.get(k);
            List<Map<String, Object>> quotes = new ArrayList<>();
            for (Attributed a : chosen.get(k)) {
                double confidence = models[article.gold.fold(FOLDS)].confidence()
                        .probability(Confidence.features(article.tokens, a));
                Map<String, Object> quote = quote(article, a);
                quote.put("confidence", confidence);
                quotes.add(quote);
                Boolean ok = right(article, a);
                if (ok != null) {
                    bins[(int) (confidence * 10)][ok ? 1 : 0]++;
                }
            }
            out.append(mapper.writeValueAsString(Map.of("id", article.gold.id(), "quotes", quotes))).append('\n');
        }
        Files.writeString(Path.of(args[1]), out);
        for (int[] bin : bins) {
            System.out.printf("%5d %.3f   ", bin[0] + bin[1], (double) bin[1] / (bin[0] + bin[1]));
        }
        System.out.println();
        if (args.length > 2) {
            Models all = new Models(RankerTrainer.train(others(articles, content, -1), 19, 8, 0.025f, 1e-5f),
                    RankerTrainer.train(others(articles, runs, -1), 17, 8, 0.05f, 1e-5f),
                    RankerTrainer.train(others(articles, sources, -1), 18, 8, 0.05f, 1e-4f),
                    trees(values, yes, folds, -1, 160, 5), trees(values, touched, folds, -1, 160, 5),
                    trees(trust, right, trustFolds, -1, 60, 3));
            try (java.io.DataOutputStream data = new java.io.DataOutputStream(
                    new java.io.BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
                all.write(data);
            }
        }
        log(start, "done");
    }

    private static Trees trees(List<float[]> values, List<Boolean> yes, List<Integer> folds, int without, int trees,
            int depth) {
        List<float[]> v = new ArrayList<>();
        List<Boolean> y = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (folds.get(i) != without) {
                v.add(values.get(i));
                y.add(yes.get(i));
            }
        }
        boolean[] labels = new boolean[y.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = y.get(i);
        }
        return TreesTrainer.train(v, labels, trees, depth, 0.1, 20);
    }

    /** Whether content and source are both right; null where the content lies on what does not count. */
    static Boolean right(Aligned article, Attributed a) {
        Boolean content = label(article, a.content(), 0.8);
        if (content == null || !content) {
            return content;
        }
        Part best = null;
        double most = 0;
        for (Part part : article.parts) {
            double iou = article.iou(a.content().first, a.content().last, part.first(), part.last());
            if (part.attribution().isStatement() && iou > most) {
                most = iou;
                best = part;
            }
        }
        if (best.attribution().source() == null || a.source() == null) {
            return best.attribution().source() == null && a.source() == null;
        }
        Span span = article.tokens.span(a.source().first(), a.source().last());
        return span.overlaps(best.attribution().source())
                || Scorer.same(best.attribution().sourceText(), span.in(article.gold.text()));
    }

    static Map<String, Object> quote(Aligned article, Attributed a) {
        String text = article.gold.text();
        Map<String, Object> quote = new HashMap<>();
        Span span = article.tokens.span(a.content().first, a.content().last);
        quote.put("start", text.codePointCount(0, span.start()));
        quote.put("end", text.codePointCount(0, span.end()));
        quote.put("text", span.in(text));
        quote.put("p", a.content().probability);
        quote.put("sp", a.certainty());
        quote.put("prev", a.previous());
        quote.put("cue", a.content().cue == null ? null : article.tokens.word[a.content().cue.token()]);
        if (a.source() != null) {
            Span source = article.tokens.span(a.source().first(), a.source().last());
            quote.put("speaker", source.in(text));
            quote.put("speaker_start", text.codePointCount(0, source.start()));
            quote.put("speaker_end", text.codePointCount(0, source.end()));
        }
        return quote;
    }

    private static List<Instance> others(List<Aligned> articles, List<List<Instance>> instances, int fold) {
        List<Instance> others = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            if (articles.get(i).gold.fold(FOLDS) != fold) {
                others.addAll(instances.get(i));
            }
        }
        return others;
    }

    /** Whether a candidate lies on a statement. */
    static boolean touches(Aligned article, Candidate candidate) {
        for (Part part : article.parts) {
            if (part.attribution().isStatement()
                    && article.iou(candidate.first, candidate.last, part.first(), part.last()) >= 0.3) {
                return true;
            }
        }
        return false;
    }

    /** Whether a candidate is the content of a statement; null where it lies on what does not count. */
    static Boolean label(Aligned article, Candidate candidate, double likeness) {
        double best = 0;
        int other = 0;
        boolean touches = false;
        for (Part part : article.parts) {
            if (part.attribution().isStatement()) {
                best = Math.max(best, article.iou(candidate.first, candidate.last, part.first(), part.last()));
                touches |= part.first() <= candidate.last && candidate.first <= part.last();
            } else {
                other += article.count(Math.max(part.first(), candidate.first), Math.min(part.last(), candidate.last));
            }
        }
        for (int i = candidate.first; i <= candidate.last; i++) {
            other += article.ignored[i] ? 1 : 0;
        }
        if (best < likeness && !touches && 2 * other > article.count(candidate.first, candidate.last)) {
            return null;
        }
        return best >= likeness;
    }

    private static void log(long start, String what) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
    }
}
