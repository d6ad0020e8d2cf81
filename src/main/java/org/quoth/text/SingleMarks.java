package org.quoth.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.quoth.document.Span;

/** Pairs the single quotation marks of one paragraph outside its double ones, and tells them from apostrophes. */
final class SingleMarks {
    /** Words that begin with an apostrophe, which some editors turn the wrong way. */
    private static final Set<String> ELISIONS = Set.of("em", "til", "tis", "twas", "bout", "cause", "n", "round", "cos",
            "tude");

    private final String text;
    private final Span paragraph;
    private final List<Quotation> doubles;

    /** @param doubles what stands in double marks, in order */
    SingleMarks(String text, Span paragraph, List<Quotation> doubles) {
        this.text = text;
        this.paragraph = paragraph;
        this.doubles = doubles;
    }

    List<Quotation> quotations() {
        List<Quotation> found = new ArrayList<>();
        int next = 0;
        int i = paragraph.start();
        while (i < paragraph.end()) {
            while (next < doubles.size() && doubles.get(next).span().end() <= i) {
                next++;
            }
            if (next < doubles.size() && doubles.get(next).span().start() <= i) {
                i = doubles.get(next).span().end();
            } else if (opens(i)) {
                int close = close(i, next);
                if (close > 0) {
                    found.add(new Quotation(new Span(i, close + 1), true));
                    i = close + 1;
                } else if (text.charAt(i) == '‘' && i == paragraph.start()) {
                    found.add(Quotations.unclosed(text, i, paragraph));
                    return found;
                } else {
                    i = Math.max(i + 1, -close);
                }
            } else {
                i++;
            }
        }
        return found;
    }

    private boolean opens(int at) {
        char c = text.charAt(at);
        if (c != '‘' && c != '\'' || at + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(at + 1))) {
            return false;
        }
        int before = at > paragraph.start() ? text.charAt(at - 1) : ' ';
        if (!Tokenizer.isBlank(before) && "([—–".indexOf(before) < 0) {
            return false;
        }
        int end = at + 1;
        while (end < paragraph.end() && end < at + 8 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        return !ELISIONS.contains(word) && !(Character.isDigit(word.charAt(0)) && word.endsWith("s"));
    }

    /**
     * The closing mark of the quotation opened at {@code open}; where there is none, the offset up to which was looked, negated. An apostrophe behind a plural ("the voters’ choice") closes only if nothing better follows.
     */
    private int close(int open, int nextDouble) {
        int weak = 0;
        int next = nextDouble;
        int i = open + 1;
        while (i < paragraph.end()) {
            if (next < doubles.size() && doubles.get(next).span().start() <= i) {
                i = Math.max(i, doubles.get(next++).span().end());
                continue;
            }
            if (opens(i)) {
                break;
            }
            if (Tokenizer.isApostrophe(text.charAt(i)) && !Tokenizer.isBlank(text.charAt(i - 1))
                    && (i + 1 == paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                if (!followsPlural(i)) {
                    return i;
                }
                weak = weak == 0 ? i : weak;
            }
            i++;
        }
        return weak > 0 ? weak : -i;
    }

    private boolean followsPlural(int at) {
        return Character.toLowerCase(text.charAt(at - 1)) == 's' && at + 2 < paragraph.end()
                && Tokenizer.isBlank(text.charAt(at + 1)) && Character.isLetter(text.charAt(at + 2));
    }
}
