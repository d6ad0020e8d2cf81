package org.quoth.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.quoth.text.Hashing;

/**
 * Ranks what may be the content on one side of a cue: pairs of a first and a last token, or nothing. The score of a pair is the
 * sum of what speaks for its start, for its end, and for both together; a softmax over all pairs and "nothing" makes it a
 * probability. (A log-linear ranker as in Berger, Della Pietra and Della Pietra, "A Maximum Entropy Approach to Natural Language
 * Processing", 1996.)
 */
final class ContentRanker {
    private static final int MAX_STARTS = 9;
    private static final int MAX_ENDS = 32;
    private static final int REACH = 120;
    private static final Set<String> JOINTS = Set.of("ADP", "CCONJ", "SCONJ", "ADV", "PRON", "PART", "VERB", "AUX", "DET");

    private final Tokens tokens;
    private final int[] cueAt;

    /** @param cues of the text, in order */
    ContentRanker(Tokens tokens, List<Cue> cues) {
        this.tokens = tokens;
        cueAt = new int[tokens.count];
        for (Cue cue : cues) {
            cueAt[cue.token()] = 1 + cue.form().ordinal();
        }
    }

    /** One side of a cue, with the places where content may start and end there. */
    record Slot(Cue cue, boolean right, int[] starts, int[] ends) {
        boolean admits(Tokens tokens, int start, int end) {
            return start <= end;
        }
    }

    Slot slot(Cue cue, boolean right) {
        return right ? rightSlot(cue) : leftSlot(cue);
    }

    private Slot rightSlot(Cue cue) {
        int c = cue.token();
        int last = tokens.frameLast[c];
        int[] starts = new int[MAX_STARTS];
        int n = 0;
        for (int i = c + 1, seen = 0; i <= last && n < MAX_STARTS && seen < REACH; i = forward(i), seen++) {
            if (!tokens.insideRun(i) && (tokens.isWord[i] || tokens.runStarts(i)) && (i <= c + 4 || opensClause(i))) {
                starts[n++] = i;
            }
        }
        if (n == 0) {
            return new Slot(cue, true, new int[0], new int[0]);
        }
        int[] ends = new int[MAX_ENDS];
        int m = 0;
        int end = -1;
        int outside = 0;
        for (int i = starts[0]; i <= last && outside < REACH; i = forward(i)) {
            outside += tokens.run[i] == Tokens.NONE ? 1 : 0;
            if (mayEnd(i)) {
                end = i;
                if (m < MAX_ENDS - 4 && (i == last || closesClause(i) && !leavesSubject(i))) {
                    ends[m++] = i;
                }
            }
        }
        if (end >= 0 && (m == 0 || ends[m - 1] != end)) {
            ends[m++] = end;
        }
        if (tokens.lower[starts[0] - 1].equals(":")) {
            m = sentencesBehind(last, ends, m);
        }
        return new Slot(cue, true, Arrays.copyOf(starts, n), Arrays.copyOf(ends, m));
    }

    /** Behind a colon the content may go on over the sentences of the paragraph: the end of the last is a place to end, too. */
    private int sentencesBehind(int frameLast, int[] ends, int size) {
        int last = tokens.paragraphLast[tokens.paragraph[frameLast]];
        int m = size;
        for (int i = last; i > frameLast && m < ends.length && i > last - 3; i--) {
            if (mayEnd(i)) {
                ends[m++] = i;
                break;
            }
        }
        return m;
    }

    private Slot leftSlot(Cue cue) {
        int c = cue.token();
        int first = tokens.frameFirst[c];
        boolean runBefore = first > 0 && tokens.runEnds(first - 1) && tokens.paragraph[first - 1] == tokens.paragraph[c];
        List<Integer> ends = new ArrayList<>();
        int outside = 0;
        for (int i = c - 1; i >= first && outside < REACH && ends.size() < 8; i = back(i)) {
            outside += tokens.run[i] == Tokens.NONE ? 1 : 0;
            if (mayEnd(i) && !(cue.form() == Cue.Form.VERB && leavesSource(i, c)) && (tokens.runEnds(i) || i + 1 < c && !tokens.isWord[i + 1] && tokens.run[i + 1] == Tokens.NONE)) {
                ends.add(i);
            }
        }
        if (runBefore) {
            ends.add(first - 1);
        }
        if (ends.isEmpty()) {
            return new Slot(cue, false, new int[0], new int[0]);
        }
        List<Integer> starts = new ArrayList<>();
        outside = 0;
        for (int i = ends.get(0); i >= first && outside < REACH && starts.size() < 20; i = back(i)) {
            outside += tokens.run[i] == Tokens.NONE ? 1 : 0;
            if (!tokens.insideRun(i) && (tokens.isWord[i] || tokens.runStarts(i)) && (i == first || opensClause(i)
                    || i == first + 1)) {
                starts.add(i);
            }
        }
        if (!starts.contains(first) && (tokens.isWord[first] || tokens.runStarts(first)) && first <= ends.get(0)) {
            starts.add(first);
        }
        if (runBefore) {
            starts.add(tokens.runFirst[tokens.run[first - 1]]);
        }
        return new Slot(cue, false, starts.stream().mapToInt(x -> x).toArray(), ends.stream().mapToInt(x -> x).toArray());
    }

