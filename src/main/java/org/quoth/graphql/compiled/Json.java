package org.quoth.graphql.compiled;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The data of an answer, written already.
 *
 * @param answer with these data and nothing else, in UTF-8
 */
public record Json(byte[] answer) {
    /** What has to be true in the context of a request for its answer to be given like this. */
    public static final String TAKEN = "jsonTaken";
    /** By which the data stand in the answer. */
    static final String DATA = "data";
    private static final int BEFORE = ("{\"" + DATA + "\":").length();

    /** Writes the data alone. */
    public void writeData(OutputStream to) throws IOException {
        to.write(answer, BEFORE, answer.length - BEFORE - 1);
    }
}
