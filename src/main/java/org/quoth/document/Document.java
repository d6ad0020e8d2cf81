package org.quoth.document;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An article as it was read: its text, clean and complete, and what its source says about it.
 * Lists are never null; every other component but {@code format}, {@code body} and {@code paragraphs} is null where the
 * source does not tell.
 *
 * @param dateline the place that the article was filed from
 * @param topics labels that the source gives, in its order
 * @param language as a BCP 47 tag
 * @param body the text that every span points into
 * @param paragraphs of the body, in order, none of them blank
 * @param captions of pictures; not part of the body
 * @param correctionNotices what the newsroom says of its changes to the text; not part of the body or, where that is taken
 * verbatim, of no paragraph of it
 * @param section that the article stands in ("World")
 * @param release as the supplier declares it
 * @param bylines who had a part in it: the authors first, then whoever else is named
 * @param posts of a live blog, which this introduces, in the source's order: articles of their own
 * @param introduced of such a post: the full names of persons of whom the rest of the live blog speaks, so that it may do with
 * their surnames
 */
public record Document(ArticleFormat format, String url, Publication publication, String headline, List<String> authors,
        String dateline, OffsetDateTime publishedAt, List<String> topics, String language, String body,
        List<Span> paragraphs, List<String> captions, List<String> correctionNotices, String section, Release release,
        List<Byline> bylines, List<Document> posts, List<String> introduced) {
    public Document {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
        paragraphs = List.copyOf(paragraphs);
        captions = List.copyOf(captions);
        correctionNotices = List.copyOf(correctionNotices);
        bylines = List.copyOf(bylines);
        posts = List.copyOf(posts);
        introduced = List.copyOf(introduced);
    }

    /** A document whose source tells no more than this. */
    public Document(ArticleFormat format, String url, Publication publication, String headline, List<String> authors,
            String dateline, OffsetDateTime publishedAt, List<String> topics, String language, String body,
            List<Span> paragraphs, List<String> captions) {
        this(format, url, publication, headline, authors, dateline, publishedAt, topics, language, body, paragraphs, captions,
                List.of(), null, null, authors.stream().map(author -> new Byline(author, null)).toList(), List.of(),
                List.of());
    }

    /** The same, published there and then. */
    public Document published(String url, Publication publication, OffsetDateTime publishedAt) {
        return new Document(format, url, publication, headline, authors, dateline, publishedAt, topics, language, body,
                paragraphs, captions, correctionNotices, section, release, bylines, posts, introduced);
    }

    /** The same, as what introduces {@code posts}. */
    public Document with(List<Document> posts) {
        return new Document(format, url, publication, headline, authors, dateline, publishedAt, topics, language, body,
                paragraphs, captions, correctionNotices, section, release, bylines, posts, introduced);
    }

    /** The same, as a post of a live blog that speaks of these persons. */
    public Document amid(List<String> introduced) {
        return new Document(format, url, publication, headline, authors, dateline, publishedAt, topics, language, body,
                paragraphs, captions, correctionNotices, section, release, bylines, posts, introduced);
    }
}
