package org.quoth.graphql.compiled;

/**
 * The data of an answer, written already.
 *
 * @param bytes in UTF-8
 */
public record Json(byte[] bytes) {
    /** What has to be true in the context of a request for its answer to be given like this. */
    public static final String TAKEN = "jsonTaken";
}
