package org.quoth.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.quoth.document.Document;

/** What makes two documents the same article: publication, headline and body. */
final class Digest {
    private Digest() {
    }

    /** SHA-256, 32 bytes. */
    static byte[] of(Document document) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            update(sha, document.publication() == null ? null : document.publication().name());
            update(sha, document.headline());
            update(sha, document.body());
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The length goes first, so that no text can pass for another by moving a boundary. */
    private static void update(MessageDigest sha, String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        sha.update((text == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
    }
}
