package org.quoth.extract;

import java.util.ArrayList;
import java.util.Arrays;
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
 * A text as the models see it: one row of tokens with what is known of each. A <em>run</em> is the tokens of a quotation, its
 * marks included; a <em>frame</em> is a sentence in whose quotations full stops do not count: the stretch in which a cue looks
 * for its content and its source.
 */
final class Tokens {
    static final int NONE = -1;
    private static final Set<String> OPEN = Set.of("NOUN", "VERB", "ADJ", "ADV", "INTJ", "X", "NUM");
    /** What a name is sometimes taken for, and a word at the start of a sentence often is. */
    private static final Set<String> MISREAD = Set.of("PRON", "ADP", "DET", "AUX", "SCONJ", "CCONJ");
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
    /** Index of the run that a token stands in, or NONE. */
    final int[] run;
    final int[] runFirst;
    final int[] runLast;
    final boolean[] runClosed;
    final boolean[] isWord;
    final int paragraphs;
    final int[] paragraphFirst;
    final int[] paragraphLast;
    final WordCounts counts;

    private record Run(int first, int last, boolean closed) {
    }

    Tokens(AnalyzedText analyzed) {
        text = analyzed.text();
        count = count(analyzed);
        span = new Span[count];
        word = new String[count];
        lower = new String[count];
        tag = new String[count];
        lex = new int[count];
        pos = new int[count];
        paragraph = new int[count];
        frameFirst = new int[count];
        frameLast = new int[count];
        sentenceLast = new int[count];
        run = new int[count];
        isWord = new boolean[count];
        paragraphs = analyzed.paragraphs().size();
        paragraphFirst = new int[paragraphs];
        paragraphLast = new int[paragraphs];
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (int p = 0; p < paragraphs; p++) {
            AnalyzedParagraph analyzedParagraph = analyzed.paragraphs().get(p);
            paragraphFirst[p] = at;
            for (Sentence sentence : analyzedParagraph.sentences()) {
                at = copy(sentence, p, at);
            }
            paragraphLast[p] = at - 1;
            if (at > paragraphFirst[p]) {
                runs(Quotations.find(text, analyzedParagraph.span()), paragraphFirst[p], at, runs);
                frames(paragraphFirst[p], at);
            }
        }
        agreeOnNames();
        runFirst = runs.stream().mapToInt(Run::first).toArray();
        runLast = runs.stream().mapToInt(Run::last).toArray();
        runClosed = new boolean[runs.size()];
        for (int r = 0; r < runClosed.length; r++) {
            runClosed[r] = runs.get(r).closed;
        }
        counts = new WordCounts(this);
    }

    private static int count(AnalyzedText analyzed) {
        int count = 0;
        for (AnalyzedParagraph paragraph : analyzed.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                count += sentence.tokens().length;
            }
        }
        return count;
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

    /** Takes the words with capitals for names, whatever the tagger made of them: an actor is mentioned there. */
    void name(Span mention) {
        int i = Arrays.binarySearch(span, new Span(mention.start(), mention.start()));
        for (i = Math.max(0, i < 0 ? -i - 1 : i); i < count && span[i].start() < mention.end(); i++) {
            boolean opens = i == 0 || sentenceLast[i - 1] == i - 1;
            if (Character.isUpperCase(word[i].codePointAt(0))
                    && (OPEN.contains(tag[i]) || !opens && MISREAD.contains(tag[i]))) {
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
            // "secretary-general", "attorney-general"
            tag[at] = lower[at].endsWith("-general") ? "NOUN" : sentence.tags()[i];
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

    private void runs(List<Quotation> quotations, int from, int to, List<Run> runs) {
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
                runs.add(new Run(first, at - 1, quotation.closed()));
            }
        }
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

    /** Does a run of the same paragraph end right before the token? */
    boolean followsRun(int i) {
        return i > 0 && runEnds(i - 1) && paragraph[i - 1] == paragraph[i];
    }

    boolean is(int i, String tag) {
        return this.tag[i].equals(tag);
    }

    boolean isVerb(int i) {
        return is(i, "VERB") || is(i, "AUX");
    }

    /** The ending of a verb's form, as a number: 1 -ing, 2 -ed, 3 -s, 4 any other. */
    int suffix(int i) {
        String w = lower[i];
        return w.endsWith("ing") ? 1 : w.endsWith("ed") ? 2 : w.endsWith("s") ? 3 : 4;
    }

    /** The stretch from one token to another, both included. */
    Span span(int first, int last) {
        return new Span(span[first].start(), span[last].end());
    }
}
