package org.quoth.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an object as clients see it: its type and its key, made opaque.
 *
 * @param type the object's GraphQL type
 * @param key the object's primary key
 */
public record NodeId(String type, long key) {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern PLAIN = Pattern.compile("([A-Z][A-Za-z]*):([1-9][0-9]{0,17})");

    /** The opaque form. */
    public String encoded() {
        return ENCODER.encodeToString((type + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the opaque form.
     *
     * @throws RequestException {@code INVALID_ID} if it was not given by {@link #encoded()}
     */
    public static NodeId decode(String id) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            Matcher parts = PLAIN.matcher(plain);
            if (parts.matches()) {
                return new NodeId(parts.group(1), Long.parseLong(parts.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // no Base64: answered below like any other id that is not ours
        }
        throw new RequestException(ErrorCode.INVALID_ID, "\"" + id + "\" is no id of this service");
    }

    /** Whether a text has the opaque form of an id. */
    public static boolean isOne(String text) {
        try {
            decode(text);
            return true;
        } catch (RequestException e) {
            return false;
        }
    }

    /**
     * Reads the opaque form of an object of one type.
     *
     * @throws RequestException {@code INVALID_ID} if it is no id or that of an object of another type
     */
    public static long keyOf(String type, String id) {
        NodeId node = decode(id);
        if (!node.type.equals(type)) {
            throw new RequestException(ErrorCode.INVALID_ID, "\"" + id + "\" is the id of an object of type " + node.type
                    + ", not of type " + type);
        }
        return node.key;
    }
}
