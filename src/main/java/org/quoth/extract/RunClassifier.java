package org.quoth.extract;

/**
 * What tells whether a quotation by itself is a statement, or a title, a nickname, a word held at arm's length.
 */
final class RunClassifier {
    private final Tokens tokens;

    RunClassifier(Tokens tokens) {
        this.tokens = tokens;
    }

    void features(int run, Features f) {
        int first = tokens.runFirst[run];
        int last = tokens.runLast[run];
        int frameFirst = tokens.frameFirst[first];
        int frameLast = tokens.frameLast[last];
        int inner = Math.min(first + 1, last);
        int innerLast = Math.max(first, tokens.runClosed[run] ? last - 1 : last);
        int length = Context.bucket(last - first - 1);
        int before = first > frameFirst ? tokens.lex[first - 1] : 1;
        int beforePos = first > frameFirst ? tokens.pos[first - 1] : 1;
        int after = last < frameLast ? tokens.lex[last + 1] : 1;
        int afterPos = last < frameLast ? tokens.pos[last + 1] : 1;
        int upper = Character.isUpperCase(tokens.word[inner].codePointAt(0)) ? 1 : 0;
        int endMark = tokens.isWord[innerLast] ? 0 : tokens.lex[innerLast];
        int verb = verb(first, last);
        int capitals = capitals(first, last);
        int person = firstPerson(first, last);
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
        f.add(30011, person, length);
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

    private int verb(int first, int last) {
        int seen = 0;
        for (int i = first; i <= last && i < first + 40; i++) {
            seen |= tokens.is(i, "VERB") ? 1 : tokens.is(i, "AUX") ? 2 : 0;
        }
        return seen;
    }

    /** Which share of the words begin with a capital: 0 none, 4 all. */
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

    private int firstPerson(int first, int last) {
        for (int i = first; i <= last && i < first + 60; i++) {
            switch (tokens.lower[i]) {
                case "i", "we", "my", "our", "me", "us", "you" -> {
                    return 1;
                }
                default -> {
                }
            }
        }
        return 0;
    }
}
