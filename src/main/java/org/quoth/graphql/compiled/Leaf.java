package org.quoth.graphql.compiled;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonGenerator;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;

/** A value of a column, or several in one, written as the schema's scalars have it. */
class Leaf extends Output {
    private final int column;
    private final Function<Object, Object> value;
    private final Form form;

    /** @param value what is written, from what stands in the column and is not null */
    Leaf(String key, int column, Function<Object, Object> value, GraphQLType type) {
        super(key);
        this.column = column;
        this.value = value;
        this.form = Form.of(type);
    }

    @Override
    void write(Object[] row, Object read, Execution execution, JsonGenerator json) throws IOException {
        Object found = row[column];
        form.write(found == null ? null : value.apply(found), execution, json);
    }

    /**
     * How values of a type are written.
     *
     * @param element the type of a list's elements; null for no list
     * @param scalar null for enums and lists
     * @param plain of which class values are that are written as they are
     */
    record Form(boolean nonNull, Form element, GraphQLScalarType scalar, Class<?> plain) {
        private static final Map<String, Class<?>> PLAIN = Map.of("String", String.class, "ID", String.class,
                "Int", Integer.class, "Float", Double.class, "Boolean", Boolean.class);

        static Form of(GraphQLType type) {
            if (type instanceof GraphQLNonNull some) {
                Form nullable = of(some.getWrappedType());
                return new Form(true, nullable.element, nullable.scalar, nullable.plain);
            } else if (type instanceof GraphQLList list) {
                return new Form(false, of(list.getWrappedType()), null, null);
            } else if (type instanceof GraphQLEnumType) {
                return new Form(false, null, null, String.class);
            } else if (type instanceof GraphQLScalarType scalar) {
                return new Form(false, null, scalar, PLAIN.getOrDefault(scalar.getName(), Void.class));
            }
            throw new NotCompiled("a column of type " + type);
        }

        void write(Object value, Execution execution, JsonGenerator json) throws IOException {
            if (value == null) {
                writeNull(nonNull, json);
            } else if (element != null) {
                json.writeStartArray();
                for (Object one : (Collection<?>) value) {
                    element.write(one, execution, json);
                }
                json.writeEndArray();
            } else if (value instanceof Utf8 text) {
                if (plain == String.class) {
                    text.write(json);
                } else {
                    write(text.toString(), execution, json);
                }
            } else if (plain.isInstance(value)) {
                writeSerialized(value, json);
            } else if (value instanceof Enum<?> constant) {
                json.writeString(constant.name());
            } else {
                writeSerialized(execution.serialized(scalar, value), json);
            }
        }

        private static void writeSerialized(Object value, JsonGenerator json) throws IOException {
            if (value instanceof String text) {
                json.writeString(text);
            } else if (value instanceof Integer number) {
                json.writeNumber(number);
            } else if (value instanceof Double number) {
                json.writeNumber(number);
            } else if (value instanceof Boolean truth) {
                json.writeBoolean(truth);
            } else {
                throw new NotCompiled("a scalar that is serialized as " + value.getClass());
            }
        }
    }

    /** @throws NotCompiled if there must not be null */
    static void writeNull(boolean nonNull, JsonGenerator json) throws IOException {
        if (nonNull) {
            throw new NotCompiled("null where it must not be");
        }
        json.writeNull();
    }
}
