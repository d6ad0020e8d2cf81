package org.quoth.article;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.document.Span;

/** A paragraph of an article's body. */
@Description("A paragraph of an article's body.")
public record Paragraph(
        @NonNull @Description("Exactly what stands there.") String text,
        @Description("Offset of the first character, in UTF-16 code units of the article's body.") int start,
        @Description("Offset behind the last character, in UTF-16 code units of the article's body.") int end) {
    /** Where it stands. */
    public Span toSpan() {
        return new Span(start, end);
    }

    /** The paragraph that stands there in {@code body}. */
    public static Paragraph of(Span span, String body) {
        return new Paragraph(span.in(body), span.start(), span.end());
    }

    /** Those of the paragraphs at {@code offsets} (start and end of each in turn) that {@code span} touches. */
    static List<Paragraph> touching(int[] offsets, Span span, String body) {
        int low = 0;
        int high = offsets.length / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsets[2 * middle + 1] <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Paragraph> touching = new ArrayList<>();
        for (int i = 2 * low; i < offsets.length && offsets[i] < span.end(); i += 2) {
            touching.add(of(new Span(offsets[i], offsets[i + 1]), body));
        }
        return touching;
    }

    /** All the paragraphs at {@code offsets}: start and end of each in turn. */
    static List<Paragraph> of(int[] offsets, String body) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < offsets.length; i += 2) {
            paragraphs.add(of(new Span(offsets[i], offsets[i + 1]), body));
        }
        return paragraphs;
    }
}
