package org.quoth.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What the holder of a key sends. It is drawn from 256 random bits, so that a plain SHA-256 keeps it as safely as a slow hash
 * keeps a password, and finding it by an index tells a guesser nothing.
 */
final class Token {
    /** By which secret scanners, and we, tell a token of this service from others. */
    static final String PREFIX = "quoth_";
    private static final int BYTES = 32;

    private Token() {
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256, 32 bytes. */
    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
