package org.quoth.resolve;

import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;
import org.quoth.text.AnalyzedText;
import org.quoth.text.AnalyzedText.AnalyzedParagraph;
import org.quoth.text.Sentence;

/**
 * Cuts a text into {@link Word}s. Names need other words than a tagger does: "O’Brien", "Jong-un", "U.S.", "Mr." are one each, and
 * "Russia’s" ends before its apostrophe.
 */
final class WordScanner {
    private final Lexicon lexicon;
    private final String text;
    private final WordEnd ends;
    private final List<Word> words = new ArrayList<>();
    private int sentences;
    private boolean quoted;

    private WordScanner(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
        ends = new WordEnd(lexicon, text);
    }

    /** The words of all paragraphs, in reading order. */
    static List<Word> scan(AnalyzedText text, Lexicon lexicon) {
        WordScanner scanner = new WordScanner(lexicon, text.text());
        for (AnalyzedParagraph paragraph : text.paragraphs()) {
            scanner.quoted = false;
            char gap = '\n';
            for (Sentence sentence : paragraph.sentences()) {
                scanner.scan(sentence.span(), gap);
                gap = '.';
            }
        }
        return scanner.words;
    }

    private void scan(Span sentence, char before) {
        if (sentence.length() == 0) {
            return;
        }
        boolean titled = Headline.is(text, sentence, lexicon);
        boolean first = before == '\n' || !abbreviated() && !Character.isLowerCase(text.codePointAt(sentence.start()));
        char gap = first ? before : ' ';
        sentences += first ? 1 : 0;
        int i = sentence.start();
        while (i < sentence.end()) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = ends.of(i, sentence.end());
                add(i, end, gap, first, titled);
                first = false;
                gap = ' ';
                i = end;
                if (!words.isEmpty() && words.get(words.size() - 1).possessive()) {
                    i = possessiveEnd(words.get(words.size() - 1).end(), sentence.end());
                }
                continue;
            }
            if (!Character.isWhitespace(c)) {
                boolean wasQuoted = quoted;
                quote(c, i);
                first |= quoted && !wasQuoted || c == ':' || c == '•' || c == '*' || c == '…';
                gap = gap == ' ' ? (char) Math.min(c, Character.MAX_VALUE) : gap;
            }
            i += Character.charCount(c);
        }
    }

    /** Whether the sentence before ended with an abbreviation, and so did not end: "Sen.", "John F." */
    private boolean abbreviated() {
        if (words.isEmpty()) {
            return false;
        }
        Word last = words.get(words.size() - 1);
        if (last.text().endsWith(".")) {
            return lexicon.isAbbreviation(last.key()) && (lexicon.isTitle(last.key()) || lexicon.honorific(last.key()) != null)
                    || last.initials() && (words.size() == 1 || last.first() || beginsName(words.get(words.size() - 2)));
        }
        return false;
    }

    private boolean beginsName(Word word) {
        return lexicon.names.gender(word.key()) != null || lexicon.isTitle(word.key()) || lexicon.honorific(word.key()) != null;
    }

    private void quote(int c, int at) {
        if (c == '“' || c == '„' || c == '«') {
            quoted = true;
        } else if (c == '”' || c == '»') {
            quoted = false;
        } else if (c == '"' || c == '\'' && at + 1 < text.length() && text.charAt(at + 1) == '\'') {
            quoted = !quoted;
        }
    }

    private void add(int start, int end, char gap, boolean first, boolean titled) {
        int last = end;
        boolean possessive = false;
        int length = end - start;
        if (length > 2 && Character.toLowerCase(text.charAt(end - 1)) == 's' && apostrophe(text.charAt(end - 2))) {
            last = end - 2;
            possessive = true;
        } else if (text.charAt(end - 1) == 's' && end < text.length() && apostrophe(text.charAt(end)) && !quoted) {
            possessive = true;
        }
        String own = text.substring(start, last);
        words.add(
                new Word(start, last, own, Key.of(own).replace("' ", "'"), gap, sentences, first, titled, quoted, possessive));
    }

    private int possessiveEnd(int end, int limit) {
        int i = end;
        while (i < limit && (apostrophe(text.charAt(i)) || i > end && text.charAt(i) == 's')) {
            i++;
        }
        return i;
    }

    private static boolean apostrophe(char c) {
        return c == '’' || c == '\'' || c == 'ʼ' || c == '‘';
    }
}
