package org.quoth.deletion;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.quoth.actor.ActorName;
import org.quoth.resolve.ActorKind;

/** What tells that something deleted is here again, as digests that tell nothing else: HMAC-SHA256, 32 bytes each. */
final class Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Fingerprints(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @param digest of what makes an article the same */
    byte[] ofArticle(byte[] digest) {
        return of("article:" + HexFormat.of().formatHex(digest));
    }

    /** Of an address: the scheme, the case of the host, and what only a browser looks at do not count. */
    byte[] ofUrl(String url) {
        String plain = url.strip();
        try {
            URI uri = URI.create(plain);
            if (uri.getHost() != null) {
                plain = uri.getHost().toLowerCase(Locale.ROOT) + (uri.getRawPath() == null ? "" : uri.getRawPath())
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            }
        } catch (IllegalArgumentException e) {
            // no address; as it stands, then
        }
        return of("url:" + plain);
    }

    /** Of a name as actors are found by: its case and accents do not count. */
    byte[] ofName(ActorKind kind, String name) {
        return of("name:" + kind + ":" + ActorName.normalized(name));
    }

    private byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
