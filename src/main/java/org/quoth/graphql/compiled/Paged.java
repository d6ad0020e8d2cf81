package org.quoth.graphql.compiled;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.quoth.graphql.Connection;
import org.quoth.graphql.Page;
import org.quoth.graphql.RowReader;

import com.fasterxml.jackson.core.JsonGenerator;

import graphql.schema.DataFetchingEnvironment;

/** A list that is read by pages: of Query, or of an object. */
class Paged extends Output {
    private static final int NO_OWNER = -1;

    private final Asked asked;
    private final int owner;
    private final Class<?> entity;
    private final List<String> columns;
    private final Projection projection;
    private final List<PageOutput> outputs;

    private Paged(Asked asked, int owner, Class<?> entity, Columns columns, List<PageOutput> outputs) {
        super(asked.field().getResultKey());
        this.asked = asked;
        this.owner = owner;
        this.entity = entity;
        this.columns = columns.paths();
        this.projection = new Projection(Columns.BEFORE_PAGE);
        this.outputs = outputs;
    }

    static Paged ofQuery(Asked asked, Columns columns, List<PageOutput> outputs) {
        return new Paged(asked, NO_OWNER, null, columns, outputs);
    }

    /**
     * @param owner the column with the key of the object that has the list
     * @param entity of that object
     */
    static Paged of(Asked asked, int owner, Class<?> entity, Columns columns, List<PageOutput> outputs) {
        return new Paged(asked, owner, entity, columns, outputs);
    }

    private record Read(Map<Object, Page<?>> pages, Map<Object, Page.Content<Object[]>> contents, Object[] read) {
    }

    @Override
    Object read(List<Object[]> rows, Execution execution) throws Exception {
        return execution.read(asked, environment -> read(rows, environment, execution));
    }

    private Read read(List<Object[]> rows, DataFetchingEnvironment environment, Execution execution) throws Exception {
        Map<Object, Page<?>> pages = pages(rows, environment, execution);
        Map<Object, Page.Content<Object[]>> contents = new HashMap<>();
        if (outputs.stream().anyMatch(PageOutput::isOfContent)) {
            RowReader reader = (selected, rest, parameters) -> projection.read(selected, rest, parameters, execution);
            pages.forEach((key, page) -> contents.put(key, page.project(columns, reader)));
        }
        List<Object[]> elements = contents.values().stream().flatMap(content -> content.elements().stream()).toList();
        Object[] read = new Object[outputs.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = outputs.get(i).read(elements, execution);
        }
        return new Read(pages, contents, read);
    }

    private Map<Object, Page<?>> pages(List<Object[]> rows, DataFetchingEnvironment environment, Execution execution)
            throws Exception {
        List<Object> keys = owner == NO_OWNER
                ? List.of(NO_OWNER)
                : rows.stream().map(row -> row[owner]).filter(Objects::nonNull).distinct().toList();
        List<?> sources = owner == NO_OWNER
                ? keys
                : keys.stream().map(key -> execution.entities().getReference(entity, key)).toList();
        Map<Object, Page<?>> pages = new HashMap<>();
        if (!keys.isEmpty()) {
            List<Object> found = asked.fetcher().fetch(sources, environment);
            for (int i = 0; i < found.size(); i++) {
                if (!(found.get(i) instanceof Connection connection)) {
                    throw new NotCompiled("no connection but " + found.get(i));
                }
                pages.put(keys.get(i), connection.page());
            }
        }
        return pages;
    }

    @Override
    void write(Object[] row, Object read, Execution execution, JsonGenerator json) throws IOException {
        Read all = (Read) read;
        Object key = owner == NO_OWNER ? NO_OWNER : row[owner];
        json.writeStartObject();
        for (int i = 0; i < outputs.size(); i++) {
            PageOutput output = outputs.get(i);
            json.writeFieldName(output.key);
            output.write(all.pages.get(key), all.contents.get(key), all.read[i], execution, json);
        }
        json.writeEndObject();
    }
}
