package org.quoth.read;

import static org.quoth.read.UnreadableException.Code.WRONG_FORMAT;

import java.util.Arrays;

import org.quoth.document.ArticleFormat;
import org.quoth.read.text.Clean;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as feeds and agencies send it. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    /** Whether {@code content} looks like a JSON object or list in which one of these keys is used. */
    static boolean hasKey(String content, String... keys) {
        int at = 0;
        while (at < content.length() && (Clean.isWhiteSpace(content.charAt(at)) || Clean.isInvisible(content.charAt(at)))) {
            at++;
        }
        return at < content.length() && "{[".indexOf(content.charAt(at)) >= 0
                && Arrays.stream(keys).anyMatch(key -> content.contains('"' + key + '"'));
    }

    /**
     * @throws UnreadableException where {@code content} is no JSON, or neither an object nor a list
     */
    static JsonNode parse(ArticleFormat format, String content) {
        String bare = content.charAt(0) == Clean.BYTE_ORDER_MARK ? content.substring(1) : content;
        try {
            JsonNode root = MAPPER.readTree(bare);
            if (root.isContainerNode()) {
                return root;
            }
            throw new UnreadableException(WRONG_FORMAT, format, "expected a JSON object at /, found " + root.getNodeType());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new UnreadableException(WRONG_FORMAT, format, "expected JSON, found something else in line "
                    + (at == null ? "1" : at.getLineNr() + ", column " + at.getColumnNr()));
        }
    }

    /** The text of the first of these fields that has one; null where none has. */
    static String text(JsonNode node, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            if (value.isTextual() && !Clean.isBlank(value.textValue())) {
                return value.textValue();
            }
        }
        return null;
    }
}
