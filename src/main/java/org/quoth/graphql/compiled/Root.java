package org.quoth.graphql.compiled;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import graphql.schema.DataFetchingEnvironment;

/** One object, which a field of Query finds. */
class Root extends Output {
    private final Asked asked;
    private final Class<?> entity;
    private final KeyedQuery query;
    private final Selected selected;

    /** @param entity of the object */
    Root(Asked asked, Class<?> entity, Columns columns, Selected selected) {
        super(asked.field().getResultKey());
        this.asked = asked;
        this.entity = entity;
        this.query = new KeyedQuery(entity, columns, selected.lists());
        this.selected = selected;
    }

    private record Read(Object[] row, Selected.Level level) {
    }

    @Override
    Object read(List<Object[]> rows, Execution execution) throws Exception {
        return execution.read(asked, environment -> read(environment, execution));
    }

    private Read read(DataFetchingEnvironment environment, Execution execution) throws Exception {
        Object found = asked.fetcher().fetch(List.of(), environment).get(0);
        if (!entity.isInstance(found)) {
            throw new NotCompiled("no " + entity + " but " + found);
        }
        Object key = execution.entities().getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(found);
        List<Object[]> row = query.rows(List.<Object[]>of(new Object[]{key }), 0, execution);
        if (row.isEmpty()) {
            throw new NotCompiled("it is not in any list");
        }
        return new Read(row.get(0), selected.read(row, execution));
    }

    @Override
    void write(Object[] row, Object read, Execution execution, JsonGenerator json) throws IOException {
        ((Read) read).level.write(((Read) read).row, execution, json);
    }
}
