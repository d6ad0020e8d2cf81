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
    public static Paragraph of(Span span, String body) {
        return new Paragraph(span.in(body), span.start(), span.end());
    }

    static List<Paragraph> of(int[] offsets, String body) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < offsets.length; i += 2) {
            paragraphs.add(of(new Span(offsets[i], offsets[i + 1]), body));
        }
        return paragraphs;
    }
}
