package org.quoth.extract;

import org.quoth.extract.NounPhrases.Phrase;
import org.quoth.extract.SourceRanker.Quest;

/** What speaks for and against a noun phrase as the source of a statement. */
final class SourceFeatures {
    private final Tokens tokens;
    private final Context in;

    SourceFeatures(Tokens tokens, Context context) {
        this.tokens = tokens;
        in = context;
    }

    void of(Quest quest, Phrase p, Features f) {
        Cue cue = quest.cue();
        int anchor = cue != null ? cue.token() : p.last() < quest.first() ? quest.first() : quest.last();
        int form = cue == null ? 9 : cue.form().ordinal();
        int base = 22000 + (cue == null ? 500 : 0);
        boolean left = p.last() < anchor;
        int side = left ? 1 : 2;
        int distance = left ? anchor - p.last() - 1 : p.first() - anchor - 1;
        int gap = side * 32 + Features.bucket(Math.max(0, distance));
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
        f.add(base + 16, in.lex(p.first()), tokens.is(p.first(), "DET") ? 1 : 0, Math.min(3, p.last() - p.first()));
        int direction = p.last() < quest.first() ? 1 : 2;
        f.add(base + 17, direction, side, form);
        f.add(base + 18, direction, gap, direction == 1
                ? sketch(p.last() + 1, quest.first() - 1, quest)
                : sketch(quest.last() + 1, p.first() - 1, quest));
        int subject = subject(p) ? 1 : 0;
        int rank = rank(p, anchor);
        if (cue != null) {
            int c = cue.token();
            int suffix = tokens.suffix(c);
            int auxiliary = in.auxiliary(c);
            int cueSide = c < quest.first() ? 1 : 2;
            f.add(base + 20, suffix, gap, auxiliary);
            f.add(base + 21, suffix, sketch, auxiliary);
            f.add(base + 22, in.lex(c - 1), gap, form);
            f.add(base + 23, in.lex(c + 1), gap, form);
            f.add(base + 24, in.pos(c + 1), gap, type);
            f.add(base + 25, auxiliary, in.lex(p.first() - 1), side);
            f.add(base + 26, suffix, subject, side);
            f.add(base + 27, form, subject, rank);
            f.add(base + 28, form, type, rank);
            f.add(base + 29, cueSide, gap, type);
            f.add(base + 30, cueSide, direction, side, form);
        } else {
            f.add(base + 20, subject, side, type);
            f.add(base + 21, subject, sameFrame, rank);
            f.add(base + 22, in.lex(p.last() + 1), in.lex(quest.first() - 1), side);
            f.add(base + 23, in.pos(p.last() + 1), in.lex(quest.first() - 1), sameFrame);
            f.add(base + 24, tokens.paragraph[p.first()] == tokens.paragraph[anchor] ? 1 : 0, type, side);
        }
        boolean known = quest.before() != null && quest.before().source() != null
                && tokens.lower[quest.before().source().last()].equals(tokens.lower[p.last()]);
        f.add(base + 31, known ? 1 : 0, type, form);
    }

    /** The pronoun that it is, or a number for what it is made of: names, words, an article. */
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
        for (int i = from; i <= to && i < from + SourceRanker.REACH && n < 4; i++) {
            boolean noun = tokens.is(i, "NOUN") || tokens.is(i, "PROPN") || tokens.is(i, "PRON");
            boolean ends = i + 1 > to || !(tokens.is(i + 1, "NOUN") || tokens.is(i + 1, "PROPN"));
            n += noun && ends && i != anchor && tokens.run[i] == Tokens.NONE ? 1 : 0;
        }
        return n;
    }

    /** Which sorts of words and marks stand between two places, and whether the content does. */
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
}
