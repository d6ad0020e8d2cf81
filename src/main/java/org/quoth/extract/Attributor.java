package org.quoth.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.quoth.extract.NounPhrases.Phrase;
import org.quoth.extract.SourceRanker.Choice;
import org.quoth.extract.SourceRanker.Found;
import org.quoth.extract.SourceRanker.Quest;

/**
 * Finds the statements of a text and their sources: candidates, the best consistent choice of them, then who says each. The
 * thresholds are neither learned nor taken from a paper: they were set by hand while the models were developed, and moved with
 * them. Whoever trains the models otherwise tries other ones too, by {@code -Pevaluate}.
 */
final class Attributor {
    /** A candidate is chosen only above this probability; what is no plain saying must be surer. */
    private static final double THRESHOLD = 0.38;
    /** Where there surely is a statement, its likeliest bounds are good enough. */
    private static final double CERTAIN = 0.9;
    private static final double LOW_THRESHOLD = 0.22;
    /** What is less likely to be right than this is better left out. */
    private static final double LEAST_CONFIDENCE = 0.2;
    /** What a thing urged, dismissed or praised is worth at least, if it is one at all; and from which presence on it is. */
    private static final double LEAST = 0.01;
    private static final double PRESENCE = 0.45;
    /** Acts that may be done to a thing, not to what a clause reports. */
    private static final Set<SpeechAct> THINGS = EnumSet.of(SpeechAct.DENY, SpeechAct.PROPOSE, SpeechAct.ACCUSE,
            SpeechAct.PRAISE, SpeechAct.CALL);
    /** Of two that are equally likely the one that its cue prefers is taken. */
    private static final double TIE = 0.15;

    private final Models models;
    private final CueLexicon lexicon;

    Attributor(Models models, CueLexicon lexicon) {
        this.models = models;
        this.lexicon = lexicon;
    }

    /**
     * A statement with its source.
     *
     * @param source null where the text names none
     * @param certainty probability of that source among all that were in question
     * @param previous whether the source is that of the statement before
     * @param confidence probability that content and source are both right
     */
    record Attributed(Candidate content, Phrase source, double certainty, boolean previous, double confidence) {
    }

    List<Attributed> attribute(Tokens tokens) {
        Context context = new Context(tokens, Cue.find(tokens, lexicon));
        SourceRanker sources = new SourceRanker(tokens, context, models.source());
        return attribute(tokens, choose(candidates(tokens, context, sources)), sources);
    }

    /** All candidates with their probability of being statements. */
    List<Candidate> candidates(Tokens tokens, Context context, SourceRanker sources) {
        List<Candidate> candidates = new CandidateFinder(tokens, context, models.content(), models.runs()).find();
        candidates.removeIf(candidate -> Unsaid.begins(tokens, candidate.first, lexicon));
        if (models.statement() != null) {
            StatementFeatures features = new StatementFeatures(tokens, context, candidates, sources);
            for (int i = 0; i < candidates.size(); i++) {
                float[] values = features.of(i);
                candidates.get(i).probability = models.statement().probability(values);
                candidates.get(i).presence = models.presence().probability(values);
            }
        }
        return candidates;
    }

    /**
     * By how much it is better to choose a candidate than not. What is reported in a clause must have the right bounds; where
     * something is urged, dismissed or praised, they are a matter of taste, and all depends on whether it is a statement at all.
     */
    private static double worth(Candidate c) {
        boolean thing = c.cue != null && c.run == Tokens.NONE
                && (c.cue.form() == Cue.Form.NOUN || THINGS.contains(c.cue.act()));
        double worth = !thing
                ? c.probability - (c.presence > CERTAIN ? LOW_THRESHOLD : THRESHOLD)
                : c.presence > PRESENCE || c.probability > LOW_THRESHOLD ? Math.max(LEAST, c.probability - THRESHOLD) : -1;
        return worth > 0 ? worth + TIE * c.slot : worth;
    }

    /** The choice without overlaps that is worth most: weighted interval scheduling. */
    static List<Candidate> choose(List<Candidate> candidates) {
        List<Candidate> likely = new ArrayList<>(candidates.stream().filter(c -> worth(c) > 0).toList());
        likely.sort((a, b) -> a.last != b.last ? Integer.compare(a.last, b.last) : Integer.compare(a.first, b.first));
        int n = likely.size();
        int[] lasts = likely.stream().mapToInt(c -> c.last).toArray();
        double[] best = new double[n + 1];
        int[] before = new int[n + 1];
        boolean[] taken = new boolean[n + 1];
        for (int i = 1; i <= n; i++) {
            Candidate c = likely.get(i - 1);
            int at = Arrays.binarySearch(lasts, c.first);
            int k = at >= 0 ? at : -at - 1;
            while (k > 0 && lasts[k - 1] >= c.first) {
                k--;
            }
            double with = best[k] + worth(c);
            taken[i] = with > best[i - 1];
            best[i] = Math.max(with, best[i - 1]);
            before[i] = k;
        }
        List<Candidate> chosen = new ArrayList<>();
        for (int i = n; i > 0; i = taken[i] ? before[i] : i - 1) {
            if (taken[i]) {
                chosen.add(0, likely.get(i - 1));
            }
        }
        return chosen;
    }

    private List<Attributed> attribute(Tokens tokens, List<Candidate> chosen, SourceRanker sources) {
        List<Attributed> attributed = new ArrayList<>();
        Map<Integer, Attributed> byCue = new HashMap<>();
        Found before = null;
        for (Candidate candidate : chosen) {
            Quest quest = new Quest(candidate.first, candidate.last, candidate.cue, before);
            Attributed known = candidate.cue == null ? null : byCue.get(candidate.cue.token());
            Attributed found = known != null
                    ? new Attributed(candidate, known.source, known.certainty, known.previous, 0)
                    : attributed(candidate, sources.best(quest));
            if (candidate.cue != null) {
                byCue.putIfAbsent(candidate.cue.token(), found);
            }
            attributed.add(judged(tokens, found));
            if (found.source != null) {
                before = new Found(candidate.last, found.source);
            }
        }
        attributed.removeIf(a -> models.confidence() != null && a.confidence < LEAST_CONFIDENCE);
        return attributed;
    }

    private static Attributed attributed(Candidate candidate, Choice choice) {
        return new Attributed(candidate, choice.source(), choice.certainty(), choice.previous(), 0);
    }

    private Attributed judged(Tokens tokens, Attributed found) {
        if (models.confidence() == null) {
            return found;
        }
        return new Attributed(found.content, found.source, found.certainty, found.previous,
                models.confidence().probability(Confidence.features(tokens, found)));
    }
}
