package org.quoth.extract;

import java.util.List;

import org.quoth.extract.NounPhrases.Phrase;
import org.quoth.extract.SourceRanker.Choice;
import org.quoth.extract.SourceRanker.Quest;

/**
 * What is known of a candidate beside all others, as numbers: how sure its own cue is of it, and what speaks against it. Trees
 * learn from them which candidates are statements.
 */
final class StatementFeatures {
    private final Tokens tokens;
    private final List<Candidate> candidates;
    private final SourceRanker sources;
    private final int longest;
    private final double density;
    private final int[] cuesUpTo;

    /** @param candidates in the order of their first tokens */
    StatementFeatures(Tokens tokens, Context context, List<Candidate> candidates, SourceRanker sources) {
        this.tokens = tokens;
        this.candidates = candidates;
        this.sources = sources;
        int most = 0;
        double direct = 0;
        for (Candidate candidate : candidates) {
            most = Math.max(most, candidate.last - candidate.first);
            direct += candidate.alone;
        }
        longest = most;
        density = direct / Math.max(1, tokens.paragraphs);
        cuesUpTo = new int[tokens.count + 1];
        for (int i = 0; i < tokens.count; i++) {
            cuesUpTo[i + 1] = cuesUpTo[i] + (context.cueAt(i) > 0 ? 1 : 0);
        }
    }

    float[] of(int index) {
        Candidate x = candidates.get(index);
        Competition rivals = competition(index, x);
        int frameFirst = tokens.frameFirst[x.first];
        int frameLast = tokens.frameLast[x.last];
        int words = tokens.counts.words(x.first, x.last);
        int quoted = tokens.counts.quoted(x.first, x.last);
        int verbs = tokens.counts.verbs(x.first, x.last);
        Choice source = sources.best(new Quest(x.first, x.last, x.cue, null));
        Phrase by = source.source();
        boolean cued = x.cue != null;
        int c = cued ? x.cue.token() : x.first;
        int paragraph = tokens.paragraph[x.first];
        int firstWord = x.run != Tokens.NONE ? Math.min(x.first + 1, x.last) : x.first;
        return new float[]{(float) x.slot, (float) x.like, (float) x.best, (float) x.none, (float) x.alone,
                cued ? x.cue.form().ordinal() : -1, cued ? x.cue.act().ordinal() : -1, x.right ? 1 : 0,
                x.run != Tokens.NONE ? 1 : 0, words, words == 0 ? 0 : (float) quoted / words, verbs,
                x.run != Tokens.NONE && tokens.runClosed[x.run] ? 1 : 0, x.first - frameFirst, Math.min(20, frameLast - x.last),
                cued ? Math.min(40, x.right ? x.first - c : c - x.last) : -1, (float) rivals.sum, (float) rivals.best,
                (float) rivals.containing, (float) rivals.contained, (float) rivals.containingAlone,
                (float) rivals.containedAlone, (float) rivals.aroundCue, (float) rivals.sameCue,
                tokens.paragraphFirst[paragraph] == x.first ? 1 : 0, tokens.paragraphLast[paragraph] == x.last ? 1 : 0,
                Character.isUpperCase(tokens.word[firstWord].codePointAt(0)) ? 1 : 0, endMark(x.last),
                x.first > 0 ? mark(x.first - 1) : 9, x.last + 1 < tokens.count ? mark(x.last + 1) : 9,
                cuesUpTo[x.last + 1] - cuesUpTo[x.first], (float) density, paragraph, (float) rivals.before,
                (float) rivals.after, cued ? tokens.suffix(c) : -1, cued ? c - tokens.frameFirst[c] : -1,
                (float) source.certainty(), (float) source.none(),
                by == null ? -1 : Math.min(30, Math.abs(by.first() - c)),
                by == null ? 0 : by.first() > x.last ? 1 : by.last() < x.first ? 2 : 3,
                by == null ? 0 : tokens.is(by.last(), "PRON") ? 1 : tokens.is(by.last(), "PROPN") ? 2 : 3 };
    }

    /** How strong what speaks against a candidate is, by where it stands. */
    private static final class Competition {
        double sum;
        double best;
        double containing;
        double contained;
        double containingAlone;
        double containedAlone;
        double aroundCue;
        double sameCue;
        double before;
        double after;
    }

    private Competition competition(int index, Candidate x) {
        Competition c = new Competition();
        for (int k = index - 1; k >= 0 && candidates.get(k).first >= x.first - longest - 60 && k > index - 80; k--) {
            compare(x, candidates.get(k), c);
        }
        for (int k = index + 1; k < candidates.size() && candidates.get(k).first <= x.last + 60 && k < index + 80; k++) {
            compare(x, candidates.get(k), c);
        }
        return c;
    }

    private void compare(Candidate x, Candidate y, Competition c) {
        boolean sameSlot = x.cue != null && y.cue != null && x.cue.token() == y.cue.token() && x.right == y.right;
        double strength = Math.max(y.like, y.alone);
        if (x.overlaps(y)) {
            if (!sameSlot && y.cue != null) {
                c.sum += y.slot;
                c.best = Math.max(c.best, y.like);
                if (y.contains(x)) {
                    c.containing = Math.max(c.containing, y.like);
                } else if (x.contains(y)) {
                    c.contained = Math.max(c.contained, y.like);
                }
            }
            if (y.contains(x)) {
                c.containingAlone = Math.max(c.containingAlone, y.alone);
            } else if (x.contains(y)) {
                c.containedAlone = Math.max(c.containedAlone, y.alone);
            }
        } else {
            if (x.cue != null && y.cue != null && x.cue.token() == y.cue.token()) {
                c.sameCue = Math.max(c.sameCue, y.like);
            }
            if (y.last < x.first && tokens.paragraph[y.last] == tokens.paragraph[x.first]) {
                c.before = Math.max(c.before, strength);
            } else if (y.first > x.last && tokens.paragraph[y.first] == tokens.paragraph[x.last]) {
                c.after = Math.max(c.after, strength);
            }
        }
        if (x.cue != null && y.first <= x.cue.token() && x.cue.token() <= y.last && !sameSlot) {
            c.aroundCue = Math.max(c.aroundCue, y.like);
        }
    }

    private int endMark(int last) {
        int i = tokens.runEnds(last) && last > 0 ? last - 1 : last;
        return tokens.runEnds(last) ? mark(i) : -1;
    }

    private int mark(int i) {
        return switch (tokens.lower[i]) {
            case "," -> 1;
            case "." -> 2;
            case "?", "!" -> 3;
            case ":" -> 4;
            case ";" -> 5;
            case "-", "—", "–", "--" -> 6;
            case "that" -> 8;
            default -> tokens.isWord[i] ? 0 : 7;
        };
    }
}
