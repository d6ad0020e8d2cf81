package org.quoth.read.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mozilla.universalchardet.UniversalDetector;

/** Turns content that comes as bytes into text. */
public final class Encoding {
    /** How HTTP headers, HTML and XML each name it. */
    private static final Pattern DECLARED = Pattern.compile(
            "(?:charset|encoding)\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([\\w.:-]{2,40})",
            Pattern.CASE_INSENSITIVE);
    /** As far into the content as a declaration counts (the HTML standard's limit). */
    private static final int REACH = 1024;
    /** Bytes from which a guess is as good as from all of them. */
    private static final int ENOUGH = 1 << 16;

    private Encoding() {
    }

    /**
     * The text of {@code bytes}: by its byte order mark, else by the content type that it came with, else by what it declares
     * itself, else as UTF-8 if it is valid UTF-8, else as what its bytes look like (Mozilla's universal charset detection), else as
     * Windows-1252, which any bytes are. Bytes that are no character of the encoding become U+FFFD.
     *
     * @param contentType of the HTTP header or the like; null where there is none
     */
    public static String decode(byte[] bytes, String contentType) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        // XML and HTML in UTF-16 without a mark: every second byte of the first tag is nought
        if (startsWith(bytes, 0, '<', 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, '<', 0)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        Charset declared = charset(contentType == null ? "" : contentType);
        if (declared == null) {
            declared = charset(new String(bytes, 0, Math.min(REACH, bytes.length), StandardCharsets.ISO_8859_1));
        }
        // valid UTF-8 beyond ASCII is no accident: what declares something else was declared by mistake
        String utf8 = utf8(bytes);
        if (utf8 != null && (declared == null || utf8.length() < bytes.length)) {
            return utf8;
        }
        Charset charset = declared == null ? detected(bytes) : declared;
        // as browsers do: Latin-1 is what people call Windows-1252
        return new String(bytes, charset == null || charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII) ? Charset.forName("windows-1252") : charset);
    }

    private static Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(ENOUGH, bytes.length));
        detector.dataEnd();
        return named(detector.getDetectedCharset());
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset charset(String text) {
        Matcher name = DECLARED.matcher(text);
        return name.find() ? named(name.group(1)) : null;
    }

    /** Null for a name that is null or that this Java does not know. */
    private static Charset named(String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