    /** The next token; inside a closed quotation its last one. */
    private int forward(int i) {
        int run = tokens.run[i];
        return run != Tokens.NONE && (tokens.runClosed[run] || i > tokens.runFirst[run] + REACH) && i < tokens.runLast[run]
                ? tokens.runLast[run]
                : i + 1;
    }

    /** The token before; inside a quotation its first one. */
    private int back(int i) {
        int run = tokens.run[i];
        return run != Tokens.NONE && i > tokens.runFirst[run] ? tokens.runFirst[run] : i - 1;
    }

    private boolean opensClause(int i) {
        String before = tokens.lower[i - 1];
        return tokens.runStarts(i) || !tokens.isWord[i - 1] || before.equals("that") || tokens.lower[i].equals("that")
                || tokens.is(i, "SCONJ") || before.equals("and") || before.equals("but") || before.equals("to")
                || tokens.lower[i].equals("to") || before.equals("as");
    }

    /** Content ends with a word, or with the mark that closes a quotation; never inside one. */
    private boolean mayEnd(int i) {
        if (tokens.run[i] != Tokens.NONE) {
            return tokens.runEnds(i) || !tokens.runClosed[tokens.run[i]] && tokens.sentenceLast[i] == i;
        }
        return tokens.isWord[i] || ")]%".indexOf(tokens.word[i].charAt(0)) >= 0;
    }

    private boolean closesClause(int i) {
        int next = i + 1;
        return tokens.runEnds(i) || tokens.runStarts(next) || !tokens.isWord[next] || JOINTS.contains(tokens.tag[next]);
    }

    /** Does a cue behind this end have its subject before it? "… that she won, Ms. Hall | , dismissed the claim" */
    private boolean leavesSubject(int e) {
        int i = tokens.lower[e + 1].equals(",") ? e + 2 : e + 1;
        return i < tokens.count && tokens.run[e] == Tokens.NONE && cueAt[i] == 1 + Cue.Form.VERB.ordinal() && suffix(i) != 1
                && (tokens.is(e, "PROPN") || i == e + 1 && tokens.is(e, "PRON"));
    }

    /** Does this end take the source, or half of it? "… was lost, the mayor | , Ms. Hall, said on Friday" */
    private boolean leavesSource(int e, int c) {
        if (tokens.run[e] != Tokens.NONE || !tokens.lower[e + 1].equals(",") || !tokens.lower[c - 1].equals(",")) {
            return false;
        }
        if (e + 1 == c - 1) {
            return c == tokens.frameLast[c] || tokens.is(c + 1, "ADP") || tokens.is(c + 1, "PUNCT");
        }
        for (int i = e + 2; i < c - 1; i++) {
            if (!tokens.is(i, "PROPN") && !tokens.is(i, "NOUN") && !tokens.is(i, "ADJ") && !tokens.is(i, "DET")) {
                return false;
            }
        }
        return true;
    }

    // --- features ---

