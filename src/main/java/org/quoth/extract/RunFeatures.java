package org.quoth.extract;

import java.util.Set;

/** What tells whether a quotation by itself is a statement, or a title, a nickname, a word held at arm's length. */
final class RunFeatures {
    /** Words of somebody who speaks to somebody. */
    private static final Set<String> TALKING = Set.of("i", "we", "my", "our", "me", "us", "you");

    private final Tokens tokens;

    RunFeatures(Tokens tokens) {
        this.tokens = tokens;
    }

    void of(int run, Features f) {
        int first = tokens.runFirst[run];
        int last = tokens.runLast[run];
        int frameFirst = tokens.frameFirst[first];
        int frameLast = tokens.frameLast[last];
        int inner = Math.min(first + 1, last);
        int innerLast = Math.max(first, tokens.runClosed[run] ? last - 1 : last);
        int length = Features.bucket(last - first - 1);
        int before = first > frameFirst ? tokens.lex[first - 1] : 1;
        int beforePos = first > frameFirst ? tokens.pos[first - 1] : 1;
        int after = last < frameLast ? tokens.lex[last + 1] : 1;
        int afterPos = last < frameLast ? tokens.pos[last + 1] : 1;
        int upper = Character.isUpperCase(tokens.word[inner].codePointAt(0)) ? 1 : 0;
        int endMark = tokens.isWord[innerLast] ? 0 : tokens.lex[innerLast];
        int verb = verb(first, last);
        int capitals = capitals(first, last);
        int talks = talks(first, last);
        f.add(30000, length);
        f.add(30001, length, upper);
        f.add(30002, length, endMark, upper);
        f.add(30003, before, length);
        f.add(30004, beforePos, length);
        f.add(30005, after, length);
        f.add(30006, afterPos, length);
        f.add(30007, before, after);
        f.add(30008, beforePos, afterPos, upper);
        f.add(30009, verb, length, upper);
        f.add(30010, capitals, length);
        f.add(30011, talks, length);
        f.add(30012, tokens.lex[inner], length < 5 ? 1 : 0);
        f.add(30013, tokens.pos[inner], length);
        f.add(30014, tokens.lex[innerLast]);
        f.add(30015, tokens.paragraphFirst[tokens.paragraph[first]] == first ? 1 : 0,
                tokens.paragraphLast[tokens.paragraph[first]] == last ? 1 : 0, length);
        f.add(30016, frameFirst == first ? 1 : 0, frameLast - last < 2 ? 1 : 0, length);
        f.add(30017, before, beforeTwo(first, frameFirst));
        f.add(30018, beforeTwo(first, frameFirst), length);
        f.add(30019, tokens.runClosed[run] ? 1 : 0, length);
        f.add(30020, before, verb, upper);
        f.add(30021, beforePos, verb, upper, endMark);
        f.add(30022, last + 2 <= frameLast ? tokens.lex[last + 2] : 1, after);
        f.add(30023, last + 2 <= frameLast ? tokens.pos[last + 2] : 1, afterPos, length);
        f.add(30024, Math.min(4, tokens.paragraph[first]), length);
        f.add(30025, run > 0 && tokens.paragraph[tokens.runLast[run - 1]] == tokens.paragraph[first] ? 1 : 0, length, upper);
        f.add(30026, capitals, endMark, verb);
    }

    private int beforeTwo(int first, int frameFirst) {
        return first - 1 > frameFirst ? tokens.lex[first - 2] : 1;
    }

    /** 1 where there is a verb, and 2 where there is an auxiliary one; their sum where there are both. */
    private int verb(int first, int last) {
        int seen = 0;
        for (int i = first; i <= last && i < first + 40; i++) {
            seen |= tokens.is(i, "VERB") ? 1 : tokens.is(i, "AUX") ? 2 : 0;
        }
        return seen;
    }

    /** Which share of the words begin with a capital: 0 none, 4 all; 5 where there are no words. */
    private int capitals(int first, int last) {
        int words = 0;
        int upper = 0;
        for (int i = first; i <= last && i < first + 40; i++) {
            if (tokens.isWord[i]) {
                words++;
                upper += Character.isUpperCase(tokens.word[i].codePointAt(0)) ? 1 : 0;
            }
        }
        return words == 0 ? 5 : 4 * upper / words;
    }

    private int talks(int first, int last) {
        for (int i = first; i <= last && i < first + 60; i++) {
            if (TALKING.contains(tokens.lower[i])) {
                return 1;
            }
        }
        return 0;
    }
}
