package org.quoth.extract;

import org.quoth.extract.NounPhrases.Phrase;
import org.quoth.extract.SourceRanker.Found;
import org.quoth.extract.SourceRanker.Quest;

/** What speaks for and against a noun phrase as the source of a statement, for the source before it, and for none. */
final class SourceFeatures {
    private static final int REACH = 90;

    private final Tokens tokens;
    private final Context in;

    SourceFeatures(Tokens tokens, Context context) {
        this.tokens = tokens;
        in = context;
    }

    /** What speaks for no source at all, or for the source of the statement before. */
    void other(Quest quest, boolean previous, Features f) {
        int base = previous ? 20000 : 21000;
        Cue cue = quest.cue();
        int form = cue == null ? 9 : cue.form().ordinal();
        f.add(base, form);
        if (cue != null) {
            int c = cue.token();
            f.add(base + 1, tokens.lex[c]);
            f.add(base + 2, form, in.lex(c - 1), in.lex(c + 1));
            f.add(base + 3, form, in.pos(c - 1), in.pos(c + 1));
            f.add(base + 4, tokens.lex[c], in.lex(c - 1));
            f.add(base + 5, form, in.suffix(c), in.pos(c - 1));
            f.add(base + 6, form, in.pos(c - 2), in.pos(c - 1));
            f.add(base + 7, form, c - tokens.frameFirst[c] < 3 ? c - tokens.frameFirst[c] : 3, in.pos(tokens.frameFirst[c]));
            f.add(base + 8, form, pronounsBefore(c));
            f.add(base + 9, tokens.frameLast[c] == c ? 1 : 0, form);
        } else {
            f.add(base + 10, in.lex(quest.first() - 1));
            f.add(base + 11, in.pos(quest.first() - 1), in.pos(quest.first() - 2));
            f.add(base + 12, in.lex(quest.last() + 1));
            f.add(base + 13, in.pos(quest.last() + 1), in.pos(quest.last() + 2));
            f.add(base + 14, tokens.paragraphFirst[tokens.paragraph[quest.first()]] == quest.first() ? 1 : 0,
                    tokens.frameFirst[quest.first()] == quest.first() ? 1 : 0,
                    tokens.frameLast[quest.last()] - quest.last() < 2 ? 1 : 0);
            f.add(base + 15, Context.bucket(quest.last() - quest.first()));
            f.add(base + 16, namesIn(tokens.frameFirst[quest.first()], quest.first() - 1), namesIn(quest.last() + 1,
                    tokens.frameLast[quest.last()]));
        }
        if (previous) {
            Found before = quest.before();
            int paragraphs = Math.min(3, tokens.paragraph[quest.first()] - tokens.paragraph[before.last()]);
            int gap = Context.bucket(Math.max(0, quest.first() - before.last() - 1));
            int first = quest.first() == tokens.paragraphFirst[tokens.paragraph[quest.first()]] ? 1 : 0;
            int run = tokens.run[before.last()] != Tokens.NONE ? 1 : 0;
            int open = run == 1 && !tokens.runClosed[tokens.run[before.last()]] ? 1 : 0;
            f.add(base + 20, form, paragraphs, gap);
            f.add(base + 21, form, paragraphs, first);
            f.add(base + 22, form, run, gap);
            f.add(base + 23, paragraphs, open, first);
            f.add(base + 24, form, namesIn(before.last() + 1, quest.first() - 1), paragraphs);
            f.add(base + 25, in.pos(before.source().first()), paragraphs, form);
            f.add(base + 26, before.source().first() > before.last() ? 1 : 0, paragraphs, form);
            int frames = framesBetween(before, quest);
            f.add(base + 27, form, frames, paragraphs);
            f.add(base + 28, frames, paragraphs * 2 + first, form * 2 + run);
            f.add(base + 29, in.lex(quest.first() - 1), gap);
        } else {
            f.add(base + 20, quest.before() == null ? 1 : 0, form);
        }
    }