    void none(Slot slot, Features f) {
        int c = slot.cue.token();
        int side = slot.right ? 1 : 2;
        int base = side * 1000;
        int lex = tokens.lex[c];
        int form = slot.cue.form().ordinal();
        int act = slot.cue.act().ordinal();
        f.add(base, lex);
        f.add(base + 1, form);
        f.add(base + 2, act, form);
        f.add(base + 3, lex, lex(c + 1));
        f.add(base + 4, lex, pos(c + 1));
        f.add(base + 5, lex, lex(c - 1));
        f.add(base + 6, lex, pos(c - 1));
        f.add(base + 7, form, lex(c + 1));
        f.add(base + 8, form, lex(c - 1));
        f.add(base + 9, form, pos(c - 1), pos(c + 1));
        f.add(base + 10, form, lex(c + 1), lex(c + 2));
        f.add(base + 11, form, pos(c + 1), pos(c + 2));
        f.add(base + 12, form, lex(c - 2), lex(c - 1));
        f.add(base + 13, form, pos(c - 2), pos(c - 1));
        f.add(base + 14, act, pos(c + 1), pos(c + 2));
        f.add(base + 15, suffix(c), form);
        f.add(base + 16, form, relation(c, 1));
        f.add(base + 17, lex, relation(c, 1));
        f.add(base + 18, form, relation(c, -1));
        f.add(base + 19, form, negation(c));
        f.add(base + 20, act, negation(c));
        f.add(base + 21, form, bucket(c - tokens.frameFirst[c]));
        f.add(base + 22, form, bucket(tokens.frameLast[c] - c));
        f.add(base + 23, form, auxiliary(c), suffix(c));
        f.add(base + 24, form, runsInFrame(c));
        f.add(base + 25, act, suffix(c), pos(c + 1));
        f.add(base + 26, form, otherCue(c, 1));
        f.add(base + 27, form, otherCue(c, -1));
        f.add(base + 28, lex, auxiliary(c));
        f.add(base + 29, form, tokens.frameFirst[c] == tokens.paragraphFirst[tokens.paragraph[c]] ? 1 : 0,
                bucket(c - tokens.frameFirst[c]));
        int lemma = slot.cue.lemma();
        int governor = lexIf(c - 1, "to") == 1 ? stem(c - 2) : 0;
        f.add(base + 31, lemma, form);
        f.add(base + 32, lemma, pos(c + 1), suffix(c));
        f.add(base + 33, lemma, lex(c + 1));
        f.add(base + 34, lemma, auxiliary(c), suffix(c));
        f.add(base + 35, act, pos(c + 1), c + 1 < tokens.count ? suffix(c + 1) : 0);
        f.add(base + 36, lemma, relation(c, 1), relation(c, -1));
        f.add(base + 37, form, governor);
        f.add(base + 38, act, governor);
        f.add(base + 39, lemma, negation(c));
        f.add(base + 40, lemma, runsInFrame(c));
        f.add(base + 30, form, clauseVerb(c, slot.right ? 1 : -1), lexIf(c + 1, "that"));
    }

    void start(Slot slot, int s, Features f) {
        int c = slot.cue.token();
        int base = slot.right ? 3000 : 4000;
        int lex = tokens.lex[c];
        int form = slot.cue.form().ordinal();
        int act = slot.cue.act().ordinal();
        int gap = slot.right ? s - c : s - tokens.frameFirst[c];
        f.add(base, form, bucket(gap));
        f.add(base + 1, lex, bucket(gap));
        f.add(base + 2, form, lex(s));
        f.add(base + 3, form, pos(s));
        f.add(base + 4, lex, lex(s));
        f.add(base + 5, lex, pos(s));
        f.add(base + 6, form, lex(s - 1));
        f.add(base + 7, lex, lex(s - 1));
        f.add(base + 8, form, pos(s - 1), pos(s));
        f.add(base + 9, form, lex(s - 1), pos(s));
        f.add(base + 10, form, lex(s - 2), lex(s - 1));
        f.add(base + 11, form, pos(s), pos(s + 1));
        int run = tokens.runStarts(s) ? 1 : 0;
        f.add(base + 24, slot.cue.lemma(), pos(s), bucket(gap));
        f.add(base + 25, slot.cue.lemma(), lex(s));
        f.add(base + 26, slot.cue.lemma(), lex(s - 1), run);
        f.add(base + 12, form, run, lex(s - 1));
        f.add(base + 13, act, run);
        f.add(base + 14, form, run, bucket(gap));
        f.add(base + 15, act, pos(s), bucket(gap));
        f.add(base + 16, suffix(c), pos(s), bucket(gap));
        f.add(base + 17, tokens.frameFirst[s] == s ? 1 : 0, tokens.frameFirst[s] == tokens.frameFirst[c] ? 1 : 0, run);
        if (slot.right) {
            f.add(base + 18, form, between(c + 1, s - 1));
            f.add(base + 19, lex, between(c + 1, s - 1));
            f.add(base + 20, form, pos(c + 1), s == c + 1 ? 1 : 0);
            f.add(base + 21, form, firstRun(c + 1, s - 1));
            f.add(base + 22, act, sequence(c + 1, s), 0);
            f.add(base + 23,
                    tokens.word[s].codePointAt(0) >= 'A' && Character.isUpperCase(tokens.word[s].codePointAt(0)) ? 1 : 0,
                    form, lex(s - 1));
        } else {
            f.add(base + 18, form, commas(tokens.frameFirst[s], s - 1));
            f.add(base + 21, form, firstRun(tokens.frameFirst[c], s - 1), run);
        }
    }

