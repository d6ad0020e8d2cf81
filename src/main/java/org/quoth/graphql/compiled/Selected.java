package org.quoth.graphql.compiled;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * What is selected of an object.
 *
 * @param outputs in the order of the answer
 */
record Selected(List<Output> outputs) {
    /** The queries for the lists that objects have. */
    List<KeyedQuery> lists() {
        return outputs.stream().filter(Many.class::isInstance).map(output -> ((Many) output).query()).toList();
    }

    /** Reads what hangs on the rows of all objects of a level. */
    Level read(List<Object[]> rows, Execution execution) throws Exception {
        Object[] read = new Object[outputs.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = outputs.get(i).read(rows, execution);
        }
        return new Level(this, read);
    }

    /** The objects of a level, of which all is read. */
    record Level(Selected selected, Object[] read) {
        void write(Object[] row, Execution execution, JsonGenerator json) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < read.length; i++) {
                Output output = selected.outputs.get(i);
                json.writeFieldName(output.key);
                output.write(row, read[i], execution, json);
            }
            json.writeEndObject();
        }

        void writeAll(List<Object[]> rows, Execution execution, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (Object[] row : rows) {
                write(row, execution, json);
            }
            json.writeEndArray();
        }
    }
}
