package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.SEVERAL_ARTICLES;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;

/** Every reader there is, behind one call that finds out the format where it is not given. */
public final class Readers {
    /** In which nothing is a tag. */
    private static final Set<ArticleFormat> UNMARKED = EnumSet.of(ArticleFormat.TEXT, ArticleFormat.MARKDOWN);

    /** In the order in which they are asked; plain text, which accepts anything, comes last. */
    private final List<Reader> readers = List.of(new FeedReader(), new NewsMlReader(), new PressReaderPageReader(),
            new HtmlReader(), new JsonFeedReader(), new NinjsReader(), new PressReaderReader(), new PressReaderJsonReader(),
            new MarkdownReader(), new TextReader());

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
        List<Reader> able = readers.stream().filter(r -> format == null || r.format() == format).toList();
        Reader reader = able.stream().filter(r -> r.accepts(content)).findFirst()
                // said to be what it does not look like: the format's first reader says what it misses
                .orElse(able.get(0));
        if (!UNMARKED.contains(reader.format())) {
            Legibility.checkTags(reader.format(), content);
        }
        return reader.read(new Source(content, url));
    }
}