    void end(Slot slot, int e, Features f) {
        int c = slot.cue.token();
        int base = slot.right ? 5000 : 6000;
        int lex = tokens.lex[c];
        int form = slot.cue.form().ordinal();
        int last = tokens.frameLast[e];
        boolean beyond = tokens.frameLast[e] != tokens.frameLast[c];
        int run = tokens.runEnds(e) ? 1 : 0;
        int next = e + 1 <= last ? lex(e + 1) : 7;
        int nextPos = e + 1 <= last ? pos(e + 1) : 7;
        int next2 = e + 2 <= last ? lex(e + 2) : 7;
        int next2Pos = e + 2 <= last ? pos(e + 2) : 7;
        f.add(base, form, next);
        f.add(base + 1, form, nextPos);
        f.add(base + 2, next, next2);
        f.add(base + 3, next, next2Pos);
        f.add(base + 4, nextPos, next2Pos, form);
        f.add(base + 5, form, run, next);
        f.add(base + 6, run == 1 ? lex(e - 1) : 0, next, form);
        f.add(base + 7, pos(e), nextPos);
        f.add(base + 8, lex(e), next);
        f.add(base + 9, form, restIsMarks(e, last) ? 1 : 0, run);
        f.add(base + 10, lex, restIsMarks(e, last) ? 1 : 0);
        f.add(base + 11, form, bucket(last - e));
        f.add(base + 12, form, beyond ? 1 : 0, next);
        f.add(base + 13, next, next2Pos, e + 3 <= last ? pos(e + 3) : 7);
        int rest = Math.min(3, tokens.verbs(e + 1, last));
        f.add(base + 22, next, rest, Math.min(3, e + 3 <= last ? tokens.verbs(e + 2, Math.min(last, e + 5)) : 0));
        f.add(base + 23, next, next2Pos, rest, e + 3 <= last ? pos(e + 3) : 7);
        f.add(base + 24, sequence(e + 1, Math.min(last, e + 4)));
        int nextCue = nextCue(e + 1, last);
        f.add(base + 25, next, nextCue < 0 ? 0 : lex(nextCue), nextCue < 0 ? 0 : bucket(nextCue - e));
        f.add(base + 26, nextPos, nextCue < 0 ? 0 : suffix(nextCue), nextCue < 0 ? 0 : bucket(nextCue - e));
        f.add(base + 27, next, lex(e), nextPos, lex(e - 1));
        if (slot.right) {
            f.add(base + 14, next, cueBetween(e + 1, last));
            f.add(base + 15, nextPos, suffix(Math.min(e + 2, tokens.count - 1)), lexIf(e + 1, ","));
            f.add(base + 16, form, runBetween(e + 1, last), run);
            f.add(base + 17, lex, next);
            f.add(base + 28, slot.cue.lemma(), next);
            f.add(base + 29, slot.cue.lemma(), nextPos, run);
            f.add(base + 18, form, commas(e + 1, last), next);
        } else {
            f.add(base + 14, form, bucket(c - e));
            f.add(base + 15, lex, bucket(c - e));
            f.add(base + 16, form, between(e + 1, c - 1));
            f.add(base + 17, form, commas(e + 1, c - 1), run);
            f.add(base + 18, form, sequence(e + 1, c));
            f.add(base + 19, form, runBetween(e + 1, c - 1), run);
            f.add(base + 20, form, between(e + 1, c - 1), pos(c + 1));
            f.add(base + 21, sequence(e + 1, c), pos(c + 1));
        }
    }

