package org.quoth.graphql.compiled;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

/** An object that another refers to. */
class One extends Output {
    private final boolean nonNull;
    private final int reference;
    private final KeyedQuery query;
    private final Selected selected;

    /**
     * @param entity of the object
     * @param reference the column with its key
     */
    One(String key, boolean nonNull, int reference, Class<?> entity, Columns columns, Selected selected) {
        super(key);
        this.nonNull = nonNull;
        this.reference = reference;
        this.query = new KeyedQuery(entity, columns, selected.lists());
        this.selected = selected;
    }

    private record Read(Map<Object, Object[]> rows, Selected.Level level) {
    }

    @Override
    Object read(List<Object[]> rows, Execution execution) throws Exception {
        List<Object[]> found = query.rows(rows, reference, execution);
        return new Read(found.stream().collect(Collectors.toMap(row -> row[0], row -> row)), selected.read(found, execution));
    }

    @Override
    void write(Object[] row, Object read, Execution execution, JsonGenerator json) throws IOException {
        if (row[reference] == null) {
            Leaf.writeNull(nonNull, json);
            return;
        }
        Object[] found = ((Read) read).rows.get(row[reference]);
        if (found == null) {
            throw new NotCompiled("nothing stands where the reference leads");
        }
        ((Read) read).level.write(found, execution, json);
    }
}