    void candidate(Quest quest, Phrase p, Features f) {
        Cue cue = quest.cue();
        int anchor = cue != null ? cue.token() : p.last() < quest.first() ? quest.first() : quest.last();
        int form = cue == null ? 9 : cue.form().ordinal();
        int base = 22000 + (cue == null ? 500 : 0);
        boolean left = p.last() < anchor;
        int side = left ? 1 : 2;
        int distance = left ? anchor - p.last() - 1 : p.first() - anchor - 1;
        int gap = side * 32 + Context.bucket(Math.max(0, distance));
        int head = tokens.lex[p.last()];
        int type = type(p);
        int sameFrame = tokens.frameFirst[p.first()] == tokens.frameFirst[anchor] ? 1 : 0;
        int sketch = sketch(left ? p.last() + 1 : anchor + 1, left ? anchor - 1 : p.first() - 1, quest);
        int lexCue = cue == null ? 3 : tokens.lex[cue.token()];
        f.add(base, form, gap);
        f.add(base + 1, form, type, side);
        f.add(base + 2, form, type, gap);
        f.add(base + 3, head, side);
        f.add(base + 4, head, form);
        f.add(base + 5, lexCue, gap);
        f.add(base + 6, lexCue, type, side);
        f.add(base + 7, form, sketch, side);
        f.add(base + 8, sketch, gap, type);
        f.add(base + 9, in.lex(p.first() - 1), side, form);
        f.add(base + 10, in.pos(p.first() - 1), side, type);
        f.add(base + 11, in.lex(p.last() + 1), side, form);
        f.add(base + 12, in.pos(p.last() + 1), side, type);
        f.add(base + 13, in.pos(p.first() - 1), in.pos(p.last() + 1), side);
        f.add(base + 14, p.first() == tokens.frameFirst[p.first()] ? 1 : 0, side, form);
        f.add(base + 15, sameFrame, form, side);
        f.add(base + 16, in.lex(p.first()), tokens.tag[p.first()].equals("DET") ? 1 : 0, p.last() - p.first() > 2
                ? 3
                : p.last() - p.first());
        int direction = p.last() < quest.first() ? 1 : 2;
        f.add(base + 17, direction, side, form);
        f.add(base + 18, direction, gap, sketch(direction == 1 ? p.last() + 1 : quest.last() + 1,
                direction == 1 ? quest.first() - 1 : p.first() - 1, quest));
        if (cue != null) {
            int c = cue.token();
            f.add(base + 20, in.suffix(c), gap, in.auxiliary(c));
            f.add(base + 21, in.suffix(c), sketch, in.auxiliary(c));
            f.add(base + 22, in.lex(c - 1), gap, form);
            f.add(base + 23, in.lex(c + 1), gap, form);
            f.add(base + 24, in.pos(c + 1), gap, type);
            f.add(base + 25, in.auxiliary(c), in.lex(p.first() - 1), side);
            f.add(base + 26, in.suffix(c), subject(p) ? 1 : 0, side);
            f.add(base + 27, form, subject(p) ? 1 : 0, rank(p, c));
            f.add(base + 28, form, type, rank(p, c));
            f.add(base + 29, c < quest.first() ? 1 : 2, gap, type);
            f.add(base + 30, c < quest.first() ? 1 : 2, direction, side, form);
        } else {
            f.add(base + 20, subject(p) ? 1 : 0, side, type);
            f.add(base + 21, subject(p) ? 1 : 0, sameFrame, rank(p, anchor));
            f.add(base + 22, in.lex(p.last() + 1), in.lex(quest.first() - 1), side);
            f.add(base + 23, in.pos(p.last() + 1), in.lex(quest.first() - 1), sameFrame);
            f.add(base + 24, tokens.paragraph[p.first()] == tokens.paragraph[anchor] ? 1 : 0, type, side);
        }
        boolean known = quest.before() != null && quest.before().source() != null
                && tokens.lower[quest.before().source().last()].equals(tokens.lower[p.last()]);
        f.add(base + 31, known ? 1 : 0, type, form);
    }

    private int type(Phrase p) {
        if (tokens.is(p.last(), "PRON") || p.first() == p.last() && tokens.is(p.last(), "DET")) {
            return tokens.lex[p.last()];
        }
        for (int i = p.first(); i <= p.last(); i++) {
            if (tokens.is(i, "PROPN")) {
                return tokens.is(p.last(), "PROPN") ? tokens.is(p.first(), "DET") ? 2 : 1 : 3;
            }
        }
        return tokens.is(p.first(), "DET") ? 4 : 5;
    }

    /** Does a verb follow, perhaps behind an apposition between commas? */
    private boolean subject(Phrase p) {
        int i = p.last() + 1;
        int last = tokens.frameLast[p.last()];
        if (i <= last && tokens.lower[i].equals(",")) {
            for (i = i + 1; i < last && i < p.last() + 25 && !tokens.lower[i].equals(","); i++) {
                if (tokens.run[i] != Tokens.NONE) {
                    return false;
                }
            }
            i++;
        }
        while (i <= last && tokens.is(i, "ADV")) {
            i++;
        }
        return i <= last && (tokens.is(i, "VERB") || tokens.is(i, "AUX"));
    }

    /** How many other phrases stand between this one and the anchor; 4 for more. */
    private int rank(Phrase p, int anchor) {
        int from = Math.min(p.last() + 1, anchor);
        int to = Math.max(p.first() - 1, anchor);
        int n = 0;
        for (int i = from; i <= to && i < from + REACH && n < 4; i++) {
            boolean noun = tokens.is(i, "NOUN") || tokens.is(i, "PROPN") || tokens.is(i, "PRON");
            boolean ends = i + 1 > to || !(tokens.is(i + 1, "NOUN") || tokens.is(i + 1, "PROPN"));
            n += noun && ends && i != anchor && tokens.run[i] == Tokens.NONE ? 1 : 0;
        }
        return n;
    }

    private int sketch(int from, int to, Quest quest) {
        int seen = from > to ? 1 : 2;
        for (int i = from; i <= to && i < from + 50; i++) {
            if (i >= quest.first() && i <= quest.last()) {
                seen |= 1024;
                i = quest.last();
                continue;
            }
            seen |= switch (tokens.tag[i]) {
                case "VERB" -> 4;
                case "AUX" -> 8;
                case "PROPN", "NOUN" -> 16;
                case "PRON" -> 32;
                case "ADP" -> 64;
                case "PUNCT" -> tokens.lower[i].equals(",") ? 128 : 256;
                case "CCONJ", "SCONJ" -> 512;
                default -> 0;
            };
        }
        return seen;
    }

    private int pronounsBefore(int c) {
        for (int i = c - 1; i >= tokens.frameFirst[c] && i > c - 4; i--) {
            if (tokens.is(i, "PRON") || tokens.is(i, "PROPN") || tokens.is(i, "NOUN")) {
                return 1;
            }
        }
        return 0;
    }

    private int namesIn(int from, int to) {
        int seen = 0;
        for (int i = Math.max(from, to - REACH); i <= to; i++) {
            if (tokens.run[i] == Tokens.NONE) {
                seen |= tokens.is(i, "PROPN") ? 1 : tokens.is(i, "PRON") ? 2 : tokens.is(i, "VERB") ? 4 : 0;
            }
        }
        return seen;
    }

    private int framesBetween(Found before, Quest quest) {
        int n = 0;
        for (int i = before.last() + 1; i < quest.first() && n < 4; i = tokens.frameLast[i] + 1) {
            n++;
        }
        return n;
    }
}