    void pair(Slot slot, int s, int e, Features f) {
        int c = slot.cue.token();
        int base = slot.right ? 7000 : 8000;
        int form = slot.cue.form().ordinal();
        int act = slot.cue.act().ordinal();
        int length = bucket(e - s + 1);
        int startRun = tokens.runStarts(s) ? 1 : 0;
        int endRun = tokens.runEnds(e) ? 1 : 0;
        int exact = startRun == 1 && tokens.runLast[tokens.run[s]] == e ? 1 : 0;
        f.add(base, form, length);
        f.add(base + 1, act, length);
        f.add(base + 2, form, startRun * 4 + endRun * 2 + exact, length);
        f.add(base + 3, tokens.lex[c], startRun * 4 + endRun * 2 + exact);
        f.add(base + 4, pos(s), e < tokens.frameLast[e] ? lex(e + 1) : 7, length);
        int verb = verbBetween(s, e);
        f.add(base + 5, form, verb, length);
        f.add(base + 6, tokens.lex[c], verb);
        f.add(base + 7, lex(s), e < tokens.frameLast[e] ? lex(e + 1) : 7);
        f.add(base + 8, form, s == tokens.frameFirst[c] ? 1 : 0, restIsMarks(e, tokens.frameLast[e]) ? 1 : 0);
        f.add(base + 9, form, commas(s, e), length);
        f.add(base + 10, lex(s), verb, restIsMarks(e, tokens.frameLast[e]) ? 1 : 0);
        int inner = nextCue(s, e);
        f.add(base + 15, slot.cue.lemma(), verb, length);
        f.add(base + 16, slot.cue.lemma(), startRun * 4 + endRun * 2 + exact);
        f.add(base + 12, form, inner < 0 ? 0 : lex(inner - 1), inner < 0 ? 0 : suffix(inner),
                restIsMarks(e, tokens.frameLast[e]) ? 1 : 0);
        f.add(base + 13, balance(s, e), form);
        f.add(base + 14, lex(s), Math.min(3, tokens.verbs(s, e)), e < tokens.frameLast[e] ? lex(e + 1) : 7);
        f.add(base + 11, commas(s, e), s > 0 ? lex(s - 1) : 0, e < tokens.frameLast[e] ? lex(e + 1) : 7);
    }

    private int lex(int i) {
        return i < 0 || i >= tokens.count ? 3 : tokens.lex[i];
    }

    private int pos(int i) {
        return i < 0 || i >= tokens.count ? 3 : tokens.run[i] != Tokens.NONE && tokens.runStarts(i) ? 5 : tokens.pos[i];
    }

    /** Hash of the first letters of a word: its forms mostly share them. */
    private int stem(int i) {
        return i < 0 ? 0 : tokens.lower[i].substring(0, Math.min(5, tokens.lower[i].length())).hashCode();
    }

    private int lexIf(int i, String word) {
        return i >= 0 && i < tokens.count && tokens.lower[i].equals(word) ? 1 : 0;
    }

    static int bucket(int n) {
        return n < 6 ? n : n < 8 ? 6 : n < 11 ? 7 : n < 16 ? 8 : n < 23 ? 9 : n < 33 ? 10 : n < 50 ? 11 : 12;
    }

    private int suffix(int i) {
        String w = tokens.lower[i];
        return w.endsWith("ing") ? 1 : w.endsWith("ed") ? 2 : w.endsWith("s") ? 3 : 4;
    }

    /** What stands next to the cue on one side once adverbs are passed: a mark, a quotation, a pronoun, a name … */
    private int relation(int c, int step) {
        int i = c + step;
        while (i > tokens.frameFirst[c] && i < tokens.frameLast[c] && tokens.is(i, "ADV")) {
            i += step;
        }
        if (i < tokens.frameFirst[c] || i > tokens.frameLast[c]) {
            return 1;
        }
        return tokens.run[i] != Tokens.NONE ? 2 : tokens.isWord[i] ? tokens.pos[i] : tokens.lex[i];
    }

    private int negation(int c) {
        int found = 0;
        for (int i = Math.max(tokens.frameFirst[c], c - 4); i < c; i++) {
            String w = tokens.lower[i];
            if (w.equals(",") || w.equals(";")) {
                found = 0;
            } else if (w.equals("not") || w.equals("n't") || w.equals("never") || w.equals("without") || w.equals("no")) {
                found = w.hashCode();
            }
        }
        return found;
    }

    /** The nearest of the helping words before the cue: would, was, has, to … */
    private int auxiliary(int c) {
        for (int i = c - 1; i >= tokens.frameFirst[c] && i > c - 4; i--) {
            if (tokens.is(i, "AUX") || tokens.lower[i].equals("to")) {
                return tokens.lex[i];
            }
            if (!tokens.is(i, "ADV") && !tokens.is(i, "PART")) {
                return 1;
            }
        }
        return 0;
    }

