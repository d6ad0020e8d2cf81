package org.quoth.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.quoth.document.Span;

/**
 * Finds what stands in quotation marks: “curly”, "straight", ''doubled'', „low“, «guillemets» and ‘single’ ones, paragraph by
 * paragraph. A mark that faces the wrong way ("“No,“ he said") is taken for what its neighbours make of it; one that is never
 * closed runs to the end of its paragraph. Only the outermost quotation is given. One pass over doubled and one over single
 * marks: the cost is linear in the length.
 */
public final class Quotations {
    /** Words that begin with an apostrophe, which some editors turn the wrong way. */
    private static final Set<String> ELISIONS = Set.of("em", "til", "tis", "twas", "bout", "cause", "n", "round", "cos",
            "tude");

    private Quotations() {
    }

    /** The quotations of {@code text} inside one paragraph, in order, none overlapping another. */
    public static List<Quotation> find(String text, Span paragraph) {
        List<Quotation> doubles = doubles(text, paragraph);
        List<Quotation> all = new ArrayList<>(singles(text, paragraph, doubles));
        all.addAll(doubles);
        all.sort((a, b) -> a.span().start() != b.span().start()
                ? Integer.compare(a.span().start(), b.span().start())
                : Integer.compare(b.span().end(), a.span().end()));
        List<Quotation> outer = new ArrayList<>();
        int end = -1;
        for (Quotation quotation : all) {
            if (quotation.span().start() >= end) {
                outer.add(quotation);
                end = quotation.span().end();
            }
        }
        return outer;
    }

    private static List<Quotation> doubles(String text, Span paragraph) {
        List<Quotation> found = new ArrayList<>();
        int opened = -1;
        int i = paragraph.start();
        while (i < paragraph.end()) {
            int length = markLength(text, i, paragraph.end());
            if (length == 0) {
                i++;
                continue;
            }
            if (isAttribute(text, i, paragraph)) {
                int close = text.indexOf('"', i + 1);
                if (close > 0 && close < Math.min(paragraph.end(), i + 200)) {
                    i = close + 1;
                    continue;
                }
            }
            boolean opens = opens(text, i, length, paragraph, opened >= 0);
            if (opens && opened < 0) {
                opened = i;
            } else if (!opens && opened >= 0) {
                found.add(new Quotation(new Span(opened, i + length), true));
                opened = -1;
            }
            i += length;
        }
        if (opened >= 0) {
            found.add(new Quotation(new Span(opened, trimmedEnd(text, opened + 1, paragraph.end())), false));
        }
        return found;
    }

    private static int markLength(String text, int at, int end) {
        return switch (text.charAt(at)) {
            case '“', '”', '„', '«', '»', '"', '‟' -> 1;
            case '\'', '`' -> at + 1 < end && text.charAt(at + 1) == text.charAt(at) ? 2 : 0;
            default -> 0;
        };
    }

    private static boolean isAttribute(String text, int at, Span paragraph) {
        return text.charAt(at) == '"' && at > paragraph.start() && text.charAt(at - 1) == '=';
    }

    private static boolean opens(String text, int at, int length, Span paragraph, boolean inside) {
        char c = text.charAt(at);
        int before = at > paragraph.start() ? text.charAt(at - 1) : ' ';
        int after = at + length < paragraph.end() ? text.charAt(at + length) : ' ';
        boolean afterBlank = Tokenizer.isBlank(before) || "([—–-‘/".indexOf(before) >= 0;
        if (c == '”') {
            return !inside && afterBlank && Character.isLetterOrDigit(after);
        }
        if (c == '“' || c == '„' || c == '«' || c == '»' || c == '‟') {
            boolean closing = !afterBlank && !Character.isLetterOrDigit(after);
            return closing ? !inside : c != '»' || !inside;
        }
        boolean open = (afterBlank || before == ':') && !Tokenizer.isBlank(after);
        boolean close = !Tokenizer.isBlank(before) && (Tokenizer.isBlank(after) || ".,;:!?)]—–-".indexOf(after) >= 0);
        return open != close ? open : !inside;
    }

    private static List<Quotation> singles(String text, Span paragraph, List<Quotation> doubles) {
        List<Quotation> found = new ArrayList<>();
        int next = 0;
        int i = paragraph.start();
        while (i < paragraph.end()) {
            while (next < doubles.size() && doubles.get(next).span().end() <= i) {
                next++;
            }
            if (next < doubles.size() && doubles.get(next).span().start() <= i) {
                i = doubles.get(next).span().end();
            } else if (opensSingle(text, i, paragraph)) {
                int close = closeOfSingle(text, i, paragraph, doubles.subList(next, doubles.size()));
                if (close > 0) {
                    found.add(new Quotation(new Span(i, close + 1), true));
                    i = close + 1;
                } else if (text.charAt(i) == '‘' && i == paragraph.start()) {
                    found.add(new Quotation(new Span(i, trimmedEnd(text, i + 1, paragraph.end())), false));
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

    private static boolean opensSingle(String text, int at, Span paragraph) {
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
     * The closing mark of the single quotation opened at {@code open}; where there is none, the offset up to which was looked,
     * negated. An apostrophe behind a plural ("the voters’ choice") closes only if nothing better follows.
     */
    private static int closeOfSingle(String text, int open, Span paragraph, List<Quotation> doubles) {
        int weak = 0;
        int next = 0;
        int i = open + 1;
        while (i < paragraph.end()) {
            if (next < doubles.size() && doubles.get(next).span().start() <= i) {
                i = Math.max(i, doubles.get(next++).span().end());
                continue;
            }
            if (opensSingle(text, i, paragraph)) {
                break;
            }
            if (Tokenizer.isApostrophe(text.charAt(i)) && !Tokenizer.isBlank(text.charAt(i - 1))
                    && (i + 1 == paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                boolean plural = Character.toLowerCase(text.charAt(i - 1)) == 's' && i + 2 < paragraph.end()
                        && Tokenizer.isBlank(text.charAt(i + 1)) && Character.isLetter(text.charAt(i + 2));
                if (!plural) {
                    return i;
                }
                weak = weak == 0 ? i : weak;
            }
            i++;
        }
        return weak > 0 ? weak : -i;
    }

    private static int trimmedEnd(String text, int from, int end) {
        int i = end;
        while (i > from && Tokenizer.isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
