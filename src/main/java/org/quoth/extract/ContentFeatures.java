package org.quoth.extract;

import org.quoth.extract.ContentSlots.Slot;

/**
 * What speaks for and against a content. The score of a pair of a start and an end is the sum of what speaks for its start, for
 * its end, and for both together; a softmax over all pairs of a slot and "nothing" makes it a probability (a log-linear model as
 * in Berger, Della Pietra and Della Pietra, "A Maximum Entropy Approach to Natural Language Processing", 1996).
 */
final class ContentFeatures {
    private final Tokens tokens;
    private final Context in;
    private final Stretches within;

    ContentFeatures(Tokens tokens, Context context) {
        this.tokens = tokens;
        in = context;
        within = new Stretches(tokens, context);
    }

    /** What speaks for no content in the slot. */
    void none(Slot slot, Features f) {
        int c = slot.cue().token();
        int b = in.before(c);
        int side = slot.right() ? 1 : 2;
        int base = side * 1000;
        int word = tokens.lex[c];
        int form = slot.cue().form().ordinal();
        int act = slot.cue().act().ordinal();
        f.add(base, word);
        f.add(base + 1, form);
        f.add(base + 2, act, form);
        f.add(base + 3, word, in.lex(c + 1));
        f.add(base + 4, word, in.pos(c + 1));
        f.add(base + 5, word, in.lex(b));
        f.add(base + 6, word, in.pos(b));
        f.add(base + 7, form, in.lex(c + 1));
        f.add(base + 8, form, in.lex(b));
        f.add(base + 9, form, in.pos(b), in.pos(c + 1));
        f.add(base + 10, form, in.lex(c + 1), in.lex(c + 2));
        f.add(base + 11, form, in.pos(c + 1), in.pos(c + 2));
        f.add(base + 12, form, in.lex(b - 1), in.lex(b));
        f.add(base + 13, form, in.pos(b - 1), in.pos(b));
        f.add(base + 14, act, in.pos(c + 1), in.pos(c + 2));
        f.add(base + 15, tokens.suffix(c), form);
        f.add(base + 16, form, in.relation(c, 1));
        f.add(base + 17, word, in.relation(c, 1));
        f.add(base + 18, form, in.relation(b + 1, -1));
        f.add(base + 19, form, in.negation(c));
        f.add(base + 20, act, in.negation(c));
        f.add(base + 21, form, Features.bucket(c - tokens.frameFirst[c]));
        f.add(base + 22, form, Features.bucket(tokens.frameLast[c] - c));
        f.add(base + 23, form, in.auxiliary(b + 1), tokens.suffix(c));
        f.add(base + 24, form, in.runsInFrame(c));
        f.add(base + 25, act, tokens.suffix(c), in.pos(c + 1));
        f.add(base + 26, form, in.otherCue(c, 1));
        f.add(base + 27, form, in.otherCue(c, -1));
        f.add(base + 28, word, in.auxiliary(b + 1));
        f.add(base + 29, form, tokens.frameFirst[c] == tokens.paragraphFirst[tokens.paragraph[c]] ? 1 : 0,
                Features.bucket(c - tokens.frameFirst[c]));
        int lemma = slot.cue().lemma();
        int governor = in.lexIf(b, "to") == 1 ? in.stem(b - 1) : 0;
        f.add(base + 31, lemma, form);
        f.add(base + 32, lemma, in.pos(c + 1), tokens.suffix(c));
        f.add(base + 33, lemma, in.lex(c + 1));
        f.add(base + 34, lemma, in.auxiliary(b + 1), tokens.suffix(c));
        f.add(base + 35, act, in.pos(c + 1), c + 1 < tokens.count ? tokens.suffix(c + 1) : 0);
        f.add(base + 36, lemma, in.relation(c, 1), in.relation(b + 1, -1));
        f.add(base + 37, form, governor);
        f.add(base + 38, act, governor);
        f.add(base + 39, lemma, in.negation(c));
        f.add(base + 40, lemma, in.runsInFrame(c));
        f.add(base + 41, form, in.label(c));
        f.add(base + 30, form, in.clauseVerb(c, slot.right() ? 1 : -1), in.lexIf(c + 1, "that"));
    }

