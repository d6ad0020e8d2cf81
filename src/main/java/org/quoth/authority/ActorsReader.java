package org.quoth.authority;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.quoth.actor.KnownActor;
import org.quoth.actor.KnownActor.KnownRole;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;
import org.quoth.resolve.ActorKind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** Reads a file of known actors, and says of what is wrong in it where it stands. */
final class ActorsReader {
    private static final String PARTS = ";";

    private final JsonParser parser;
    private final List<KnownActor> actors = new ArrayList<>();
    /** For each kind and name where it first stood, so that none stands twice. */
    private final Map<String, Integer> lines = new HashMap<>();

    private String name;
    private ActorKind kind;
    private List<String> aliases;
    private String wikidataId;
    private List<KnownRole> roles;

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
        name = null;
        kind = null;
        aliases = new ArrayList<>();
        wikidataId = null;
        roles = new ArrayList<>();
        for (boolean first = true; parser.nextToken() == JsonToken.FIELD_NAME; first = false) {
            String field = parser.currentName();
            parser.nextToken();
            // of a table the line is not told before its first cell
            start = first ? parser.currentTokenLocation() : start;
            field(field.strip());
        }
        if (name == null || kind == null) {
            throw wrong(start, "the actor has no " + (name == null ? "name" : "kind"));
        }
        Integer before = lines.putIfAbsent(kind + " " + KnownActor.normalized(name), start.getLineNr());
        if (before != null) {
            throw wrong(start, "\"" + name + "\" stands in line " + before + " already");
        }
        actors.add(new KnownActor(name, kind, List.copyOf(aliases), wikidataId, List.copyOf(roles)));
    }

    private void field(String field) throws IOException {
        switch (field) {
            case "name" -> name = named(text());
            case "kind" -> kind = kind(text());
            case "wikidataId" -> wikidataId = wikidataId(text());
            case "aliases" -> each(alias -> aliases.add(named(alias)));
            case "roles" -> each(role -> roles.add(role(role)));
            default -> throw wrong("\"" + field + "\" is none of name, kind, aliases, wikidataId and roles");
        }
    }

    private interface Part {
        void take(String text) throws IOException;
    }

    /** Of CSV what stands between semicolons, of JSON the elements; an object among these is a role. */
    private void each(Part part) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            String text = text();
            for (String one : text == null ? new String[0] : text.split(PARTS)) {
                if (!one.isBlank()) {
                    part.take(one.strip());
                }
            }
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            part.take(parser.currentToken() == JsonToken.START_OBJECT ? roleObject() : text());
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
        return (role == null ? "" : role) + (organization == null ? "" : "@" + organization);
    }

    private KnownRole role(String text) {
        if (text == null) {
            throw wrong("a role is expected");
        }
        int at = text.indexOf('@');
        String role = limited(at < 0 ? text : text.substring(0, at));
        String organization = at < 0 ? null : limited(text.substring(at + 1));
        if (role.isEmpty()) {
            throw wrong("a role is expected");
        }
        return new KnownRole(role, organization == null || organization.isEmpty() ? null : organization);
    }

    private String named(String text) {
        if (text == null || !KnownActor.isName(text)) {
            throw wrong("a name is expected");
        }
        return limited(text);
    }

    private String limited(String text) {
        String stripped = text.strip();
        if (stripped.length() > KnownActor.MAX_LENGTH) {
            throw wrong("the text has " + stripped.length() + " characters; at most " + KnownActor.MAX_LENGTH + " are taken");
        }
        if (stripped.indexOf('\0') >= 0) {
            throw wrong("the text holds a NUL");
        }
        return stripped;
    }

    private ActorKind kind(String text) {
        return Arrays.stream(ActorKind.values())
                .filter(one -> text != null && one.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong("kind is " + (text == null ? "not given" : "\"" + text + "\"")
                        + "; PERSON, ORGANIZATION or PLACE is expected"));
    }

    private String wikidataId(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("Q[1-9][0-9]{0,17}")) {
            throw wrong("wikidataId is \"" + text + "\"; Q and a number is expected");
        }
        return text.strip();
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
