package org.quoth.extract;

import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;

/** Helps tests and measurements with plain texts. */
final class Texts {
    private Texts() {
    }

    /** The lines of a text that are not blank, without the blanks around them. */
    static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            int start = from;
            int end = to;
            while (start < end && text.charAt(start) <= ' ') {
                start++;
            }
            while (end > start && text.charAt(end - 1) <= ' ') {
                end--;
            }
            if (end > start) {
                paragraphs.add(new Span(start, end));
            }
            from = to + 1;
        }
        return paragraphs;
    }
}
