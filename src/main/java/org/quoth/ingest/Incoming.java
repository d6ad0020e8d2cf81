package org.quoth.ingest;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;
import org.quoth.document.Release;

/**
 * An article on its way in.
 *
 * @param input that it came with
 * @param content of the input, as text
 * @param position among the articles of the content, from 0
 * @param blog address of the live blog that it introduces or is a post of; null where there is none, or none is known
 * @param post whether it is a post
 * @param alone whether the content holds no other article: only then is the content's address the article's
 */
record Incoming(ArticleInput input, String content, int position, String blog, boolean post, boolean alone, Document document,
        Fingerprint fingerprint) {
    /** What comes from its supplier, and not from where it is published. */
    private static final Set<ArticleFormat> SENT = EnumSet.of(ArticleFormat.FEED, ArticleFormat.JSON_FEED, ArticleFormat.NINJS,
            ArticleFormat.NEWSML);

    /** An article that is no post. */
    static Incoming article(ArticleInput input, String content, int position, boolean alone, Document document) {
        return new Incoming(input, content, position, document.posts().isEmpty() ? null : document.url(), false, alone,
                document,
                Fingerprint.of(document, alone));
    }

    /** A post of the live blog that {@code lead} introduces. */
    static Incoming post(Incoming lead, int position, boolean alone, Document document) {
        return new Incoming(lead.input, lead.content, position, lead.blog, lead.blog != null, alone, document,
                Fingerprint.of(document, alone));
    }

    /** Where this article stands, and no other; null where that is not known. What feeds and agencies send comes from one address. */
    String ownUrl() {
        boolean shared = SENT.contains(document.format()) && Objects.equals(document.url(), input.url());
        return alone && !shared ? document.url() : null;
    }

    /** Where it stands alone and, of a post, where its live blog does; as far as these are known. */
    List<String> addresses() {
        return Stream.of(ownUrl(), post ? blog : null).filter(Objects::nonNull).toList();
    }

    String version() {
        return document.release() == null ? null : document.release().version();
    }

    Release.Status status() {
        return document.release() == null || document.release().status() == null
                ? Release.Status.USABLE
                : document.release().status();
    }

    /** Null where the article may be used at once, or only when a newer version says so. */
    OffsetDateTime embargoedUntil() {
        return document.release() == null ? null : document.release().embargoedUntil();
    }

    boolean released() {
        return status() == Release.Status.USABLE
                && (embargoedUntil() == null || !embargoedUntil().isAfter(OffsetDateTime.now()));
    }

    /** Whether it comes later than a newer version of the same article; what cannot be compared is as new as it is late. */
    boolean isOlderThan(String version) {
        return Versions.isOlder(version(), version);
    }
}
