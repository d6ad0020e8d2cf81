package org.quoth.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.quoth.document.Span;
import org.quoth.text.AnalyzedText;
import org.quoth.text.AnalyzedText.AnalyzedParagraph;
import org.quoth.text.Quotation;
import org.quoth.text.Quotations;
import org.quoth.text.Sentence;

/**
 * A text as the models see it: one row of tokens with what is known of each. A <em>frame</em> is a sentence in whose
 * quotations full stops do not count: the stretch in which a cue looks for its content and its source.
 */
final class Tokens {
    static final int NONE = -1;
    private static final Set<String> OPEN = Set.of("NOUN", "VERB", "ADJ", "ADV", "INTJ", "X", "NUM");
    /** No sentence is longer; what is gets cut, so that whatever is looked for in a frame has its bound. */
    private static final int LONGEST_FRAME = 400;

    final String text;
    final int count;
    final Span[] span;
    final String[] word;
    final String[] lower;
    final String[] tag;
    /** Hashes of the lower-case word and of the tag. */
    final int[] lex;
    final int[] pos;
    final int[] paragraph;
    /** First and last token of the frame that a token stands in. */
    final int[] frameFirst;
    final int[] frameLast;
    /** Last token of the sentence. */
    final int[] sentenceLast;
    /** Index of the quotation that a token stands in, or NONE. */
    final int[] run;
    final int[] runFirst;
    final int[] runLast;
    final boolean[] runClosed;
    final boolean[] isWord;
    /** How many of the tokens before each one are words, words in quotations, and verbs. */
    final int[] wordsBefore;
    final int[] quotedBefore;
    final int[] verbsBefore;
    final int paragraphs;
    final int[] paragraphFirst;
    final int[] paragraphLast;

    Tokens(AnalyzedText analyzed) {
        text = analyzed.text();
        int n = 0;
        for (AnalyzedParagraph p : analyzed.paragraphs()) {
            for (Sentence s : p.sentences()) {
                n += s.tokens().length;
            }
        }
        count = n;
        span = new Span[n];
        word = new String[n];
        lower = new String[n];
        tag = new String[n];
        lex = new int[n];
        pos = new int[n];
        paragraph = new int[n];
        frameFirst = new int[n];
        frameLast = new int[n];
        sentenceLast = new int[n];
        run = new int[n];
        isWord = new boolean[n];
        paragraphs = analyzed.paragraphs().size();
        paragraphFirst = new int[paragraphs];
        paragraphLast = new int[paragraphs];
        List<int[]> runs = new ArrayList<>();
        int at = 0;
        for (int p = 0; p < paragraphs; p++) {
            AnalyzedParagraph analyzedParagraph = analyzed.paragraphs().get(p);
            paragraphFirst[p] = at;
            for (Sentence sentence : analyzedParagraph.sentences()) {
                at = copy(sentence, p, at);
            }
            paragraphLast[p] = at - 1;
            if (at > paragraphFirst[p]) {
                mark(Quotations.find(text, analyzedParagraph.span()), paragraphFirst[p], at, runs);
                frames(paragraphFirst[p], at);
            }
        }
        agreeOnNames();
        runFirst = runs.stream().mapToInt(r -> r[0]).toArray();
        runLast = runs.stream().mapToInt(r -> r[1]).toArray();
        runClosed = new boolean[runs.size()];
        wordsBefore = new int[n + 1];
        quotedBefore = new int[n + 1];
        verbsBefore = new int[n + 1];
        for (int i = 0; i < n; i++) {
            wordsBefore[i + 1] = wordsBefore[i] + (isWord[i] ? 1 : 0);
            quotedBefore[i + 1] = quotedBefore[i] + (isWord[i] && run[i] != NONE ? 1 : 0);
            verbsBefore[i + 1] = verbsBefore[i] + (is(i, "VERB") || is(i, "AUX") ? 1 : 0);
        }
        for (int r = 0; r < runClosed.length; r++) {
            runClosed[r] = runs.get(r)[2] == 1;
        }
    }

