package org.quoth.read;

import org.quoth.document.ArticleFormat;

/** Content that no article can be read from. The message says which format, what was expected and where. */
public class UnreadableException extends RuntimeException {
    /** Why; the names are stable, clients rely on them. */
    public enum Code {
        /** Nothing, or nothing but white space. */
        EMPTY_CONTENT,
        /** Bytes of an image, a PDF, an archive ... that were sent as if they were text. */
        BINARY_CONTENT,
        /** Text, but no sentence in it. */
        NO_SENTENCES,
        /** The right format, but no article in it: a login wall, a page of links, an empty feed. */
        NO_ARTICLE,
        /** Several articles where one was asked for. */
        SEVERAL_ARTICLES,
        /** Not the format that it was said to be, or broken beyond repair. */
        WRONG_FORMAT
    }

    private final Code code;
    private final ArticleFormat format;

    public UnreadableException(Code code, ArticleFormat format, String message) {
        super(format == null ? message : format + ": " + message);
        this.code = code;
        this.format = format;
    }

    public Code code() {
        return code;
    }

    /** That the content was read as; null where none was found out. */
    public ArticleFormat format() {
        return format;
    }
}
