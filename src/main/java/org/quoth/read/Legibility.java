package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.BINARY_CONTENT;
import static org.quoth.read.UnreadableException.Code.EMPTY_CONTENT;
import static org.quoth.read.UnreadableException.Code.WRONG_FORMAT;

import java.util.LinkedHashMap;
import java.util.Map;

import org.quoth.document.ArticleFormat;
import org.quoth.read.text.Clean;

/** Tells text from what is none, before any reader looks at it. */
final class Legibility {
    /** More unprintable characters than this share of the content, and it was no text. */
    private static final double TOLERATED = 0.02;
    /** What is no tag may look like one, up to the next space: a comparison in a script that holds no other. */
    private static final int LONGEST_TAG = 1 << 16;

    /** First characters of files that are sent as text by mistake, as they look once decoded as Latin-1, Windows-1252 or UTF-8. */
    private static final Map<String, String> MAGIC = new LinkedHashMap<>();
    static {
        MAGIC.put("%PDF-", "a PDF");
        MAGIC.put("PK\u0003\u0004", "a ZIP archive (or an Office document)");
        MAGIC.put("{\\rtf", "a rich text file");
        MAGIC.put("\u00d0\u00cf\u0011\u00e0", "an old Office document");
        MAGIC.put("\u0089PNG", "a PNG image");
        MAGIC.put("\ufffdPNG", "a PNG image");
        MAGIC.put("\u2030PNG", "a PNG image");
        MAGIC.put("\u00ff\u00d8\u00ff", "a JPEG image");
        MAGIC.put("GIF87a", "a GIF image");
        MAGIC.put("GIF89a", "a GIF image");
        MAGIC.put("\u001f\u008b", "gzip");
        MAGIC.put("\u001f\ufffd", "gzip");
        MAGIC.put("\u001f\u2039", "gzip");
        MAGIC.put("%!PS-", "PostScript");
    }

    private Legibility() {
    }

    /**
     * @throws UnreadableException where {@code content} is blank or binary, or a character of it is cut in half
     */
    static void check(ArticleFormat format, String content) {
        if (content == null || Clean.isBlank(content)) {
            throw new UnreadableException(EMPTY_CONTENT, format, "expected an article, found nothing but white space");
        }
        int start = content.charAt(0) == Clean.BYTE_ORDER_MARK ? 1 : 0;
        MAGIC.forEach((magic, name) -> {
            if (content.startsWith(magic, start)) {
                throw new UnreadableException(BINARY_CONTENT, format, "expected text, found " + name + " at its start");
            }
        });
        int unprintable = 0;
        int first = -1;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (isUnprintable(c)) {
                first = unprintable++ == 0 ? i : first;
            } else if (Character.isSurrogate(c)) {
                if (i + 1 == content.length() || !Character.isSurrogatePair(c, content.charAt(i + 1))) {
                    throw unprintable(format, content, i, "half a character");
                }
                i++;
            }
        }
        if (unprintable > TOLERATED * content.length()) {
            throw unprintable(format, content, first, unprintable + " unprintable characters, the first");
        }
    }

    /**
     * What is kept verbatim can hold no NUL: PostgreSQL stores none.
     *
     * @throws UnreadableException where there is one
     */
    static void checkVerbatim(ArticleFormat format, String content) {
        int nul = content.indexOf('\0');
        if (nul >= 0) {
            throw unprintable(format, content, nul, "an unprintable character");
        }
    }

    /**
     * The parser takes time with the square of the length of a tag's name.
     *
     * @throws UnreadableException where one is longer than any that is meant to be one
     */
    static void checkTags(ArticleFormat format, String content) {
        for (int tag = content.indexOf('<'); tag >= 0; tag = content.indexOf('<', tag + 1)) {
            int start = tag + (content.startsWith("</", tag) ? 2 : 1);
            int end = start;
            if (end < content.length() && Character.isLetter(content.charAt(end))) {
                while (end < content.length() && "/> \t\n\r\f".indexOf(content.charAt(end)) < 0) {
                    end++;
                }
            }
            if (end - start > LONGEST_TAG) {
                throw new UnreadableException(WRONG_FORMAT, format, "expected a tag, found a name of " + (end - start)
                        + " characters in line " + (1 + content.substring(0, start).chars().filter(c -> c == '\n').count()));
            }
            tag = Math.max(tag, end - 1);
        }
    }

    private static UnreadableException unprintable(ArticleFormat format, String content, int at, String what) {
        return new UnreadableException(BINARY_CONTENT, format,
                "expected text, found %s (U+%04X) at offset %d".formatted(what, (int) content.charAt(at), at));
    }

    private static boolean isUnprintable(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u001b' || c == '\u007f' || c == '\uffff'
                || c == '\ufffe';
    }
}
