package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;

import org.quoth.extract.NounPhrases.Phrase;

/** Ranks the noun phrases that may be the source of a statement, the source of the statement before it, and none. */
final class SourceRanker {
    /** How many tokens away a source is looked for. */
    static final int REACH = 90;
    private static final int MOST = 24;

    private final Tokens tokens;
    private final SourceFeatures phrase;
    private final AbsentSourceFeatures absent;
    private final LinearModel model;
    private final Features features = new Features();

    SourceRanker(Tokens tokens, Context context, LinearModel model) {
        this.tokens = tokens;
        phrase = new SourceFeatures(tokens, context);
        absent = new AbsentSourceFeatures(tokens, context);
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
        features.clear();
        absent.none(quest, features);
        score[0] = features.score(model);
        score[1] = quest.before == null ? Double.NEGATIVE_INFINITY : previous(quest);
        for (int i = 0; i < phrases.size(); i++) {
            features.clear();
            phrase.of(quest, phrases.get(i), features);
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

    private double previous(Quest quest) {
        features.clear();
        absent.previous(quest, features);
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

    /** A statement whose source was found: the last token of its content, and the source. */
    record Found(int last, Phrase source) {
    }

    /** No source takes in the verb by which it speaks, whatever the tagger thinks that it is: "Moreno | shot back". */
    private List<Phrase> phrases(Cue cue, int from, int to) {
        if (cue == null || cue.form() == Cue.Form.NOUN || cue.token() <= from || cue.token() >= to) {
            return NounPhrases.find(tokens, from, to);
        }
        List<Phrase> phrases = new ArrayList<>(NounPhrases.find(tokens, from, cue.token() - 1));
        phrases.addAll(NounPhrases.find(tokens, cue.token() + 1, to));
        return phrases;
    }

    /**
     * The phrases to choose from, nearest first; the source of the statement before is added by the caller. With a cue, they
     * stand in its frame; without one, from the frame before the content to the end of its own. The frame behind is not looked
     * at: the models have never seen a source there.
     */
    List<Phrase> candidates(Quest quest) {
        int anchor = quest.cue != null ? quest.cue.token() : quest.first;
        int from = Math.max(tokens.frameFirst[anchor], anchor - REACH);
        int to = Math.min(tokens.frameLast[anchor], anchor + REACH);
        if (quest.cue == null) {
            int frame = tokens.frameFirst[anchor];
            from = Math.max(frame == 0 ? 0 : tokens.frameFirst[frame - 1], anchor - REACH);
            to = Math.min(tokens.frameLast[quest.last], quest.last + REACH);
        }
        List<Phrase> all = new ArrayList<>();
        for (Phrase phrase : phrases(quest.cue, from, to)) {
            if (phrase.last() < quest.first || phrase.first() > quest.last) {
                all.add(phrase);
            }
        }
        all.sort((a, b) -> Integer.compare(Math.abs(a.first() - anchor), Math.abs(b.first() - anchor)));
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }
}
