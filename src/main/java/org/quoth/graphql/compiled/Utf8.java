package org.quoth.graphql.compiled;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * A text as the database sends it, which nearly always is as the answer has it: then it need not be decoded.
 *
 * @param bytes in UTF-8
 */
record Utf8(byte[] bytes) {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST_BITS = EACH << 7;

    void write(JsonGenerator json) throws IOException {
        if (isPlain()) {
            json.writeRawUTF8String(bytes, 0, bytes.length);
        } else {
            json.writeString(toString());
        }
    }

    /** Whether nothing in it is written otherwise in JSON. */
    private boolean isPlain() {
        int i = 0;
        for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
            if (!isPlain((long) EIGHT.get(bytes, i))) {
                return false;
            }
        }
        long rest = EACH * ' ';
        for (; i < bytes.length; i++) {
            rest = rest << Byte.SIZE | bytes[i] & 0xFF;
        }
        return isPlain(rest);
    }

    /**
     * Looks at eight bytes at a time: whether none is a control character, a quotation mark, a backslash, or begins four bytes of
     * one character, which Jackson writes as two escapes. (Whether a byte is zero or less than n by all bits at once: S. E.
     * Anderson, Bit Twiddling Hacks.)
     */
    private static boolean isPlain(long eight) {
        long escaped = less(eight, ' ') | less(eight ^ EACH * '"', 1) | less(eight ^ EACH * '\\', 1);
        long four = eight & eight << 1 & eight << 2 & eight << 3;
        return ((escaped | four) & HIGHEST_BITS) == 0;
    }

    private static long less(long eight, int n) {
        return eight - EACH * n & ~eight;
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
