package org.quoth.ingest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.quoth.article.Article;
import org.quoth.article.Paragraph;
import org.quoth.article.Publication;
import org.quoth.document.Document;

/** The article as it is stored and the document that it was read as: the one from the other. */
public final class Documents {
    private Documents() {
    }

    /** The article as it was read; belongs into a transaction. */
    public static Document of(Article article) {
        return new Document(article.format, article.url,
                article.publication == null
                        ? null
                        : new org.quoth.document.Publication(article.publication.name, article.publication.country),
                article.headline, article.authors, article.dateline, article.publishedAt, article.topics, article.language,
                article.body, article.getParagraphs().stream().map(Paragraph::toSpan).toList(), article.captions,
                article.correctionNotices, article.section, null, article.getBylines(), List.of(),
                article.post ? Article.personsOf(article.blog) : List.of());
    }

    /** Has the article read as what has come in. */
    static void fill(Article article, Incoming incoming) {
        Document document = incoming.document();
        article.digest = incoming.fingerprint().text();
        article.identity = incoming.fingerprint().identity();
        article.version = incoming.version();
        article.format = document.format();
        article.url = document.url();
        article.blog = incoming.blog();
        article.post = incoming.post();
        article.publication = document.publication() == null
                ? null
                : Publication.named(document.publication().name(), document.publication().country());
        article.section = document.section();
        article.headline = document.headline();
        article.authors = document.authors();
        article.credits = Article.credits(document.bylines());
        article.dateline = document.dateline();
        article.publishedAt = document.publishedAt();
        article.ingestedAt = article.ingestedAt == null ? now() : article.ingestedAt;
        article.datedAt = article.publishedAt == null ? article.ingestedAt : article.publishedAt;
        article.topics = document.topics();
        article.captions = document.captions();
        article.correctionNotices = document.correctionNotices();
        article.language = document.language();
        article.body = document.body();
        article.paragraphOffsets = Findings.offsets(document.paragraphs().stream());
    }

    /** The database keeps microseconds. */
    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
