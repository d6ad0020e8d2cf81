package org.quoth.text;

import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;

/** Pairs the double quotation marks of one paragraph, two single ones in a row among them. */
final class DoubleMarks {
    /** No value of an attribute is longer, where an article shows markup. */
    private static final int LONGEST_ATTRIBUTE = 200;

    private final String text;
    private final Span paragraph;

    DoubleMarks(String text, Span paragraph) {
        this.text = text;
        this.paragraph = paragraph;
    }

    List<Quotation> quotations() {
        List<Quotation> found = new ArrayList<>();
        int opened = -1;
        int i = paragraph.start();
        while (i < paragraph.end()) {
            int length = markLength(i);
            int attributeEnd = length == 0 ? -1 : attributeEnd(i);
            if (length == 0) {
                i++;
            } else if (attributeEnd > 0) {
                i = attributeEnd;
            } else {
                boolean opens = opens(i, length, opened >= 0);
                if (opens && opened < 0) {
                    opened = i;
                } else if (!opens && opened >= 0) {
                    found.add(new Quotation(new Span(opened, i + length), true));
                    opened = -1;
                }
                i += length;
            }
        }
        if (opened >= 0) {
            found.add(Quotations.unclosed(text, opened, paragraph));
        }
        return found;
    }

    /** How many characters the mark at an offset has; 0 where there is none. */
    private int markLength(int at) {
        return switch (text.charAt(at)) {
            case '“', '”', '„', '«', '»', '"', '‟' -> 1;
            case '\'', '`' -> at + 1 < paragraph.end() && text.charAt(at + 1) == text.charAt(at) ? 2 : 0;
            default -> 0;
        };
    }

    /** The offset behind the attribute's value that the mark opens, as in {@code href="…"}; -1 where it opens none. */
    private int attributeEnd(int at) {
        if (text.charAt(at) != '"' || at == paragraph.start() || text.charAt(at - 1) != '=') {
            return -1;
        }
        int close = text.indexOf('"', at + 1);
        return close > 0 && close < Math.min(paragraph.end(), at + LONGEST_ATTRIBUTE) ? close + 1 : -1;
    }

    /** @param inside whether a quotation is open already */
    private boolean opens(int at, int length, boolean inside) {
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
}