    /** What speaks for a content that starts with the token {@code s}. */
    void start(Slot slot, int s, Features f) {
        int c = slot.cue().token();
        int base = slot.right() ? 3000 : 4000;
        int word = tokens.lex[c];
        int form = slot.cue().form().ordinal();
        int act = slot.cue().act().ordinal();
        int gap = Features.bucket(slot.right() ? s - c : s - tokens.frameFirst[c]);
        f.add(base, form, gap);
        f.add(base + 1, word, gap);
        f.add(base + 2, form, in.lex(s));
        f.add(base + 3, form, in.pos(s));
        f.add(base + 4, word, in.lex(s));
        f.add(base + 5, word, in.pos(s));
        f.add(base + 6, form, in.lex(s - 1));
        f.add(base + 7, word, in.lex(s - 1));
        f.add(base + 8, form, in.pos(s - 1), in.pos(s));
        f.add(base + 9, form, in.lex(s - 1), in.pos(s));
        f.add(base + 10, form, in.lex(s - 2), in.lex(s - 1));
        f.add(base + 11, form, in.pos(s), in.pos(s + 1));
        int run = tokens.runStarts(s) ? 1 : 0;
        f.add(base + 24, slot.cue().lemma(), in.pos(s), gap);
        f.add(base + 25, slot.cue().lemma(), in.lex(s));
        f.add(base + 26, slot.cue().lemma(), in.lex(s - 1), run);
        f.add(base + 12, form, run, in.lex(s - 1));
        f.add(base + 13, act, run);
        f.add(base + 14, form, run, gap);
        f.add(base + 15, act, in.pos(s), gap);
        f.add(base + 16, tokens.suffix(c), in.pos(s), gap);
        f.add(base + 17, tokens.frameFirst[s] == s ? 1 : 0, tokens.frameFirst[s] == tokens.frameFirst[c] ? 1 : 0, run);
        if (slot.right()) {
            f.add(base + 18, form, within.sketch(c + 1, s - 1));
            f.add(base + 19, word, within.sketch(c + 1, s - 1));
            f.add(base + 20, form, in.pos(c + 1), s == c + 1 ? 1 : 0);
            f.add(base + 21, form, within.hasRun(c + 1, s - 1));
            f.add(base + 22, act, within.sequence(c + 1, s), 0);
            int capital = Character.isUpperCase(tokens.word[s].codePointAt(0)) ? 1 : 0;
            f.add(base + 23, capital, form, in.lex(s - 1));
        } else {
            f.add(base + 18, form, within.commas(tokens.frameFirst[s], s - 1));
            f.add(base + 21, form, within.hasRun(tokens.frameFirst[c], s - 1), run);
        }
    }

