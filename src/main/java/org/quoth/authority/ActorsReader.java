package org.quoth.authority;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.quoth.actor.KnownActor;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** Reads a file of known actors, and tells where what is wrong in it stands. */
final class ActorsReader {
    private static final String PARTS = ";";

    private final JsonParser parser;
    private final List<KnownActor> actors = new ArrayList<>();
    /** For each kind and name where it first stood, so that none stands twice. */
    private final Map<String, Integer> lines = new HashMap<>();

    private ActorsReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The actors that the content describes.
     *
     * @throws RequestException {@code WRONG_FORMAT} with line and column of what is wrong
     */
    static List<KnownActor> read(ActorsFormat format, String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        try (JsonParser parser = format == ActorsFormat.CSV ? csv(text) : new JsonFactory().createParser(text)) {
            return new ActorsReader(parser).actors(format);
        } catch (JsonProcessingException e) {
            throw wrong(e.getLocation(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new RequestException(ErrorCode.WRONG_FORMAT, e.getMessage());
        }
    }

    private static CsvParser csv(String text) throws IOException {
        CsvParser parser = new CsvFactory().createParser(text);
        parser.enable(CsvParser.Feature.TRIM_SPACES);
        parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
        parser.enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS);
        parser.setSchema(CsvSchema.emptySchema().withHeader());
        return parser;
    }

    private List<KnownActor> actors(ActorsFormat format) throws IOException {
        if (format == ActorsFormat.JSON && parser.nextToken() != JsonToken.START_ARRAY) {
            throw wrong(parser.currentTokenLocation(), "an array of actors is expected");
        }
        for (JsonToken token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            expect(JsonToken.START_OBJECT, "an object for each actor is expected");
            actor();
        }
        if (format == ActorsFormat.CSV && !((CsvSchema) parser.getSchema()).iterator().hasNext()) {
            throw wrong("a first line with the names of the columns is expected");
        }
        if (format == ActorsFormat.JSON && parser.nextToken() != null) {
            throw wrong(parser.currentTokenLocation(), "nothing is expected behind the array");
        }
        return actors;
    }

    private void actor() throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        ActorFields actor = new ActorFields(this::wrong);
        for (boolean first = true; parser.nextToken() == JsonToken.FIELD_NAME; first = false) {
            String field = parser.currentName();
            parser.nextToken();
            // of a table the line is not told before its first cell
            start = first ? parser.currentTokenLocation() : start;
            field(actor, field.strip());
        }
        if (actor.missing() != null) {
            throw wrong(start, "the actor has no " + actor.missing());
        }
        add(actor.actor(), start);
    }

    private void add(KnownActor actor, JsonLocation start) {
        Integer before = lines.putIfAbsent(actor.kind() + " " + KnownActor.normalized(actor.name()), start.getLineNr());
        if (before != null) {
            throw wrong(start, "\"" + actor.name() + "\" stands in line " + before + " already");
        }
        actors.add(actor);
    }

    private void field(ActorFields actor, String field) throws IOException {
        switch (field) {
            case "name" -> actor.name(text());
            case "kind" -> actor.kind(text());
            case "wikidataId" -> actor.wikidataId(text());
            case "aliases" -> each(actor::alias);
            case "roles" -> each(actor::role);
            default -> throw wrong("\"" + field + "\" is none of name, kind, aliases, wikidataId and roles");
        }
    }

    /** Of CSV what stands between semicolons, of JSON the elements; an object among these is a role. */
    private void each(Consumer<String> part) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            String text = text();
            for (String one : text == null ? new String[0] : text.split(PARTS)) {
                if (!one.isBlank()) {
                    part.accept(one.strip());
                }
            }
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            part.accept(parser.currentToken() == JsonToken.START_OBJECT ? roleObject() : text());
        }
    }

    private String roleObject() throws IOException {
        String role = null;
        String organization = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "role" -> role = text();
                case "organization" -> organization = text();
                default -> throw wrong("\"" + field + "\" is neither role nor organization");
            }
        }
        return ActorFields.role(role, organization);
    }

    /** The text of the token; null for nothing. */
    private String text() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NULL -> null;
            default -> throw wrong("a text is expected");
        };
    }

    private void expect(JsonToken token, String expected) {
        if (parser.currentToken() != token) {
            throw wrong(expected);
        }
    }

    private RequestException wrong(String what) {
        return wrong(parser.currentTokenLocation(), what);
    }

    private static RequestException wrong(JsonLocation where, String what) {
        return new RequestException(ErrorCode.WRONG_FORMAT,
                "Line " + where.getLineNr() + ", column " + where.getColumnNr() + ": " + what);
    }
}
