package org.quoth.graphql.compiled;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

/** An object that stands in columns of the row of another. */
class Part extends Output {
    private final boolean nonNull;
    private final int present;
    private final Selected selected;

    /** @param present the column that is null only where there is no object */
    Part(String key, boolean nonNull, int present, Selected selected) {
        super(key);
        this.nonNull = nonNull;
        this.present = present;
        this.selected = selected;
    }

    @Override
    Object read(List<Object[]> rows, Execution execution) throws Exception {
        return selected.read(rows, execution);
    }

    @Override
    void write(Object[] row, Object read, Execution execution, JsonGenerator json) throws IOException {
        if (row[present] == null) {
            Leaf.writeNull(nonNull, json);
        } else {
            ((Selected.Level) read).write(row, execution, json);
        }
    }
}
