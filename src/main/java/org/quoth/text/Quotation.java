package org.quoth.text;

import org.quoth.document.Span;

/**
 * A stretch of a paragraph that stands in quotation marks; marks inside it are part of it.
 *
 * @param span from the opening mark to the closing one, both included
 * @param closed false where the paragraph ends without a closing mark, as in a quotation that goes on in the next one
 */
public record Quotation(Span span, boolean closed) {
}
