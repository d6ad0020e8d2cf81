package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;

import org.quoth.extract.NounPhrases.Phrase;

/** Ranks the noun phrases that may be the source of a statement, the source of the statement before it, and none. */
final class SourceRanker {
    private static final int REACH = 90;
    private static final int MOST = 24;

    private final Tokens tokens;
    private final SourceFeatures questions;
    private final LinearModel model;
    private final Features features = new Features();

    SourceRanker(Tokens tokens, Context context, LinearModel model) {
        this.tokens = tokens;
        questions = new SourceFeatures(tokens, context);
        this.model = model;
    }

    /**
     * The likeliest source.
     *
     * @param source null where none is named
     * @param certainty its probability among all that were in question
     * @param previous whether it is that of the statement before
     * @param none probability that there is no source
     */
    record Choice(Phrase source, double certainty, boolean previous, double none) {
    }

    Choice best(Quest quest) {
        List<Phrase> phrases = candidates(quest);
        double[] score = new double[phrases.size() + 2];
        score[0] = other(quest, false);
        score[1] = quest.before == null ? Double.NEGATIVE_INFINITY : other(quest, true);
        for (int i = 0; i < phrases.size(); i++) {
            features.clear();
            questions.candidate(quest, phrases.get(i), features);
            score[i + 2] = features.score(model);
        }
        int best = 0;
        for (int i = 1; i < score.length; i++) {
            best = score[i] > score[best] ? i : best;
        }
        double sum = 0;
        for (double s : score) {
            sum += Math.exp(s - score[best]);
        }
        Phrase source = best == 0 ? null : best == 1 ? quest.before.source : phrases.get(best - 2);
        return new Choice(source, 1 / sum, best == 1, Math.exp(score[0] - score[best]) / sum);
    }

    private double other(Quest quest, boolean previous) {
        features.clear();
        questions.other(quest, previous, features);
        return features.score(model);
    }

    /**
     * What asks for a source.
     *
     * @param first token of the content
     * @param last token of the content
     * @param cue null where the content has none of its own
     * @param before the statement before it; null for the first
     */
    record Quest(int first, int last, Cue cue, Found before) {
    }

    /** A statement that has its source: its last token, and the source, which is null where it has none. */
    record Found(int first, int last, Phrase source) {
    }

    /** The phrases to choose from, nearest first; the source of the statement before is added by the caller. */
    List<Phrase> candidates(Quest quest) {
        int anchor = quest.cue != null ? quest.cue.token() : quest.first;
        int from = Math.max(tokens.frameFirst[anchor], anchor - REACH);
        int to = Math.min(tokens.frameLast[anchor], anchor + REACH);
        if (quest.cue == null) {
            int paragraph = tokens.paragraphFirst[tokens.paragraph[anchor]];
            int earlier = tokens.frameFirst[anchor];
            if (earlier > paragraph) {
                earlier = tokens.frameFirst[earlier - 1];
            } else if (tokens.paragraph[anchor] > 0 && earlier > 0) {
                earlier = tokens.frameFirst[earlier - 1];
            }
            from = Math.max(earlier, anchor - REACH);
            int next = tokens.frameLast[tokens.frameLast[quest.last]];
            to = Math.min(next, quest.last + REACH);
        }
        List<Phrase> all = new ArrayList<>();
        for (Phrase phrase : NounPhrases.find(tokens, from, to)) {
            if (phrase.last() < quest.first || phrase.first() > quest.last) {
                all.add(phrase);
            }
        }
        all.sort((a, b) -> Integer.compare(Math.abs(a.first() - anchor), Math.abs(b.first() - anchor)));
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }
}
