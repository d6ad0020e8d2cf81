package org.quoth.text;

import java.util.ArrayList;
import java.util.List;

import org.quoth.document.Span;

/**
 * Finds what stands in quotation marks: “curly”, "straight", ''doubled'', „low“, «guillemets» and ‘single’ ones, paragraph by
 * paragraph. A mark that faces the wrong way ("“No,“ he said") is taken for what its neighbours make of it; one that is never
 * closed runs to the end of its paragraph. Only the outermost quotation is given. One pass over doubled and one over single
 * marks: the cost is linear in the length.
 */
public final class Quotations {
    private Quotations() {
    }

    /** The quotations of {@code text} inside one paragraph, in order, none overlapping another. */
    public static List<Quotation> find(String text, Span paragraph) {
        List<Quotation> doubles = new DoubleMarks(text, paragraph).quotations();
        List<Quotation> all = new ArrayList<>(new SingleMarks(text, paragraph, doubles).quotations());
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

    /** A quotation that is opened and never closed: to the end of the paragraph, without the blanks there. */
    static Quotation unclosed(String text, int open, Span paragraph) {
        int end = paragraph.end();
        while (end > open + 1 && Tokenizer.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Quotation(new Span(open, end), false);
    }
}
