package org.quoth.text;

import org.quoth.document.Span;

/**
 * A sentence with its tokens.
 *
 * @param span of the sentence in the text, without blanks around it
 * @param tokens of the sentence, as spans in the text, in order
 * @param words the tokens' characters
 * @param tags the tokens' parts of speech (Universal Dependencies' UPOS)
 */
public record Sentence(Span span, Span[] tokens, String[] words, String[] tags) {
}