    /** What speaks for a content that ends with the token {@code e}. */
    void end(Slot slot, int e, Features f) {
        int c = slot.cue().token();
        int base = slot.right() ? 5000 : 6000;
        int word = tokens.lex[c];
        int form = slot.cue().form().ordinal();
        int last = tokens.frameLast[e];
        boolean beyond = tokens.frameLast[e] != tokens.frameLast[c];
        int run = tokens.runEnds(e) ? 1 : 0;
        int next = e + 1 <= last ? in.lex(e + 1) : 7;
        int nextPos = e + 1 <= last ? in.pos(e + 1) : 7;
        int next2 = e + 2 <= last ? in.lex(e + 2) : 7;
        int next2Pos = e + 2 <= last ? in.pos(e + 2) : 7;
        int next3Pos = e + 3 <= last ? in.pos(e + 3) : 7;
        f.add(base, form, next);
        f.add(base + 1, form, nextPos);
        f.add(base + 2, next, next2);
        f.add(base + 3, next, next2Pos);
        f.add(base + 4, nextPos, next2Pos, form);
        f.add(base + 5, form, run, next);
        f.add(base + 6, run == 1 ? in.lex(e - 1) : 0, next, form);
        f.add(base + 7, in.pos(e), nextPos);
        f.add(base + 8, in.lex(e), next);
        int marksOnly = within.restIsMarks(e, last);
        f.add(base + 9, form, marksOnly, run);
        f.add(base + 10, word, marksOnly);
        f.add(base + 11, form, Features.bucket(last - e));
        f.add(base + 12, form, beyond ? 1 : 0, next);
        f.add(base + 13, next, next2Pos, next3Pos);
        int rest = Math.min(3, tokens.counts.verbs(e + 1, last));
        f.add(base + 22, next, rest, Math.min(3, e + 3 <= last ? tokens.counts.verbs(e + 2, Math.min(last, e + 5)) : 0));
        f.add(base + 23, next, next2Pos, rest, next3Pos);
        f.add(base + 24, within.sequence(e + 1, Math.min(last, e + 4)));
        int nextCue = within.nextCue(e + 1, last);
        int toCue = nextCue < 0 ? 0 : Features.bucket(nextCue - e);
        f.add(base + 25, next, nextCue < 0 ? 0 : in.lex(nextCue), toCue);
        f.add(base + 26, nextPos, nextCue < 0 ? 0 : tokens.suffix(nextCue), toCue);
        f.add(base + 27, next, in.lex(e), nextPos, in.lex(e - 1));
        if (slot.right()) {
            f.add(base + 14, next, within.firstCue(e + 1, last));
            f.add(base + 15, nextPos, tokens.suffix(Math.min(e + 2, tokens.count - 1)), in.lexIf(e + 1, ","));
            f.add(base + 16, form, within.hasRun(e + 1, last), run);
            f.add(base + 17, word, next);
            f.add(base + 28, slot.cue().lemma(), next);
            f.add(base + 29, slot.cue().lemma(), nextPos, run);
            f.add(base + 18, form, within.commas(e + 1, last), next);
        } else {
            f.add(base + 14, form, Features.bucket(c - e));
            f.add(base + 15, word, Features.bucket(c - e));
            f.add(base + 16, form, within.sketch(e + 1, c - 1));
            f.add(base + 17, form, within.commas(e + 1, c - 1), run);
            f.add(base + 18, form, within.sequence(e + 1, c));
            f.add(base + 19, form, within.hasRun(e + 1, c - 1), run);
            f.add(base + 20, form, within.sketch(e + 1, c - 1), in.pos(c + 1));
            f.add(base + 21, within.sequence(e + 1, c), in.pos(c + 1));
        }
    }

    /** What speaks for a content from the token {@code s} to {@code e}, beside what speaks for the two alone. */
    void pair(Slot slot, int s, int e, Features f) {
        int c = slot.cue().token();
        int base = slot.right() ? 7000 : 8000;
        int form = slot.cue().form().ordinal();
        int act = slot.cue().act().ordinal();
        int length = Features.bucket(e - s + 1);
        int startRun = tokens.runStarts(s) ? 1 : 0;
        int endRun = tokens.runEnds(e) ? 1 : 0;
        int exact = startRun == 1 && tokens.runLast[tokens.run[s]] == e ? 1 : 0;
        int runs = startRun * 4 + endRun * 2 + exact;
        int next = e < tokens.frameLast[e] ? in.lex(e + 1) : 7;
        int marksOnly = within.restIsMarks(e, tokens.frameLast[e]);
        f.add(base, form, length);
        f.add(base + 1, act, length);
        f.add(base + 2, form, runs, length);
        f.add(base + 3, tokens.lex[c], runs);
        f.add(base + 4, in.pos(s), next, length);
        int verb = within.firstVerb(s, e);
        f.add(base + 5, form, verb, length);
        f.add(base + 6, tokens.lex[c], verb);
        f.add(base + 7, in.lex(s), next);
        f.add(base + 8, form, s == tokens.frameFirst[c] ? 1 : 0, marksOnly);
        f.add(base + 9, form, within.commas(s, e), length);
        f.add(base + 10, in.lex(s), verb, marksOnly);
        int inner = within.nextCue(s, e);
        f.add(base + 15, slot.cue().lemma(), verb, length);
        f.add(base + 16, slot.cue().lemma(), runs);
        f.add(base + 12, form, inner < 0 ? 0 : in.lex(inner - 1), inner < 0 ? 0 : tokens.suffix(inner), marksOnly);
        f.add(base + 13, within.balance(s, e), form);
        f.add(base + 14, in.lex(s), Math.min(3, tokens.counts.verbs(s, e)), next);
        f.add(base + 11, within.commas(s, e), s > 0 ? in.lex(s - 1) : 0, next);
    }
}