    /** A word that the article mostly uses as a name is one wherever it has its capital, whatever the tagger made of it there. */
    private void agreeOnNames() {
        Map<String, Integer> names = new HashMap<>();
        for (int i = 1; i < count; i++) {
            if (Character.isUpperCase(word[i].codePointAt(0)) && sentenceLast[i - 1] != i - 1) {
                names.merge(lower[i], is(i, "PROPN") ? 1 : -1, Integer::sum);
            }
        }
        for (int i = 0; i < count; i++) {
            if (OPEN.contains(tag[i]) && Character.isUpperCase(word[i].codePointAt(0)) && names.getOrDefault(lower[i], 0) > 0) {
                tag[i] = "PROPN";
                pos[i] = tag[i].hashCode();
            }
        }
    }

    private int copy(Sentence sentence, int p, int first) {
        int at = first;
        int last = first + sentence.words().length - 1;
        for (int i = 0; i < sentence.words().length; i++, at++) {
            span[at] = sentence.tokens()[i];
            word[at] = sentence.words()[i];
            lower[at] = word[at].toLowerCase(Locale.ROOT).replace('’', '\'');
            tag[at] = sentence.tags()[i];
            lex[at] = lower[at].hashCode();
            pos[at] = tag[at].hashCode();
            paragraph[at] = p;
            sentenceLast[at] = last;
            run[at] = NONE;
            isWord[at] = Character.isLetterOrDigit(word[at].codePointAt(0))
                    || word[at].length() > 1 && Character.isLetterOrDigit(word[at].charAt(word[at].length() - 1));
        }
        return at;
    }

    private void mark(List<Quotation> quotations, int from, int to, List<int[]> runs) {
        int at = from;
        for (Quotation quotation : quotations) {
            while (at < to && span[at].start() < quotation.span().start()) {
                at++;
            }
            int first = at;
            while (at < to && span[at].start() < quotation.span().end()) {
                run[at++] = runs.size();
            }
            if (at > first) {
                runs.add(new int[]{first, at - 1, quotation.closed() ? 1 : 0 });
            }
        }
    }

    /** All quotation marks look the same to the models, so that what they learned of one kind they know of every kind. */
    private void typeset(int i, String mark) {
        lower[i] = mark;
        lex[i] = mark.hashCode();
        tag[i] = "PUNCT";
        pos[i] = tag[i].hashCode();
        isWord[i] = false;
    }

    private void frames(int from, int to) {
        int first = from;
        int outside = 0;
        for (int i = from; i < to; i++) {
            boolean inside = i + 1 < to && run[i] != NONE && run[i] == run[i + 1];
            outside += run[i] == NONE ? 1 : 0;
            if (i + 1 == to || (sentenceLast[i] == i || outside >= LONGEST_FRAME) && !inside) {
                outside = 0;
                for (int j = first; j <= i; j++) {
                    frameFirst[j] = first;
                    frameLast[j] = i;
                }
                first = i + 1;
            }
        }
    }

    boolean runStarts(int i) {
        return run[i] != NONE && runFirst[run[i]] == i;
    }

    boolean runEnds(int i) {
        return run[i] != NONE && runLast[run[i]] == i;
    }

    /** Does the token stand in a quotation without being its first? */
    boolean insideRun(int i) {
        return run[i] != NONE && runFirst[run[i]] != i;
    }

    boolean is(int i, String tag) {
        return this.tag[i].equals(tag);
    }

    /** How many words stand from one token to another, both included; 0 where the second lies before the first. */
    int words(int first, int last) {
        return first > last ? 0 : wordsBefore[last + 1] - wordsBefore[first];
    }

    int quoted(int first, int last) {
        return first > last ? 0 : quotedBefore[last + 1] - quotedBefore[first];
    }

    int verbs(int first, int last) {
        return first > last ? 0 : verbsBefore[last + 1] - verbsBefore[first];
    }

    /** Words that two stretches share over the words of either: 0 to 1. */
    double likeness(int first, int last, int otherFirst, int otherLast) {
        int shared = words(Math.max(first, otherFirst), Math.min(last, otherLast));
        int all = words(first, last) + words(otherFirst, otherLast) - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** The stretch from one token to another, both included. */
    Span span(int first, int last) {
        return new Span(span[first].start(), span[last].end());
    }
}
