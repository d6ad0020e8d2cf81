package org.quoth.graphql.execution;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads requests from what clients send; what is no request is refused with the code BAD_REQUEST. */
public final class RequestReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private RequestReader() {
    }

    /** From a POST's body. */
    public static Request fromJson(byte[] json, boolean costShown) {
        Object body = parsed("The body", () -> JSON.readValue(json, Object.class));
        if (body instanceof Collection) {
            throw bad("Requests are taken one at a time, not in a list; several fields fit into one query");
        }
        if (!(body instanceof Map<?, ?> request)) {
            throw bad("The body is to be a JSON object");
        }
        return request(request, false, costShown);
    }

    /** @param parameter gives what stands in the address under a name, or null */
    public static Request fromParameters(Function<String, String> parameter, boolean costShown) {
        Map<String, Object> request = new HashMap<>();
        request.put("query", emptyIsNone(parameter.apply("query")));
        request.put("operationName", emptyIsNone(parameter.apply("operationName")));
        for (String name : new String[]{"variables", "extensions" }) {
            String json = emptyIsNone(parameter.apply(name));
            request.put(name, json == null ? null : parsed(name, () -> JSON.readValue(json, Object.class)));
        }
        return request(request, true, costShown);
    }

    private static Request request(Map<?, ?> request, boolean readOnly, boolean costShown) {
        return new Request(text(request, "query"), text(request, "operationName"), object(request, "variables"),
                object(request, "extensions"), readOnly, costShown);
    }

    private static String text(Map<?, ?> request, String name) {
        Object value = request.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw bad(name + " is to be a string");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<?, ?> request, String name) {
        Object value = request.get(name);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map)) {
            throw bad(name + " is to be an object");
        }
        return (Map<String, Object>) value;
    }

    private static Object parsed(String what, Parser parser) {
        try {
            return parser.parse();
        } catch (JsonProcessingException e) {
            throw bad(what + " is not JSON: " + e.getOriginalMessage()
                    + (e.getLocation() == null
                            ? ""
                            : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")"));
        } catch (IOException e) {
            throw bad(what + " is not JSON in UTF-8");
        }
    }

    private interface Parser {
        Object parse() throws IOException;
    }

    private static String emptyIsNone(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static RequestException bad(String message) {
        return new RequestException(ErrorCode.BAD_REQUEST, message);
    }
}
