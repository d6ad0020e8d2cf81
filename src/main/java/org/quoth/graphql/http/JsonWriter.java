package org.quoth.graphql.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.quoth.graphql.compiled.Json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;

/** Writes answers straight from the maps and lists that graphql-java makes, or as they were written by a compiled query. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_SIZE = 8_192;
    private static final int REPLACEMENT = 0xFFFD;

    private final JsonGenerator json;
    private final ByteArrayOutputStream bytes;

    private JsonWriter(JsonGenerator json, ByteArrayOutputStream bytes) {
        this.json = json;
        this.bytes = bytes;
    }

    /** The answer in UTF-8. */
    public static byte[] bytes(ExecutionResult result) {
        return result.getData() instanceof Json written && result.getErrors().isEmpty() && !isExtended(result)
                ? written.answer()
                : bytes(writer -> writer.write(result));
    }

    private static boolean isExtended(ExecutionResult result) {
        return result.getExtensions() != null && !result.getExtensions().isEmpty();
    }

    /** A list of errors in UTF-8. */
    static byte[] bytes(List<GraphQLError> errors) {
        return bytes(writer -> writer.write(errors));
    }

    /** A text as JSON. */
    static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static byte[] bytes(Part part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            part.write(new JsonWriter(json, bytes));
        } catch (IOException e) {
            // half a surrogate pair, or a bug: nothing is written anywhere but to memory
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Part {
        void write(JsonWriter writer) throws IOException;
    }

    private void write(ExecutionResult result) throws IOException {
        json.writeStartObject();
        if (!result.getErrors().isEmpty()) {
            json.writeFieldName("errors");
            write(result.getErrors());
        }
        if (result.isDataPresent()) {
            data(result.getData());
        }
        if (isExtended(result)) {
            field("extensions", result.getExtensions());
        }
        json.writeEndObject();
    }

    private void data(Object data) throws IOException {
        if (data instanceof Json written) {
            json.writeFieldName("data");
            json.writeRawValue("");
            json.flush();
            written.writeData(bytes);
        } else {
            field("data", data);
        }
    }

    private void write(List<GraphQLError> errors) throws IOException {
        json.writeStartArray();
        for (GraphQLError error : errors) {
            write(error);
        }
        json.writeEndArray();
    }

    private void write(GraphQLError error) throws IOException {
        json.writeStartObject();
        json.writeStringField("message", wellFormed(error.getMessage()));
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            json.writeArrayFieldStart("locations");
            for (SourceLocation location : error.getLocations()) {
                value(Map.of("line", location.getLine(), "column", location.getColumn()));
            }
            json.writeEndArray();
        }
        List<Object> path = error.getPath();
        if (path != null && !path.isEmpty()) {
            field("path", path);
        }
        field("extensions", error.getExtensions());
        json.writeEndObject();
    }

    private void field(String name, Object value) throws IOException {
        json.writeFieldName(name);
        value(value);
    }

    private void value(Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                field((String) entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                value(element);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            // an enum value, and the dates that scalars leave as they are: their text is their ISO form
            json.writeString(value.toString());
        }
    }

    private void number(Number number) throws IOException {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            json.writeNumber(number.intValue());
        } else if (number instanceof Double || number instanceof Float) {
            json.writeNumber(number.doubleValue());
        } else if (number instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            json.writeNumber(integer);
        } else {
            json.writeNumber(number.longValue());
        }
    }

    /** A message may quote what the client sent, which may be half a surrogate pair. */
    private static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
