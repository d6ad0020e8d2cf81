package org.quoth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quoth.document.ArticleFormat;
import org.quoth.graphql.ErrorCode;
import org.quoth.support.TestDatabase;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadmeTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)(?:^ {4}.+\\n)+");

    private final String readme;

    ReadmeTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void itsQueryIsAnsweredAsItSays() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String query = examples().filter(block -> block.startsWith("query")).findFirst().orElseThrow();
        String shown = examples().filter(block -> block.startsWith("{ \"data\"")).findFirst().orElseThrow();
        assertThat(json.<Object>convertValue(answer(query, Map.of()).get(), Object.class))
                .isEqualTo(json.readValue(shown, Object.class));
    }

    @Test
    void itNamesTheTwoCommandsThatCiCallsToo() throws IOException {
        assertThat(examples()).contains("mvn verify",
                "mvn -DskipTests package && java -jar target/quarkus-app/quarkus-run.jar");
        assertThat(Files.readString(Path.of(".ci", "run"))).contains("verify");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void itListsEveryErrorCode(ErrorCode code) {
        assertThat(readme).contains("`" + code + "`");
    }

    @ParameterizedTest
    @EnumSource(ArticleFormat.class)
    void itListsEveryFormat(ArticleFormat format) {
        assertThat(readme).contains("`" + format + "`");
    }

    /** The blocks of indented lines. */
    private Stream<String> examples() {
        return EXAMPLE.matcher(readme).results().map(match -> match.group().stripIndent().strip());
    }
}
