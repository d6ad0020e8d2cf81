package org.quoth.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quoth.text.AnalyzedText;

/** The words of one article, and which of them it uses as names. */
final class Article {
    final Lexicon lexicon;
    private final String text;
    private final List<Word> words;
    /** For each key how often it has a telling capital, less how often it is written small. */
    private final Map<String, Integer> capitals = new HashMap<>();

    Article(AnalyzedText analyzed, Lexicon lexicon) {
        this.lexicon = lexicon;
        text = analyzed.text();
        words = WordScanner.scan(analyzed, lexicon);
        for (Word word : words) {
            if (word.telling()) {
                capitals.merge(word.key(), 1, Integer::sum);
            } else if (!word.capital()) {
                capitals.merge(word.key(), -1, Integer::sum);
            }
        }
    }

    int size() {
        return words.size();
    }

    Word word(int i) {
        return words.get(i);
    }

    /** The key of the word, or nothing where there is none. */
    String key(int i) {
        return i >= 0 && i < words.size() ? words.get(i).key() : "";
    }

    /** Whether word {@code i} follows the one before it with nothing but a blank between. */
    boolean adjoins(int i) {
        return i > 0 && i < words.size() && words.get(i).gap() == ' ' && words.get(i).sentence() == words.get(i - 1).sentence();
    }

    /** Whether word {@code i} stands behind {@code mark} and in the sentence of the word before. */
    boolean follows(int i, char mark) {
        return i > 0 && i < words.size() && words.get(i).gap() == mark;
    }

    /** Whether the article writes the word with a capital in the middle of sentences. */
    boolean knows(String key) {
        return capitals.getOrDefault(key, 0) > 0;
    }

    String text(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** The keys of the words with blanks between. */
    String phrase(int from, int to) {
        if (to == from + 1) {
            return words.get(from).key();
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i > from ? " " : "").append(words.get(i).key());
        }
        return phrase.toString();
    }
}
