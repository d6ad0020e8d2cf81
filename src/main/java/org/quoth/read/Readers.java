package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.SEVERAL_ARTICLES;

import java.util.List;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;

/** Every reader there is, behind one call that finds out the format where it is not given. */
public final class Readers {
    /** In the order in which they are asked; plain text, which accepts anything, comes last. */
    private final List<Reader> readers = List.of(new HtmlReader(), new PressReaderReader(), new TextReader());

    /**
     * The one article of {@code content}.
     *
     * @param format null to have it found out
     * @param url null where unknown
     * @throws UnreadableException where there is none, or more than one
     */
    public Document read(ArticleFormat format, String content, String url) {
        List<Document> documents = readAll(format, content, url);
        if (documents.size() > 1) {
            throw new UnreadableException(SEVERAL_ARTICLES, documents.get(0).format(),
                    "expected one article, found " + documents.size());
        }
        return documents.get(0);
    }

    /**
     * Every article of {@code content}, in its order, at least one.
     *
     * @param format null to have it found out
     * @param url null where unknown
     * @throws UnreadableException where there is none
     */
    public List<Document> readAll(ArticleFormat format, String content, String url) {
        Legibility.check(format, content);
        Reader reader = readers.stream()
                .filter(r -> format == null ? r.accepts(content) : r.format() == format)
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException("No reader for " + format));
        return reader.read(new Source(content, url));
    }
}
