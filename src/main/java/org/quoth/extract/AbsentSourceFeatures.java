package org.quoth.extract;

import org.quoth.extract.SourceRanker.Found;
import org.quoth.extract.SourceRanker.Quest;

/** What speaks for a statement without a mention of its source: said by the source of the statement before, or by nobody named. */
final class AbsentSourceFeatures {
    private static final int PREVIOUS = 20000;
    private static final int NONE = 21000;

    private final Tokens tokens;
    private final Context in;

    AbsentSourceFeatures(Tokens tokens, Context context) {
        this.tokens = tokens;
        in = context;
    }

    /** What speaks for the source of the statement before, which there must be. */
    void previous(Quest quest, Features f) {
        surroundings(quest, PREVIOUS, f);
        Found before = quest.before();
        int form = form(quest.cue());
        int paragraph = tokens.paragraph[quest.first()];
        int paragraphs = Math.min(3, paragraph - tokens.paragraph[before.last()]);
        int gap = Features.bucket(Math.max(0, quest.first() - before.last() - 1));
        int first = quest.first() == tokens.paragraphFirst[paragraph] ? 1 : 0;
        int run = tokens.run[before.last()] != Tokens.NONE ? 1 : 0;
        int open = run == 1 && !tokens.runClosed[tokens.run[before.last()]] ? 1 : 0;
        int frames = framesBetween(before, quest);
        f.add(PREVIOUS + 20, form, paragraphs, gap);
        f.add(PREVIOUS + 21, form, paragraphs, first);
        f.add(PREVIOUS + 22, form, run, gap);
        f.add(PREVIOUS + 23, paragraphs, open, first);
        f.add(PREVIOUS + 24, form, namesIn(before.last() + 1, quest.first() - 1), paragraphs);
        f.add(PREVIOUS + 25, in.pos(before.source().first()), paragraphs, form);
        f.add(PREVIOUS + 26, before.source().first() > before.last() ? 1 : 0, paragraphs, form);
        f.add(PREVIOUS + 27, form, frames, paragraphs);
        f.add(PREVIOUS + 28, frames, paragraphs * 2 + first, form * 2 + run);
        f.add(PREVIOUS + 29, in.lex(quest.first() - 1), gap);
    }

    /** What speaks for no source at all. */
    void none(Quest quest, Features f) {
        surroundings(quest, NONE, f);
        f.add(NONE + 20, quest.before() == null ? 1 : 0, form(quest.cue()));
    }

    private static int form(Cue cue) {
        return cue == null ? 9 : cue.form().ordinal();
    }

    private void surroundings(Quest quest, int base, Features f) {
        Cue cue = quest.cue();
        int form = form(cue);
        f.add(base, form);
        if (cue != null) {
            int c = cue.token();
            f.add(base + 1, tokens.lex[c]);
            f.add(base + 2, form, in.lex(c - 1), in.lex(c + 1));
            f.add(base + 3, form, in.pos(c - 1), in.pos(c + 1));
            f.add(base + 4, tokens.lex[c], in.lex(c - 1));
            f.add(base + 5, form, tokens.suffix(c), in.pos(c - 1));
            f.add(base + 6, form, in.pos(c - 2), in.pos(c - 1));
            f.add(base + 7, form, Math.min(3, c - tokens.frameFirst[c]), in.pos(tokens.frameFirst[c]));
            f.add(base + 8, form, nounBefore(c));
            f.add(base + 9, tokens.frameLast[c] == c ? 1 : 0, form);
        } else {
            int first = quest.first();
            int last = quest.last();
            f.add(base + 10, in.lex(first - 1));
            f.add(base + 11, in.pos(first - 1), in.pos(first - 2));
            f.add(base + 12, in.lex(last + 1));
            f.add(base + 13, in.pos(last + 1), in.pos(last + 2));
            f.add(base + 14, tokens.paragraphFirst[tokens.paragraph[first]] == first ? 1 : 0,
                    tokens.frameFirst[first] == first ? 1 : 0, tokens.frameLast[last] - last < 2 ? 1 : 0);
            f.add(base + 15, Features.bucket(last - first));
            f.add(base + 16, namesIn(tokens.frameFirst[first], first - 1), namesIn(last + 1, tokens.frameLast[last]));
        }
    }

    /** 1 where a noun or pronoun stands shortly before the cue, else 0. */
    private int nounBefore(int c) {
        for (int i = c - 1; i >= tokens.frameFirst[c] && i > c - 4; i--) {
            if (tokens.is(i, "PRON") || tokens.is(i, "PROPN") || tokens.is(i, "NOUN")) {
                return 1;
            }
        }
        return 0;
    }

    /** Whether names, pronouns and verbs stand between two places outside runs: the sum of 1, 2 and 4. */
    private int namesIn(int from, int to) {
        int seen = 0;
        for (int i = Math.max(from, to - SourceRanker.REACH); i <= to; i++) {
            if (tokens.run[i] == Tokens.NONE) {
                seen |= tokens.is(i, "PROPN") ? 1 : tokens.is(i, "PRON") ? 2 : tokens.is(i, "VERB") ? 4 : 0;
            }
        }
        return seen;
    }

    /** How many frames begin between the two; 4 for more. */
    private int framesBetween(Found before, Quest quest) {
        int n = 0;
        for (int i = before.last() + 1; i < quest.first() && n < 4; i = tokens.frameLast[i] + 1) {
            n++;
        }
        return n;
    }
}
