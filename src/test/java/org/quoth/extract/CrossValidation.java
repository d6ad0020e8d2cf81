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
        }
        log(start, "instances");
        Models[] models = new Models[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            models[fold] = new Models(RankerTrainer.train(others(articles, content, fold), 19, 6, 0.1f, 1e-6f),
                    RankerTrainer.train(others(articles, runs, fold), 17, 8, 0.05f, 1e-5f),
                    RankerTrainer.train(others(articles, sources, fold), 18, 8, 0.1f, 1e-6f), null, null);
        }
        log(start, "rankers");
        List<float[]> values = new ArrayList<>();
        List<Boolean> yes = new ArrayList<>();
        List<Integer> folds = new ArrayList<>();
        Map<Aligned, List<Candidate>> found = new HashMap<>();
        Map<Aligned, List<float[]>> rows = new HashMap<>();
        for (Aligned article : articles) {
            int fold = article.gold.fold(FOLDS);
            List<Candidate> candidates = new Attributor(models[fold], lexicon).candidates(article.tokens, article.cues);
            StatementFeatures features = new StatementFeatures(article.tokens, article.cues, candidates);
            List<float[]> own = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                float[] v = features.of(i);
                own.add(v);
                Boolean label = label(article, candidates.get(i));
                if (label != null) {
                    values.add(v);
                    yes.add(label);
                    folds.add(fold);
                }
            }
            found.put(article, candidates);
            rows.put(article, own);
        }
        log(start, values.size() + " candidates");
        for (int fold = 0; fold < FOLDS; fold++) {
            List<float[]> v = new ArrayList<>();
            List<Boolean> y = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if (folds.get(i) != fold) {
                    v.add(values.get(i));
                    y.add(yes.get(i));
                }
            }
            boolean[] labels = new boolean[y.size()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = y.get(i);
            }
            Trees trees = TreesTrainer.train(v, labels, 120, 5, 0.1, 20);
            models[fold] = new Models(models[fold].content(), models[fold].runs(), models[fold].source(), trees, null);
        }
        log(start, "trees");
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder out = new StringBuilder();
        for (Aligned article : articles) {
            Models own = models[article.gold.fold(FOLDS)];
            List<Candidate> candidates = found.get(article);
            for (int i = 0; i < candidates.size(); i++) {
                candidates.get(i).probability = own.statement().probability(rows.get(article).get(i));
            }
            List<Map<String, Object>> quotes = new ArrayList<>();
            for (Attributed a : new Attributor(own, lexicon).attribute(article.tokens, Attributor.choose(candidates))) {
                quotes.add(quote(article, a));
            }
            out.append(mapper.writeValueAsString(Map.of("id", article.gold.id(), "quotes", quotes))).append('\n');
        }
        Files.writeString(Path.of(args[1]), out);
        log(start, "done");
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

    /** Whether a candidate is the content of a statement; null where it lies on what does not count. */
    static Boolean label(Aligned article, Candidate candidate) {
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
        if (best < 0.8 && !touches && 2 * other > article.count(candidate.first, candidate.last)) {
            return null;
        }
        return best >= 0.8;
    }

    private static void log(long start, String what) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
    }
}
