package org.quoth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What Hibernate does with a native query that asks for a single value by its class: it never finds its plan again. */
class NativeQueriesTest {
    private static final Pattern VALUE_BY_CLASS = Pattern
            .compile("createNativeQuery\\((?:(?!createNativeQuery|setParameter|getSingleResult|getResultList|;).)*"
                    + ",\\s*(Long|Integer|String|Boolean|byte\\[\\])\\.class\\)", Pattern.DOTALL);

    @Test
    void noneAsksForAValueByItsClass() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> VALUE_BY_CLASS.matcher(text(file)).find())).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
