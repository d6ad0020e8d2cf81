package org.quoth.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the packaged service reached by name while it was tested is registered for the native executable. The last of the
 * tests, since its package is; a native executable tells by itself what it lacks.
 */
@EnabledIf("wasWatched")
class ReflectionIT {
    static boolean wasWatched() {
        return Files.exists(ReflectionAudit.LOG);
    }

    @Test
    void whatWasReachedByNameIsRegistered() throws Exception {
        NativeMetadata metadata = NativeMetadata.build();
        assertThat(reached()).filteredOn(reflection -> !reflection.isRegistered(metadata))
                .as("not registered for the native executable").isEmpty();
    }

    /** Of each kind one that is reached at a known place. */
    @ParameterizedTest
    @ValueSource(strings = {"getMethod, target=org.quoth.article.Article, member=getSpeakers",
            "resource, target=org/quoth/extract/cues.txt", "resource, target=seeds/",
            "getDeclaredConstructor, target=com.github.benmanes.caffeine.cache.PSAMS", "bundle, target=i18n.Scalars" })
    void whatIsReachedIsSeen(String reflection) throws IOException {
        assertThat(reached()).extracting(Reflection::toString).anyMatch(line -> line.contains(reflection));
    }

    private static List<Reflection> reached() throws IOException {
        return Reflection.read(ReflectionAudit.LOG).stream().filter(Reflection::isOurs).toList();
    }
}
