package org.quoth.text;

import java.util.List;

import org.quoth.document.Span;

/**
 * A text cut into paragraphs, sentences and tokens.
 *
 * @param text that every span points into
 * @param paragraphs each with its sentences, in reading order
 */
public record AnalyzedText(String text, List<AnalyzedParagraph> paragraphs) {
    /** One paragraph and its sentences. */
    public record AnalyzedParagraph(Span span, List<Sentence> sentences) {
    }
}
