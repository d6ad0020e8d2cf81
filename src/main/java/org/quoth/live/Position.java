package org.quoth.live;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;

/**
 * How far a subscriber has been told: what comes next.
 *
 * @param place of an addition, which need not be there
 * @param index of one of its statements; 0 for all of it
 */
record Position(long place, int index) {
    private static final Pattern PLAIN = Pattern.compile("live:([0-9]{1,18}):([0-9]{1,9})");

    static Position behind(Addition addition) {
        return new Position(addition.place() + 1, 0);
    }

    /** The opaque form. */
    String cursor() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("live:" + place + ":" + index).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws RequestException {@code INVALID_PAGE} if it was not given by {@link #cursor()} */
    static Position of(String cursor) {
        try {
            Matcher parts = PLAIN.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (parts.matches()) {
                return new Position(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // no Base64: answered below like a cursor of a list
        }
        throw new RequestException(ErrorCode.INVALID_PAGE, "\"" + cursor + "\" is no cursor of a subscription");
    }
}
