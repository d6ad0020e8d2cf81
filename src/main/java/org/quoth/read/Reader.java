package org.quoth.read;

import java.util.List;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;

/**
 * Reads one format. Implementations are safe for use by several threads at once, never fetch anything, and take time and
 * memory in proportion to the content.
 */
public interface Reader {
    ArticleFormat format();

    /** Whether {@code content} looks like this format; cheap, and never true of two readers where the order would matter. */
    boolean accepts(String content);

    /**
     * The articles of {@code source}, in its order, at least one.
     *
     * @throws UnreadableException where the content is not of this format or holds no article
     */
    List<Document> read(Source source);
}
