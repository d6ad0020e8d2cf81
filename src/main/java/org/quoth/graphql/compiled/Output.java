package org.quoth.graphql.compiled;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** A field of an answer's object: reads what it needs beside the object's row, for all rows at once, and writes it for each. */
abstract class Output {
    final SerializableString key;

    Output(String key) {
        this.key = new SerializedString(key);
    }

    /** What {@link #write} gets beside the row; null where the row is enough. */
    Object read(List<Object[]> rows, Execution execution) throws Exception {
        return null;
    }

    /** Writes the value alone. */
    abstract void write(Object[] row, Object read, Execution execution, JsonGenerator json) throws IOException;
}
