package org.quoth.article;

import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.document.Span;

/** A {@link Span} together with the characters that stand there. */
@Embeddable
@Name("Span")
@Description("A stretch of an article's body.")
public record TextSpan(
        @Description("Offset of the first character, in UTF-16 code units of the article's body.") int start,
        @Description("Offset behind the last character, in UTF-16 code units of the article's body.") int end,
        @NonNull @Description("Exactly what stands there.") String text) {
    /** Where it stands. */
    public Span toSpan() {
        return new Span(start, end);
    }

    /** {@code span} with its text in {@code body}; null for null. */
    public static TextSpan of(Span span, String body) {
        return span == null ? null : new TextSpan(span.start(), span.end(), span.in(body));
    }
}
