package org.quoth.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds where the content on one side of a cue may start and where it may end. */
final class ContentSlots {
    private static final int MOST_STARTS_RIGHT = 9;
    private static final int MOST_ENDS_RIGHT = 32;
    private static final int MOST_STARTS_LEFT = 20;
    private static final int MOST_ENDS_LEFT = 8;
    private static final Set<String> JOINTS = Set.of("ADP", "CCONJ", "SCONJ", "ADV", "PRON", "PART", "VERB", "AUX", "DET");

    private final Tokens tokens;
    private final Context context;

    ContentSlots(Tokens tokens, Context context) {
        this.tokens = tokens;
        this.context = context;
    }

    /** One side of a cue, with the places where content may start and end there. */
    record Slot(Cue cue, boolean right, int[] starts, int[] ends) {
    }

    Slot slot(Cue cue, boolean right) {
        return right ? rightSlot(cue) : leftSlot(cue);
    }

    private Slot rightSlot(Cue cue) {
        int c = cue.token();
        int last = tokens.frameLast[c];
        int[] starts = new int[MOST_STARTS_RIGHT];
        int n = 0;
        for (int i = c + 1, seen = 0; i <= last && n < MOST_STARTS_RIGHT
                && seen < Context.REACH; i = context.forward(i), seen++) {
            if (mayStart(i) && !goesOn(i) && (i <= c + 4 || opensClause(i))) {
                starts[n++] = i;
            }
        }
        if (n == 0) {
            return new Slot(cue, true, new int[0], new int[0]);
        }
        int[] ends = new int[MOST_ENDS_RIGHT];
        int m = 0;
        int end = -1;
        int outside = 0;
        for (int i = starts[0]; i <= last && outside < Context.REACH; i = context.forward(i)) {
            outside += tokens.run[i] == Tokens.NONE ? 1 : 0;
            if (mayEnd(i)) {
                end = i;
                if (m < MOST_ENDS_RIGHT - 4 && (i == last || closesClause(i) && !leavesSubject(i))) {
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
        boolean runBefore = tokens.followsRun(first) && !goesOnSpeaking(first - 1, c);
        List<Integer> ends = new ArrayList<>();
        int outside = 0;
        for (int i = c - 1; i >= first && outside < Context.REACH && ends.size() < MOST_ENDS_LEFT; i = back(i)) {
            outside += tokens.run[i] == Tokens.NONE ? 1 : 0;
            if (mayEnd(i) && !(cue.form() == Cue.Form.VERB && leavesSource(i, c))
                    && (tokens.runEnds(i) || i + 1 < c && !tokens.isWord[i + 1] && tokens.run[i + 1] == Tokens.NONE)) {
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
        for (int i = ends.get(0); i >= first && outside < Context.REACH && starts.size() < MOST_STARTS_LEFT; i = back(i)) {
            outside += tokens.run[i] == Tokens.NONE ? 1 : 0;
            if (mayStart(i) && (i <= first + 1 || opensClause(i))) {
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

    /**
     * Whether the quotation that ends there is a sentence of its own behind one that is attributed, so that the speaker of that
     * goes on, whoever the next sentence is about: "“We came,” said Ada. “We stayed.” | Her neighbour agreed."
     */
    private boolean goesOnSpeaking(int last, int cue) {
        int first = tokens.runFirst[tokens.run[last]];
        int before = first - 1;
        boolean asks = "?!".contains(tokens.lower[last - 1]);
        boolean reports = cue < tokens.frameLast[cue] && tokens.lower[cue + 1].equals("that");
        if (!tokens.lower[last - 1].equals(".") && !(asks && reports) || before < tokens.paragraphFirst[tokens.paragraph[first]]
                || tokens.run[before] != Tokens.NONE || tokens.frameLast[before] != before) {
            return false;
        }
        return tokens.runStarts(tokens.frameFirst[before]) && tokens.frameFirst[before] < before;
    }

    /** The token before; inside a quotation its first one. */
    private int back(int i) {
        int run = tokens.run[i];
        return run != Tokens.NONE && i > tokens.runFirst[run] ? tokens.runFirst[run] : i - 1;
    }

    /** Does a participle go on from the cue here, with or without a content of its own? "…, she said, following her friend in …" */
    private boolean goesOn(int i) {
        return tokens.lower[i - 1].equals(",") && tokens.is(i, "VERB") && tokens.lower[i].endsWith("ing");
    }

    private boolean opensClause(int i) {
        String before = tokens.lower[i - 1];
        return tokens.runStarts(i) || !tokens.isWord[i - 1] || before.equals("that") || tokens.lower[i].equals("that")
                || tokens.is(i, "SCONJ") || before.equals("and") || before.equals("but") || before.equals("to")
                || tokens.lower[i].equals("to") || before.equals("as");
    }

    /** Content starts with a word or with the mark that opens a quotation; never inside one. */
    private boolean mayStart(int i) {
        return tokens.runStarts(i) || tokens.run[i] == Tokens.NONE && tokens.isWord[i];
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
        return i < tokens.count && tokens.run[e] == Tokens.NONE && context.isVerbCue(i) && tokens.suffix(i) != 1
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
}
