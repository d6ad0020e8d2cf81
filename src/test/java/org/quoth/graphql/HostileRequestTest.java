package org.quoth.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.errorCode;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"statements(filter: {cue: \"\"})", "statements(filter: {text: \"a\\u0000b\"})",
            "statements(filter: {publication: \"\\u0000\"})", "articles(filter: {topic: \"\\u0000\"})",
            "articles(filter: {from: \"-0001-01-01T00:00:00Z\"})", "statements(filter: {speaker: \" \"})",
            "actors(filter: {name: \"\\u0000\"})" })
    void aConditionThatNothingCanMeetIsRefused(String list) {
        assertThat(errorCode("{ " + list + " { totalCount } }")).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void aSearchWithoutEndIsRefused() {
        assertThat(errorCode("query ($text: String) { statements(filter: {text: $text}) { totalCount } }",
                Map.of("text", "-a ".repeat(10_000)))).isEqualTo("INVALID_ARGUMENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table statement; --", "%", "_", "\\\\", "\\\"", "\\\"open phrase", "a & | ! <-> b", "((",
            ":*" })
    void aSearchIsNeverSql(String text) {
        ask("{ a: statements(filter: {text: \"" + text + "\"}) { totalCount } b: statements(filter: {cue: \"" + text
                + "\"}) { totalCount } }");
    }
}
