package org.quoth.ingest;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.QuothConfig;
import org.quoth.article.Article;
import org.quoth.document.Document;
import org.quoth.document.Release;
import org.quoth.extract.Extractor;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;
import org.quoth.read.Readers;
import org.quoth.read.UnreadableException;

/** Takes articles in. The same article again is the same article: nothing is stored twice and nothing changes. */
@ApplicationScoped
public class Ingest {
    private static final int MAX_LABEL = 500;

    @Inject
    QuothConfig config;

    @Inject
    Extractor extractor;

    @Inject
    ArticleStore store;

    private final Readers readers = new Readers();

    /**
     * Reads, extracts and stores; answers when the article is on disk.
     *
     * @throws RequestException if the content cannot be read; nothing is stored then
     */
    public Article ingest(ArticleInput input) {
        Document document = read(input);
        checkRelease(document.release());
        byte[] digest = Digest.of(document);
        return Article.withDigest(digest)
                .orElseGet(() -> Article.findById(store.store(document, digest, extractor.extract(document))));
    }

    /** What may not be published (yet) is not stored: nothing of it can then be served before its time. */
    private static void checkRelease(Release release) {
        if (release == null) {
            return;
        }
        if (release.status() != null && release.status() != Release.Status.USABLE) {
            throw new RequestException(ErrorCode.NOT_RELEASED, "Its supplier declares the article " + release.status());
        }
        if (release.embargoedUntil() != null && release.embargoedUntil().isAfter(OffsetDateTime.now())) {
            throw new RequestException(ErrorCode.NOT_RELEASED, "The article is embargoed until " + release.embargoedUntil());
        }
    }

    /** Publications, topics and names are looked up by indexes, whose entries have a limit. */
    private static void checkLabels(Document document) {
        if (document.publication() != null) {
            checkLabel("publication", document.publication().name());
        }
        document.topics().forEach(topic -> checkLabel("topic", topic));
    }

    private static void checkLabel(String what, String label) {
        if (label.isBlank() || label.length() > MAX_LABEL) {
            throw new RequestException(ErrorCode.INVALID_ARGUMENT, "The " + what + " has " + label.length()
                    + " characters; it needs 1 to " + MAX_LABEL + ", and not blanks alone");
        }
    }

    /**
     * The document that the input holds.
     *
     * @throws RequestException if it holds none
     */
    Document read(ArticleInput input) {
        long size = input.content().getBytes(StandardCharsets.UTF_8).length;
        if (size > config.content().maxSize().asLongValue()) {
            throw new RequestException(ErrorCode.CONTENT_TOO_LARGE, "The content has " + size + " bytes; at most "
                    + config.content().maxSize().asLongValue() + " are taken");
        }
        try {
            Document document = input.over(readers.read(input.format(), input.content(), input.url()));
            checkLabels(document);
            return document;
        } catch (UnreadableException e) {
            throw new RequestException(ErrorCode.valueOf(e.code().name()), e.getMessage());
        }
    }
}
