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
    /** The request is no GraphQL request: its JSON, or what stands in it. */
    BAD_REQUEST,
    /** The request's content type is not taken. */
    UNSUPPORTED_MEDIA_TYPE,
    /** The client accepts none of the forms in which answers are given. */
    NOT_ACCEPTABLE,
    /** The HTTP method is not taken here; by GET only queries are. */
    METHOD_NOT_ALLOWED,
    /** The request's body is longer than the service is configured to take. */
    REQUEST_TOO_LARGE,
    /** The query is not GraphQL. */
    SYNTAX_ERROR,
    /** The query asks for what the schema does not have. */
    VALIDATION_ERROR,
    /** The variables do not fit what the query declares. */
    INVALID_VARIABLES,
    /** The query holds no operation of the name that was given, or several where none was. */
    UNKNOWN_OPERATION,
    /** More is asked for than may be; {@code limit} says of what, {@code maximum} and {@code asked} how much, as far as that is counted. */
    LIMIT_EXCEEDED,
    /** The answer was not ready in the time that a query may take. */
    TIMEOUT,
    /** The schema is not told. */
    INTROSPECTION_DISABLED,
    /** No query is kept under the hash; send its text along. */
    PERSISTED_QUERY_NOT_FOUND,
    /** Queries are not kept here; send the text each time. */
    PERSISTED_QUERY_NOT_SUPPORTED,
    /** The hash is not that of the query that came with it. */
    PERSISTED_QUERY_MISMATCH,
    /** Only operations that are registered are run, and this one is not. */
    OPERATION_NOT_ALLOWED,
    /** The operation needs a key or a token, and none came with it, or one that is not valid. */
    UNAUTHENTICATED,
    /** The operation needs a role that the caller does not have. */
    FORBIDDEN,
    /** The caller has asked for too much in the last minute; the message says when to try again. */
    RATE_LIMITED,
    /** What is to be stored was deleted for good. */
    DELETED,
    /** Later corrections build on the one that is to be undone; the message names them. */
    CORRECTION_BUILT_UPON,
    /** The service is stopping and takes nothing new. */
    STOPPING,
    /** A fault of the service; the message holds the id under which it was logged. */
    INTERNAL_ERROR
}
