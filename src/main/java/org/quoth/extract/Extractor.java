package org.quoth.extract;

import java.util.List;

import org.quoth.document.Document;

/**
 * Finds the statements of a document. Implementations are safe for use by several threads at once, answer any text
 * whatever, and give only spans that lie inside the body and cut no surrogate pair.
 */
public interface Extractor {
    /** What the document says, who says it, and whom it names. */
    Extraction extract(Document document);

    /** The persons whom the document names in full, under these names, each once. */
    List<String> persons(Document document);
}
