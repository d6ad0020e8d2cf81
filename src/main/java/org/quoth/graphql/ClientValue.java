package org.quoth.graphql;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Objects;

/** Checks what clients send before the database sees it, which would fail on it and not say why. */
public final class ClientValue {
    /** The most characters that a name, a label or a search may have. */
    public static final int MAX_LENGTH = 500;
    private static final int MAX_VALUES = 100;
    private static final int LAST_YEAR = 9999;

    private ClientValue() {
    }

    /**
     * Gives {@code value} back.
     *
     * @param name of the argument, for the message
     * @throws RequestException {@code INVALID_ARGUMENT} for a text that is blank, too long or holds a NUL or half a surrogate pair, and for a time
     *         outside the years 1 to 9999; and for more than 100 values, or null or one such among them
     */
    public static <T> T checked(String name, T value) {
        if (value instanceof String text) {
            checkText(name, text);
        } else if (value instanceof OffsetDateTime time && (time.getYear() < 1 || time.getYear() > LAST_YEAR)) {
            throw invalid(name, "lies outside the years 1 to " + LAST_YEAR);
        } else if (value instanceof Collection<?> values) {
            if (values.size() > MAX_VALUES) {
                throw invalid(name, "are " + values.size() + "; at most " + MAX_VALUES + " are taken");
            }
            if (values.stream().anyMatch(Objects::isNull)) {
                throw invalid(name, "hold null");
            }
            values.forEach(one -> checked(name, one));
        }
        return value;
    }

    private static void checkText(String name, String text) {
        if (text.isBlank()) {
            throw invalid(name, "is blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw invalid(name, "has " + text.length() + " characters; at most " + MAX_LENGTH + " are taken");
        }
        if (text.indexOf('\0') >= 0) {
            throw invalid(name, "holds a NUL");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw invalid(name, "holds half a surrogate pair");
        }
    }

    private static RequestException invalid(String name, String why) {
        return RequestException.invalidArgument(name + " " + why);
    }
}
