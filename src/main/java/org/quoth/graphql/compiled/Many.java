package org.quoth.graphql.compiled;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

/** A list that an object has, without pages. */
class Many extends Output {
    private final int owner;
    private final String hql;
    private final Selected selected;
    private final Leaf value;

    /**
     * @param owner the column with the object's key
     * @param entity of the object
     * @param selected of each element; null where the elements are values
     * @param value of each element; null where the elements are objects
     */
    Many(String key, int owner, Class<?> entity, Shape.Many source, Columns columns, Selected selected, Leaf value) {
        super(key);
        this.owner = owner;
        this.hql = "select owner.pk, owner.pk" + columns.selected() + " from " + entity.getSimpleName() + " owner join "
                + source.join() + " where " + Execution.among("owner.pk") + " order by " + source.order();
        this.selected = selected;
        this.value = value;
    }

    private record Read(Map<Object, List<Object[]>> rows, Selected.Level level) {
    }

    @Override
    Object read(List<Object[]> rows, Execution execution) throws Exception {
        List<Object[]> found = execution.rows(hql, rows, owner);
        return new Read(found.stream().collect(Collectors.groupingBy(row -> row[0])),
                selected == null ? null : selected.read(found, execution));
    }

    @Override
    void write(Object[] row, Object read, Execution execution, JsonGenerator json) throws IOException {
        List<Object[]> elements = ((Read) read).rows.getOrDefault(row[owner], List.of());
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
