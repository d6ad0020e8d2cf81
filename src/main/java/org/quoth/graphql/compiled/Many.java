package org.quoth.graphql.compiled;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

/** A list that an object has, without pages. */
class Many extends Output {
    /** Nothing is to be had. */
    static final int NOTHING = -1;

    private final int owner;
    private final KeyedQuery query;
    private final Selected selected;
    private final int had;
    private final Leaf value;

    private Many(String key, int owner, KeyedQuery query, Selected selected, int had, Leaf value) {
        super(key);
        this.owner = owner;
        this.query = query;
        this.selected = selected;
        this.had = had;
        this.value = value;
    }

    /**
     * A list of objects.
     *
     * @param owner the column with the key of the object that has the list
     * @param had which of the outputs is a list that must not be empty, or else the element is left out; or {@link #NOTHING}
     */
    static Many objects(String key, int owner, KeyedQuery query, Selected selected, int had) {
        return new Many(key, owner, query, selected, had, null);
    }

    /** A list of values. */
    static Many values(String key, int owner, KeyedQuery query, Leaf value) {
        return new Many(key, owner, query, null, NOTHING, value);
    }

    KeyedQuery query() {
        return query;
    }

    private record Read(Map<Object, List<Object[]>> rows, Selected.Level level) {
    }

    @Override
    Object read(List<Object[]> rows, Execution execution) throws Exception {
        List<Object[]> found = query.rows(rows, owner, execution);
        Selected.Level level = selected == null ? null : selected.read(found, execution);
        if (had != NOTHING) {
            Many list = (Many) selected.outputs().get(had);
            found.removeIf(row -> list.elements(row, level.read()[had]).isEmpty());
        }
        return new Read(found.stream().collect(Collectors.groupingBy(row -> row[0])), level);
    }

    private List<Object[]> elements(Object[] row, Object read) {
        return ((Read) read).rows.getOrDefault(row[owner], List.of());
    }

    @Override
    void write(Object[] row, Object read, Execution execution, JsonGenerator json) throws IOException {
        List<Object[]> elements = elements(row, read);
        if (selected != null) {
            ((Read) read).level.writeAll(elements, execution, json);
            return;
        }
        json.writeStartArray();
        for (Object[] element : elements) {
            value.write(element, null, execution, json);
        }
        json.writeEndArray();
    }
}
