package org.quoth.graphql.compiled;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

/** The name of a type. */
class Constant extends Output {
    private final String value;

    Constant(String key, String value) {
        super(key);
        this.value = value;
    }

    @Override
    void write(Object[] row, Object read, Execution execution, JsonGenerator json) throws IOException {
        json.writeString(value);
    }
}
