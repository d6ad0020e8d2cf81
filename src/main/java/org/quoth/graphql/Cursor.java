package org.quoth.graphql;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;

/**
 * A place in an ordered list: the value and the key of the element that stands there.
 *
 * @param value what the list is ordered by
 * @param key the element's primary key
 */
record Cursor(Object value, long key) {
    private static final String SEPARATOR = "\n";

    /** The opaque form, which only the same order reads again. */
    String encoded(Order order) {
        String plain = order.name() + SEPARATOR + key + SEPARATOR + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String cursor, Order order) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, 3);
            if (parts.length == 3 && parts[0].equals(order.name())) {
                return new Cursor(ClientValue.checked("cursor", order.parse().apply(parts[2])), Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException | RequestException e) {
            // no Base64, no number, no date: answered below like a cursor of another list
        }
        throw new RequestException(ErrorCode.INVALID_PAGE, "\"" + cursor + "\" is no cursor of this list in this order");
    }
}
