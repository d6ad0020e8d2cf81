package org.quoth.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quoth.extract.ContentSlots.Slot;

/** Gathers what may be content: the best of what each cue asks for on either side, and every quotation. */
final class CandidateFinder {
    private static final double LEAST = 0.02;
    private static final int MOST = 6;

    private final Tokens tokens;
    private final Context context;
    private final ContentSlots slots;
    private final ContentFeatures contents;
    private final LinearModel content;
    private final LinearModel runs;
    private final Features features = new Features();

    CandidateFinder(Tokens tokens, Context context, LinearModel content, LinearModel runs) {
        this.tokens = tokens;
        this.context = context;
        slots = new ContentSlots(tokens, context);
        contents = new ContentFeatures(tokens, context);
        this.content = content;
        this.runs = runs;
    }

    /** All candidates, those of one stretch made one, in the order of their first tokens. */
    List<Candidate> find() {
        Map<Long, Candidate> found = new HashMap<>();
        RunFeatures run = new RunFeatures(tokens);
        for (int r = 0; r < tokens.runFirst.length; r++) {
            Candidate candidate = at(tokens.runFirst[r], tokens.runLast[r], found);
            candidate.run = r;
            features.clear();
            run.of(r, features);
            candidate.alone = 1 / (1 + Math.exp(-features.score(runs)));
        }
        for (Cue cue : context.cues) {
            rank(slots.slot(cue, true), found);
            rank(slots.slot(cue, false), found);
        }
        List<Candidate> all = new ArrayList<>(found.values());
        all.sort((a, b) -> a.first != b.first ? Integer.compare(a.first, b.first) : Integer.compare(a.last, b.last));
        return all;
    }

    private static Candidate at(int first, int last, Map<Long, Candidate> found) {
        return found.computeIfAbsent((long) first << 32 | last, key -> new Candidate(first, last));
    }

    private void rank(Slot slot, Map<Long, Candidate> found) {
        int n = slot.starts().length;
        int m = slot.ends().length;
        if (n == 0 || m == 0) {
            return;
        }
        features.clear();
        contents.none(slot, features);
        double none = features.score(content);
        double[] start = new double[n];
        for (int i = 0; i < n; i++) {
            features.clear();
            contents.start(slot, slot.starts()[i], features);
            start[i] = features.score(content);
        }
        double[] end = new double[m];
        for (int j = 0; j < m; j++) {
            features.clear();
            contents.end(slot, slot.ends()[j], features);
            end[j] = features.score(content);
        }
        double[] p = new double[n * m];
        double top = none;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                if (slot.starts()[i] <= slot.ends()[j]) {
                    features.clear();
                    contents.pair(slot, slot.starts()[i], slot.ends()[j], features);
                    p[i * m + j] = start[i] + end[j] + features.score(content);
                    top = Math.max(top, p[i * m + j]);
                } else {
                    p[i * m + j] = Double.NEGATIVE_INFINITY;
                }
            }
        }
        none = Math.exp(none - top);
        double sum = none;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(p[k] - top);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        keep(slot, p, none / sum, found);
    }

    private void keep(Slot slot, double[] p, double none, Map<Long, Candidate> found) {
        int m = slot.ends().length;
        double best = 0;
        for (int taken = 0; taken < MOST; taken++) {
            int top = -1;
            double mass = LEAST;
            for (int k = 0; k < p.length; k++) {
                if (p[k] > mass) {
                    mass = p[k];
                    top = k;
                }
            }
            if (top < 0) {
                return;
            }
            best = Math.max(best, mass);
            int first = slot.starts()[top / m];
            int last = slot.ends()[top % m];
            double like = 0;
            for (int k = 0; k < p.length; k++) {
                if (Math.abs(p[k]) > 1e-4
                        && tokens.counts.likeness(first, last, slot.starts()[k / m], slot.ends()[k % m]) >= 0.9) {
                    like += Math.abs(p[k]);
                }
            }
            Candidate candidate = at(first, last, found);
            if (candidate.cue == null || like > candidate.like) {
                candidate.cue = slot.cue();
                candidate.right = slot.right();
                candidate.slot = mass;
                candidate.like = like;
                candidate.best = best;
                candidate.none = none;
            }
            p[top] = -p[top];
        }
    }
}
