package org.quoth.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    private final List<Word> words = new ArrayList<>();
    private int sentences;
    private boolean quoted;

    private WordScanner(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
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
        boolean titled = titled(sentence);
        boolean first = before == '\n' || !abbreviated() && !Character.isLowerCase(text.codePointAt(sentence.start()));
        char gap = first ? before : ' ';
        sentences += first ? 1 : 0;
        int i = sentence.start();
        while (i < sentence.end()) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = end(i, sentence.end());
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

    /** Behind the word that begins at {@code i}: letters and digits, and apostrophes, hyphens, full stops inside it. */
    private int end(int i, int limit) {
        int start = i;
        while (i < limit) {
            int c = text.codePointAt(i);
            if (!word(c)) {
                int next = i + 1 < limit ? text.codePointAt(i + 1) : ' ';
                boolean joined = switch (c) {
                    case '’', '\'', 'ʼ', '‘' -> Character.isLetter(next) || next == ' ' && spacedIrish(start, i, limit);
                    case '-', '‐', '‑' -> Character.isLetterOrDigit(next) && !breaks(start, i, limit);
                    case '&' -> i - start <= 2 && Character.isUpperCase(next);
                    case '.' -> abbreviates(start, i, next);
                    default -> false;
                };
                if (!joined) {
                    return i;
                }
                i += next == ' ' && c != '.' ? 1 : 0;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** "O’ Riordan": the blank is a slip that wires often make. */
    private boolean spacedIrish(int start, int apostrophe, int limit) {
        return apostrophe == start + 1 && text.charAt(start) == 'O' && apostrophe + 2 < limit
                && Character.isUpperCase(text.charAt(apostrophe + 2));
    }

    private static boolean word(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** "then-President", "pro-Smith", "Smith-backed" are two words; "Jong-un" and "Al-Masri" are one. */
    private boolean breaks(int start, int hyphen, int limit) {
        int end = hyphen + 1;
        while (end < limit && word(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        boolean before = Character.isUpperCase(text.codePointAt(start));
        boolean after = Character.isUpperCase(text.codePointAt(hyphen + 1));
        return before != after
                && (before
                        ? lexicon.isCommon(key(text.substring(hyphen + 1, end)))
                        : hyphen - start > 2 && !lexicon.isParticle(
                                key(text.substring(start, hyphen))));
    }

    private boolean abbreviates(int start, int stop, int next) {
        if (stop - start == 1 || stop - start > 1 && text.charAt(stop - 2) == '.') {
            return Character.isUpperCase(text.codePointAt(start));
        }
        return !Character.isLetterOrDigit(next) && stop - start < 6
                && lexicon.isAbbreviation(key(text.substring(start, stop)) + '.');
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
        words.add(new Word(start, last, own, key(own).replace("' ", "'"), gap, sentences, first, titled, quoted, possessive));
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

    /** A headline: function words apart it writes everything large, and not only what is a name. */
    private boolean titled(Span sentence) {
        int ordinary = 0;
        int large = 0;
        boolean first = true;
        int i = sentence.start();
        while (i < sentence.end()) {
            int start = i;
            while (i < sentence.end() && Character.isLetter(text.charAt(i))) {
                i++;
            }
            if (i - start > 3) {
                String key = key(text.substring(start, i));
                boolean capital = Character.isUpperCase(text.charAt(start));
                if (!capital && !Capitals.isFunctionWord(key)) {
                    return false;
                }
                large += capital ? 1 : 0;
                ordinary += capital && !first && lexicon.isOrdinary(key) ? 1 : 0;
            }
            first &= i == start;
            i++;
        }
        return ordinary > 0 && large > 2;
    }

    /** Lower case, without accents, straight apostrophes, plain hyphens. */
    static String key(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) < 128;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (plain) {
            return lower;
        }
        StringBuilder key = new StringBuilder();
        for (char c : Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray()) {
            switch (c) {
                case '’', 'ʼ', '‘' -> key.append('\'');
                case '‐', '‑' -> key.append('-');
                case 'ø' -> key.append('o');
                case 'ł' -> key.append('l');
                case 'đ' -> key.append('d');
                case 'ı' -> key.append('i');
                case 'ß' -> key.append("ss");
                case 'æ' -> key.append("ae");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        key.append(c);
                    }
                }
            }
        }
        return key.isEmpty() ? lower : key.toString();
    }
}
