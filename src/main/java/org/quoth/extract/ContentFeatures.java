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

    ContentFeatures(Tokens tokens, Context context) {
        this.tokens = tokens;
        in = context;
    }

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
        f.add(base + 15, in.suffix(c), form);
        f.add(base + 16, form, in.relation(c, 1));
        f.add(base + 17, word, in.relation(c, 1));
        f.add(base + 18, form, in.relation(b + 1, -1));
        f.add(base + 19, form, in.negation(c));
        f.add(base + 20, act, in.negation(c));
        f.add(base + 21, form, Context.bucket(c - tokens.frameFirst[c]));
        f.add(base + 22, form, Context.bucket(tokens.frameLast[c] - c));
        f.add(base + 23, form, in.auxiliary(b + 1), in.suffix(c));
        f.add(base + 24, form, in.runsInFrame(c));
        f.add(base + 25, act, in.suffix(c), in.pos(c + 1));
        f.add(base + 26, form, in.otherCue(c, 1));
        f.add(base + 27, form, in.otherCue(c, -1));
        f.add(base + 28, word, in.auxiliary(b + 1));
        f.add(base + 29, form, tokens.frameFirst[c] == tokens.paragraphFirst[tokens.paragraph[c]] ? 1 : 0,
                Context.bucket(c - tokens.frameFirst[c]));
        int lemma = slot.cue().lemma();
        int governor = in.lexIf(b, "to") == 1 ? in.stem(b - 1) : 0;
        f.add(base + 31, lemma, form);
        f.add(base + 32, lemma, in.pos(c + 1), in.suffix(c));
        f.add(base + 33, lemma, in.lex(c + 1));
        f.add(base + 34, lemma, in.auxiliary(b + 1), in.suffix(c));
        f.add(base + 35, act, in.pos(c + 1), c + 1 < tokens.count ? in.suffix(c + 1) : 0);
        f.add(base + 36, lemma, in.relation(c, 1), in.relation(b + 1, -1));
        f.add(base + 37, form, governor);
        f.add(base + 38, act, governor);
        f.add(base + 39, lemma, in.negation(c));
        f.add(base + 40, lemma, in.runsInFrame(c));
        f.add(base + 30, form, in.clauseVerb(c, slot.right() ? 1 : -1), in.lexIf(c + 1, "that"));
    }

    void start(Slot slot, int s, Features f) {
        int c = slot.cue().token();
        int base = slot.right() ? 3000 : 4000;
        int word = tokens.lex[c];
        int form = slot.cue().form().ordinal();
        int act = slot.cue().act().ordinal();
        int gap = slot.right() ? s - c : s - tokens.frameFirst[c];
        f.add(base, form, Context.bucket(gap));
        f.add(base + 1, word, Context.bucket(gap));
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
        f.add(base + 24, slot.cue().lemma(), in.pos(s), Context.bucket(gap));
        f.add(base + 25, slot.cue().lemma(), in.lex(s));
        f.add(base + 26, slot.cue().lemma(), in.lex(s - 1), run);
        f.add(base + 12, form, run, in.lex(s - 1));
        f.add(base + 13, act, run);
        f.add(base + 14, form, run, Context.bucket(gap));
        f.add(base + 15, act, in.pos(s), Context.bucket(gap));
        f.add(base + 16, in.suffix(c), in.pos(s), Context.bucket(gap));
        f.add(base + 17, tokens.frameFirst[s] == s ? 1 : 0, tokens.frameFirst[s] == tokens.frameFirst[c] ? 1 : 0, run);
        if (slot.right()) {
            f.add(base + 18, form, in.between(c + 1, s - 1));
            f.add(base + 19, word, in.between(c + 1, s - 1));
            f.add(base + 20, form, in.pos(c + 1), s == c + 1 ? 1 : 0);
            f.add(base + 21, form, in.firstRun(c + 1, s - 1));
            f.add(base + 22, act, in.sequence(c + 1, s), 0);
            f.add(base + 23,
                    tokens.word[s].codePointAt(0) >= 'A' && Character.isUpperCase(tokens.word[s].codePointAt(0)) ? 1 : 0,
                    form, in.lex(s - 1));
        } else {
            f.add(base + 18, form, in.commas(tokens.frameFirst[s], s - 1));
            f.add(base + 21, form, in.firstRun(tokens.frameFirst[c], s - 1), run);
        }
    }

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
        f.add(base, form, next);
        f.add(base + 1, form, nextPos);
        f.add(base + 2, next, next2);
        f.add(base + 3, next, next2Pos);
        f.add(base + 4, nextPos, next2Pos, form);
        f.add(base + 5, form, run, next);
        f.add(base + 6, run == 1 ? in.lex(e - 1) : 0, next, form);
        f.add(base + 7, in.pos(e), nextPos);
        f.add(base + 8, in.lex(e), next);
        f.add(base + 9, form, in.restIsMarks(e, last) ? 1 : 0, run);
        f.add(base + 10, word, in.restIsMarks(e, last) ? 1 : 0);
        f.add(base + 11, form, Context.bucket(last - e));
        f.add(base + 12, form, beyond ? 1 : 0, next);
        f.add(base + 13, next, next2Pos, e + 3 <= last ? in.pos(e + 3) : 7);
        int rest = Math.min(3, tokens.verbs(e + 1, last));
        f.add(base + 22, next, rest, Math.min(3, e + 3 <= last ? tokens.verbs(e + 2, Math.min(last, e + 5)) : 0));
        f.add(base + 23, next, next2Pos, rest, e + 3 <= last ? in.pos(e + 3) : 7);
        f.add(base + 24, in.sequence(e + 1, Math.min(last, e + 4)));
        int nextCue = in.nextCue(e + 1, last);
        f.add(base + 25, next, nextCue < 0 ? 0 : in.lex(nextCue), nextCue < 0 ? 0 : Context.bucket(nextCue - e));
        f.add(base + 26, nextPos, nextCue < 0 ? 0 : in.suffix(nextCue), nextCue < 0 ? 0 : Context.bucket(nextCue - e));
        f.add(base + 27, next, in.lex(e), nextPos, in.lex(e - 1));
        if (slot.right()) {
            f.add(base + 14, next, in.cueBetween(e + 1, last));
            f.add(base + 15, nextPos, in.suffix(Math.min(e + 2, tokens.count - 1)), in.lexIf(e + 1, ","));
            f.add(base + 16, form, in.firstRun(e + 1, last), run);
            f.add(base + 17, word, next);
            f.add(base + 28, slot.cue().lemma(), next);
            f.add(base + 29, slot.cue().lemma(), nextPos, run);
            f.add(base + 18, form, in.commas(e + 1, last), next);
        } else {
            f.add(base + 14, form, Context.bucket(c - e));
            f.add(base + 15, word, Context.bucket(c - e));
            f.add(base + 16, form, in.between(e + 1, c - 1));
            f.add(base + 17, form, in.commas(e + 1, c - 1), run);
            f.add(base + 18, form, in.sequence(e + 1, c));
            f.add(base + 19, form, in.firstRun(e + 1, c - 1), run);
            f.add(base + 20, form, in.between(e + 1, c - 1), in.pos(c + 1));
            f.add(base + 21, in.sequence(e + 1, c), in.pos(c + 1));
        }
    }

    void pair(Slot slot, int s, int e, Features f) {
        int c = slot.cue().token();
        int base = slot.right() ? 7000 : 8000;
        int form = slot.cue().form().ordinal();
        int act = slot.cue().act().ordinal();
        int length = Context.bucket(e - s + 1);
        int startRun = tokens.runStarts(s) ? 1 : 0;
        int endRun = tokens.runEnds(e) ? 1 : 0;
        int exact = startRun == 1 && tokens.runLast[tokens.run[s]] == e ? 1 : 0;
        f.add(base, form, length);
        f.add(base + 1, act, length);
        f.add(base + 2, form, startRun * 4 + endRun * 2 + exact, length);
        f.add(base + 3, tokens.lex[c], startRun * 4 + endRun * 2 + exact);
        f.add(base + 4, in.pos(s), e < tokens.frameLast[e] ? in.lex(e + 1) : 7, length);
        int verb = in.verbBetween(s, e);
        f.add(base + 5, form, verb, length);
        f.add(base + 6, tokens.lex[c], verb);
        f.add(base + 7, in.lex(s), e < tokens.frameLast[e] ? in.lex(e + 1) : 7);
        f.add(base + 8, form, s == tokens.frameFirst[c] ? 1 : 0, in.restIsMarks(e, tokens.frameLast[e]) ? 1 : 0);
        f.add(base + 9, form, in.commas(s, e), length);
        f.add(base + 10, in.lex(s), verb, in.restIsMarks(e, tokens.frameLast[e]) ? 1 : 0);
        int inner = in.nextCue(s, e);
        f.add(base + 15, slot.cue().lemma(), verb, length);
        f.add(base + 16, slot.cue().lemma(), startRun * 4 + endRun * 2 + exact);
        f.add(base + 12, form, inner < 0 ? 0 : in.lex(inner - 1), inner < 0 ? 0 : in.suffix(inner),
                in.restIsMarks(e, tokens.frameLast[e]) ? 1 : 0);
        f.add(base + 13, in.balance(s, e), form);
        f.add(base + 14, in.lex(s), Math.min(3, tokens.verbs(s, e)), e < tokens.frameLast[e] ? in.lex(e + 1) : 7);
        f.add(base + 11, in.commas(s, e), s > 0 ? in.lex(s - 1) : 0, e < tokens.frameLast[e] ? in.lex(e + 1) : 7);
    }
}
