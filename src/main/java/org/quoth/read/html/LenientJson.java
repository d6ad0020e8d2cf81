package org.quoth.read.html;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.jsoup.parser.Parser;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that is broken in ways that cannot change its meaning: raw line breaks in strings, commas too many, comments, CDATA
 * marks, brackets that are missing at the end.
 */
final class LenientJson {
    /** An honest page breaks off in fewer brackets. */
    private static final int MOST_OPEN = 20;

    private static final ObjectReader LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_MISSING_VALUES, JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build()
            .readerFor(JsonNode.class);

    private LenientJson() {
    }

    /** Hands on what stands in {@code json}, one value after the other, as far as it can be read. */
    static void read(String json, Consumer<JsonNode> value) {
        String bare = unwrapped(json);
        String whole = bare.indexOf('"') < 0 ? Parser.unescapeEntities(bare, false) : bare;
        try (MappingIterator<JsonNode> values = LENIENT.readValues(closed(whole))) {
            while (values.hasNextValue()) {
                value.accept(values.nextValue());
            }
        } catch (IOException | RuntimeException broken) {
            // what was whole before the break is kept; the page's other sources make up for the rest
        }
    }

    /** Without the marks that hide a script from old browsers. */
    private static String unwrapped(String json) {
        String bare = json.strip();
        int cdata = bare.indexOf("<![CDATA[");
        if (cdata >= 0 && cdata < 8) {
            int end = bare.lastIndexOf("]]>");
            bare = bare.substring(cdata + 9, end > cdata + 9 ? end : bare.length());
        } else if (bare.startsWith("<!--")) {
            int end = bare.lastIndexOf("-->");
            bare = bare.substring(4, end > 4 ? end : bare.length());
        }
        bare = bare.strip();
        int end = bare.length();
        while (end > 0 && bare.charAt(end - 1) == ';') {
            end--;
        }
        return bare.substring(bare.startsWith("*/") ? 2 : 0, end);
    }

    /** With the brackets that are missing at the end, where it breaks off between two values. */
    private static String closed(String json) {
        Deque<Character> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                open.push(c == '{' ? '}' : ']');
            } else if ((c == '}' || c == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
        if (quoted || open.isEmpty() || open.size() > MOST_OPEN) {
            return json;
        }
        StringBuilder closed = new StringBuilder(json);
        open.forEach(closed::append);
        return closed.toString();
    }
}
