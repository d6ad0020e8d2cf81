package org.quoth.graphql;

/** What went wrong, as clients read it in {@code extensions.code}; the names are stable. */
public enum ErrorCode {
    /** The content holds nothing but blanks. */
    EMPTY_CONTENT,
    /** The content is longer than the service is configured to take. */
    CONTENT_TOO_LARGE,
    /** The content is no text. */
    BINARY_CONTENT,
    /** The content is text, but no sentence stands in it. */
    NO_SENTENCES,
    /** The content holds no article: a login wall, a page of links, an empty feed. */
    NO_ARTICLE,
    /** The content holds several articles where one was asked for. */
    SEVERAL_ARTICLES,
    /** The content is not of the format that was named, or broken beyond repair. */
    WRONG_FORMAT,
    /** The article's supplier withholds or has cancelled it, or its embargo has not ended. */
    NOT_RELEASED,
    /** Nothing stands under the id or name that was asked for. */
    NOT_FOUND,
    /** The id is none that this service gave. */
    INVALID_ID,
    /** The page that was asked for cannot be: its size, its direction or its cursor. */
    INVALID_PAGE,
    /** An argument does not make sense; the message says which and why. */
    INVALID_ARGUMENT,
    /** A fault of the service; the message holds the id under which it was logged. */
    INTERNAL_ERROR
}
