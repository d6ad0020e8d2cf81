package org.quoth.extract;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;
import org.quoth.extract.Aligned.Part;
import org.quoth.extract.Attributor.Attributed;
import org.quoth.extract.RankerTrainer.Instance;
import org.quoth.text.Analyzer;

/**
 * Trains all models from annotated articles: {@code Trainer ARTICLES.jsonl MODELS.bin} makes the shipped ones again, byte for
 * byte. The trees learn from what rankers make of articles that these rankers never saw (stacked generalization: Wolpert, 1992).
 */
final class Trainer {
    static final int FOLDS = 5;
    private static final int ALL = -1;

    /** Rows of numbers with a yes or no each, and the fold that each belongs to. */
    private static final class Table {
        final List<float[]> values = new ArrayList<>();
        final List<Boolean> yes = new ArrayList<>();
        final List<Integer> folds = new ArrayList<>();

        void add(float[] row, boolean answer, int fold) {
            values.add(row);
            yes.add(answer);
            folds.add(fold);
        }

        Trees train(int without, int trees, int depth) {
            List<float[]> rows = new ArrayList<>();
            List<Boolean> answers = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if (folds.get(i) != without) {
                    rows.add(values.get(i));
                    answers.add(yes.get(i));
                }
            }
            boolean[] labels = new boolean[answers.size()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = answers.get(i);
            }
            return TreesTrainer.train(rows, labels, trees, depth, 0.1, 20);
        }
    }

    /** What the rankers learn from one article. */
    private record Lessons(int fold, List<Instance> content, List<Instance> runs, List<Instance> sources) {
    }

    private final CueLexicon lexicon = new CueLexicon();
    private final List<Aligned> articles = new ArrayList<>();
    private final List<Lessons> lessons = new ArrayList<>();
    private final Table statements = new Table();
    private final Table presences = new Table();
    private final Table confidences = new Table();
    private final Models[] models = new Models[FOLDS];

    Trainer(List<GoldArticle> gold) {
        Analyzer analyzer = new Analyzer();
        for (GoldArticle article : gold) {
            Aligned aligned = new Aligned(article, analyzer, lexicon);
            articles.add(aligned);
            Lessons own = new Lessons(article.fold(FOLDS), ContentTraining.instances(aligned), RunTraining.instances(aligned),
                    SourceTraining.instances(aligned));
            lessons.add(own);
            if (article.fold(3) == 0) {
                Aligned varied = new Aligned(article.reworded(lexicon).british(), analyzer, lexicon);
                own.content.addAll(ContentTraining.instances(varied));
                own.sources.addAll(SourceTraining.instances(varied));
            }
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            models[fold] = rankers(fold);
        }
        gatherCandidates();
        for (int fold = 0; fold < FOLDS; fold++) {
            Models m = models[fold];
            models[fold] = new Models(m.content(), m.runs(), m.source(), statements.train(fold, 160, 5),
                    presences.train(fold, 160, 5), null);
        }
        gatherChoices();
        for (int fold = 0; fold < FOLDS; fold++) {
            Models m = models[fold];
            models[fold] = new Models(m.content(), m.runs(), m.source(), m.statement(), m.presence(),
                    confidences.train(fold, 60, 3));
        }
    }

    public static void main(String[] args) throws IOException {
        Models all = new Trainer(GoldArticle.read(Path.of(args[0]))).all();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files
                .newOutputStream(Path.of(args.length > 1 ? args[1] : "src/main/resources/org/quoth/extract/models.bin"))))) {
            all.write(out);
        }
    }

    /** The models that have seen every article but those of a fold. */
    Models without(int fold) {
        return models[fold];
    }

    /** The models that have seen all articles. */
    Models all() {
        Models rankers = rankers(ALL);
        return new Models(rankers.content(), rankers.runs(), rankers.source(), statements.train(ALL, 160, 5),
                presences.train(ALL, 160, 5), confidences.train(ALL, 60, 3));
    }

    private Models rankers(int without) {
        List<Instance> content = new ArrayList<>();
        List<Instance> runs = new ArrayList<>();
        List<Instance> sources = new ArrayList<>();
        for (Lessons own : lessons) {
            if (own.fold != without) {
                content.addAll(own.content);
                runs.addAll(own.runs);
                sources.addAll(own.sources);
            }
        }
        return new Models(RankerTrainer.train(content, 19, 8, 0.025f, 1e-5f), RankerTrainer.train(runs, 17, 8, 0.05f, 1e-5f),
                RankerTrainer.train(sources, 18, 8, 0.05f, 1e-4f), null, null, null);
    }

    private void gatherCandidates() {
        for (Aligned article : articles) {
            int fold = article.gold.fold(FOLDS);
            Context context = new Context(article.tokens, article.cues);
            SourceRanker sources = new SourceRanker(article.tokens, context, models[fold].source());
            List<Candidate> candidates = new Attributor(models[fold], lexicon).candidates(article.tokens, context, sources);
            StatementFeatures features = new StatementFeatures(article.tokens, context, candidates, sources);
            for (int i = 0; i < candidates.size(); i++) {
                Boolean label = isContent(article, candidates.get(i), 0.9);
                if (label != null) {
                    float[] row = features.of(i);
                    statements.add(row, label, fold);
                    presences.add(row, likest(article, candidates.get(i)) >= 0.3, fold);
                }
            }
        }
    }

    private void gatherChoices() {
        for (Aligned article : articles) {
            int fold = article.gold.fold(FOLDS);
            for (Attributed a : new Attributor(models[fold], lexicon).attribute(article.tokens)) {
                Boolean right = isRight(article, a);
                if (right != null) {
                    confidences.add(Confidence.features(article.tokens, a), right, fold);
                }
            }
        }
    }

    private static double likest(Aligned article, Candidate candidate) {
        Part part = part(article, candidate);
        return part == null ? 0 : article.tokens.counts.likeness(candidate.first, candidate.last, part.first(), part.last());
    }

    /** The statement's part that is most like a candidate; null where none shares a word with it. */
    private static Part part(Aligned article, Candidate candidate) {
        Part best = null;
        double most = 0;
        for (Part part : article.parts) {
            double likeness = article.tokens.counts.likeness(candidate.first, candidate.last, part.first(), part.last());
            if (part.attribution().isStatement() && likeness > most) {
                most = likeness;
                best = part;
            }
        }
        return best;
    }

    /** Whether a candidate is the content of a statement; null where it lies on what does not count. */
    private static Boolean isContent(Aligned article, Candidate candidate, double likeness) {
        double likest = likest(article, candidate);
        if (likest > 0) {
            return likest >= likeness;
        }
        int off = 0;
        for (Part part : article.parts) {
            off += article.tokens.counts.words(Math.max(part.first(), candidate.first), Math.min(part.last(), candidate.last));
        }
        for (int i = candidate.first; i <= candidate.last; i++) {
            off += article.ignored[i] ? 1 : 0;
        }
        return 2 * off > article.tokens.counts.words(candidate.first, candidate.last) ? null : Boolean.FALSE;
    }

    private static Boolean isRight(Aligned article, Attributed a) {
        Boolean content = isContent(article, a.content(), 0.8);
        if (content == null || !content) {
            return content;
        }
        GoldArticle.Attribution attribution = part(article, a.content()).attribution();
        if (attribution.source() == null || a.source() == null) {
            return attribution.source() == null && a.source() == null;
        }
        Span span = article.tokens.span(a.source().first(), a.source().last());
        return span.overlaps(attribution.source()) || Mention.same(attribution.sourceText(), span.in(article.gold.text()));
    }
}
