package org.quoth.graphql.compiled;

import java.io.IOException;
import java.util.List;

import org.quoth.graphql.Page;
import org.quoth.graphql.PageInfo;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** A field of a connection. */
abstract class PageOutput {
    final SerializableString key;

    private PageOutput(String key) {
        this.key = new SerializedString(key);
    }

    /** Whether it is told by what stands on the page. */
    boolean isOfContent() {
        return true;
    }

    /** Reads what hangs on the elements of all pages; null for nothing. */
    Object read(List<Object[]> elements, Execution execution) throws Exception {
        return null;
    }

    abstract void write(Page<?> page, Page.Content<Object[]> content, Object read, Execution execution, JsonGenerator json)
            throws IOException;

    /** The elements alone. */
    static class Nodes extends PageOutput {
        private final Selected selected;

        Nodes(String key, Selected selected) {
            super(key);
            this.selected = selected;
        }

        @Override
        Object read(List<Object[]> elements, Execution execution) throws Exception {
            return selected.read(elements, execution);
        }

        @Override
        void write(Page<?> page, Page.Content<Object[]> content, Object read, Execution execution, JsonGenerator json)
                throws IOException {
            ((Selected.Level) read).writeAll(content.elements(), execution, json);
        }
    }

    /** The elements with their cursors. */
    static class Edges extends PageOutput {
        private final List<Edge> parts;

        Edges(String key, List<Edge> parts) {
            super(key);
            this.parts = parts;
        }

        /**
         * A field of an edge.
         *
         * @param node what is selected of the element; null where the field is another
         * @param type the name of the edge's type; null where the field is another. Where both are null it is the cursor
         */
        record Edge(String key, Selected node, String type) {
        }

        @Override
        Object read(List<Object[]> elements, Execution execution) throws Exception {
            Selected.Level[] read = new Selected.Level[parts.size()];
            for (int i = 0; i < read.length; i++) {
                read[i] = parts.get(i).node == null ? null : parts.get(i).node.read(elements, execution);
            }
            return read;
        }

        @Override
        void write(Page<?> page, Page.Content<Object[]> content, Object read, Execution execution, JsonGenerator json)
                throws IOException {
            json.writeStartArray();
            for (int place = 0; place < content.elements().size(); place++) {
                json.writeStartObject();
                for (int i = 0; i < parts.size(); i++) {
                    Edge part = parts.get(i);
                    json.writeFieldName(part.key);
                    if (part.node != null) {
                        ((Selected.Level[]) read)[i].write(content.elements().get(place), execution, json);
                    } else {
                        json.writeString(part.type != null ? part.type : content.cursor(place));
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** Where the page stands. */
    static class Info extends PageOutput {
        private final List<InfoField> fields;

        Info(String key, List<InfoField> fields) {
            super(key);
            this.fields = fields;
        }

        /** @param name as the schema has it */
        record InfoField(String key, String name) {
        }

        @Override
        void write(Page<?> page, Page.Content<Object[]> content, Object read, Execution execution, JsonGenerator json)
                throws IOException {
            PageInfo info = content.info();
            json.writeStartObject();
            for (InfoField field : fields) {
                json.writeFieldName(field.key);
                switch (field.name) {
                    case "hasNextPage" -> json.writeBoolean(info.hasNextPage());
                    case "hasPreviousPage" -> json.writeBoolean(info.hasPreviousPage());
                    case "startCursor" -> json.writeString(info.startCursor());
                    case "endCursor" -> json.writeString(info.endCursor());
                    case "__typename" -> json.writeString("PageInfo");
                    default -> throw new NotCompiled("PageInfo." + field.name);
                }
            }
            json.writeEndObject();
        }
    }

    /** How many elements the whole list has. */
    static class Total extends PageOutput {
        Total(String key) {
            super(key);
        }

        @Override
        boolean isOfContent() {
            return false;
        }

        @Override
        void write(Page<?> page, Page.Content<Object[]> content, Object read, Execution execution, JsonGenerator json)
                throws IOException {
            json.writeNumber(page.total());
        }
    }

    /** The name of the connection's type. */
    static class TypeName extends PageOutput {
        private final String type;

        TypeName(String key, String type) {
            super(key);
            this.type = type;
        }

        @Override
        boolean isOfContent() {
            return false;
        }

        @Override
        void write(Page<?> page, Page.Content<Object[]> content, Object read, Execution execution, JsonGenerator json)
                throws IOException {
            json.writeString(type);
        }
    }
}
