package org.quoth.graphql.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** A text as the database sends it is written as the same text is otherwise. */
class Utf8Test {
    private static final String[] PARTS = {"a", "of the", " ", "~", "\u007f", "‘", "é", "–", "\uffff", "\u2028" };
    private static final String[] ESCAPED = {"\"", "\\", "\n", "\u0001", "\u001f", "😀", "/" };

    @Test
    void eachCharacterAtEachPlace() throws IOException {
        for (String character : ESCAPED) {
            for (int before = 0; before < 17; before++) {
                for (int behind = 0; behind < 9; behind++) {
                    check("x".repeat(before) + character + "x".repeat(behind));
                }
            }
        }
    }

    @Test
    void textsOfAllSorts() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            int parts = random.nextInt(30);
            for (int j = 0; j < parts; j++) {
                String[] from = random.nextInt(40) == 0 ? ESCAPED : PARTS;
                text.append(from[random.nextInt(from.length)]);
            }
            check(text.toString());
        }
    }

    private static void check(String text) throws IOException {
        assertThat(written(json -> new Utf8(text.getBytes(StandardCharsets.UTF_8)).write(json)))
                .isEqualTo(written(json -> json.writeString(text)));
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            writing.to(json);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }
}