    private int runsInFrame(int c) {
        boolean before = false;
        boolean after = false;
        for (int i = Math.max(tokens.frameFirst[c], c - 60); i <= Math.min(tokens.frameLast[c], c + 60); i++) {
            before |= i < c && tokens.run[i] != Tokens.NONE;
            after |= i > c && tokens.run[i] != Tokens.NONE;
        }
        int first = tokens.frameFirst[c];
        boolean adjacent = first > 0 && tokens.runEnds(first - 1) && tokens.paragraph[first - 1] == tokens.paragraph[c];
        return (before ? 1 : 0) + (after ? 2 : 0) + (adjacent ? 4 : 0);
    }

    private int otherCue(int c, int step) {
        for (int i = c + step, n = 0; i >= tokens.frameFirst[c] && i <= tokens.frameLast[c] && n < 20; i += step, n++) {
            if (cueAt[i] > 0) {
                return 1 + cueAt[i] * 4 + Math.min(3, n / 4);
            }
        }
        return 0;
    }

    private int clauseVerb(int c, int step) {
        for (int i = c + step, n = 0; i >= tokens.frameFirst[c] && i <= tokens.frameLast[c] && n < 15; i += step, n++) {
            if (tokens.is(i, "VERB") || tokens.is(i, "AUX")) {
                return 1 + Math.min(3, n / 3);
            }
        }
        return 0;
    }

    /** A sketch of the tokens between two places: which sorts of marks, names, pronouns and verbs. */
    private int between(int from, int to) {
        int seen = from > to ? 1 : 2;
        for (int i = from; i <= to && i < from + 40; i++) {
            seen |= switch (tokens.tag[i]) {
                case "VERB", "AUX" -> 4;
                case "PROPN" -> 8;
                case "PRON" -> 16;
                case "NOUN" -> 32;
                case "PUNCT" -> tokens.lower[i].equals(",") ? 64 : 128;
                default -> 0;
            };
            seen |= tokens.run[i] != Tokens.NONE ? 256 : 0;
        }
        return seen;
    }

    private int sequence(int from, int to) {
        int hash = 17;
        for (int i = from; i <= to && i < from + 6; i++) {
            hash = Hashing.mix(hash, pos(i));
        }
        return hash;
    }

    private int firstRun(int from, int to) {
        for (int i = from; i <= to && i < from + REACH; i++) {
            if (tokens.run[i] != Tokens.NONE) {
                return 1;
            }
        }
        return 0;
    }

    private int runBetween(int from, int to) {
        return firstRun(from, to);
    }

    private int cueBetween(int from, int to) {
        for (int i = from; i <= to && i < from + 12; i++) {
            if (cueAt[i] > 0) {
                return cueAt[i] * 16 + i - from;
            }
        }
        return 0;
    }

    private int nextCue(int from, int to) {
        for (int i = from; i <= to && i < from + 30; i++) {
            if (cueAt[i] > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Parentheses and dashes that are opened and not closed between two tokens. */
    private int balance(int from, int to) {
        int round = 0;
        int dashes = 0;
        for (int i = from, seen = 0; i <= to && seen < REACH; i = forward(i), seen++) {
            switch (tokens.lower[i]) {
                case "(", "[" -> round++;
                case ")", "]" -> round--;
                case "-", "--", "—", "–" -> dashes++;
                default -> {
                }
            }
        }
        return Math.max(-2, Math.min(2, round)) * 4 + Math.min(3, dashes);
    }

    private int commas(int from, int to) {
        int n = 0;
        for (int i = from, seen = 0; i <= to && n < 3 && seen < REACH; i++, seen++) {
            if (tokens.run[i] != Tokens.NONE) {
                i = tokens.runLast[tokens.run[i]];
            } else if (tokens.lower[i].equals(",")) {
                n++;
            }
        }
        return n;
    }

    private int verbBetween(int from, int to) {
        for (int i = from; i <= to && i < from + 40; i++) {
            if (tokens.is(i, "VERB") || tokens.is(i, "AUX")) {
                return 1 + Math.min(2, (i - from) / 4);
            }
        }
        return 0;
    }

    private boolean restIsMarks(int e, int last) {
        for (int i = e + 1; i <= last && i < e + 5; i++) {
            if (tokens.isWord[i]) {
                return false;
            }
        }
        return last - e < 5;
    }
}
