package org.quoth.extract;

import org.quoth.document.Document;

/**
 * Finds the statements of a document. Implementations are safe for use by several threads at once, answer any text
 * whatever, and give only spans that lie inside the body and cut no surrogate pair.
 */
public interface Extractor {
    Extraction extract(Document document);
}
