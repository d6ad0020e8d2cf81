package org.quoth.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.quoth.document.ArticleFormat;
import org.quoth.document.Document;

/**
 * What an article is known by. Both are SHA-256, 32 bytes.
 *
 * @param text the same for the same article: publication, headline and body
 * @param identity the same for all versions of an article: the supplier's id or, where it gives none, publication, address and
 * headline; null where these do not tell
 */
record Fingerprint(byte[] text, byte[] identity) {
    /** Whose ids are only the publication's own. */
    private static final Set<ArticleFormat> FEEDS = EnumSet.of(ArticleFormat.FEED, ArticleFormat.JSON_FEED);

    /** @param alone whether the address is that of this article alone */
    static Fingerprint of(Document document, boolean alone) {
        String publication = document.publication() == null ? null : document.publication().name();
        byte[] text = digest(publication, document.headline(), document.body());
        String id = document.release() == null ? null : document.release().id();
        if (id != null) {
            return new Fingerprint(text, FEEDS.contains(document.format())
                    ? digest("feed", publication, id)
                    : digest(document.format() == ArticleFormat.PRESSREADER ? "pressreader" : "agency", id));
        }
        boolean addressed = alone && publication != null && document.url() != null && document.headline() != null;
        return new Fingerprint(text, addressed ? digest("page", publication, document.url(), document.headline()) : null);
    }

    /** What versions of the article are held under: where nothing tells that there could be another one, the text itself. */
    byte[] key() {
        return identity == null ? text : identity;
    }

    /** Both, as far as there are both. */
    List<byte[]> digests() {
        return Stream.of(text, identity).filter(Objects::nonNull).toList();
    }

    /** A number for the database to lock. */
    static long lock(byte[] digest) {
        return ByteBuffer.wrap(digest).getLong();
    }

    /** The length goes first, so that no text can pass for another by moving a boundary. */
    private static byte[] digest(String... texts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                sha.update((text == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
