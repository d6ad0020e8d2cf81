package org.quoth.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.quoth.database.EmbeddedDatabase;

/**
 * Makes the AOT cache of the packaged service (JEP 514): runs it on the very JVM that runs this, on a database that is not new,
 * asks what clients ask of a service that has just started, and stops it; the JVM writes then down what it has loaded and linked.
 * All that is in the cache is read into memory at every start: what comes later, as articles do, is left out. What it has counted
 * is there, too: from that, the optimizing compiler knows at the next start what will be hot, by the measure of the image's options.
 */
public final class AotTraining {
    private static final Path CACHE = Path.of("target", "quarkus-app", "app.aot");
    private static final String NESTED = "{ articles(first: 20) { nodes { id headline publishedAt publication { name } speakers { name role"
            + " actor { id name } statements { text kind confidence cue { text } } } } pageInfo { endCursor hasNextPage } } }";
    private static final int ROUNDS = 20;

    private AotTraining() {
    }

    public static void main(String... args) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(Path.of("target"), "aot-");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            start(directory, database).stop();
            Service service = start(directory, database, "-XX:AOTCacheOutput=" + CACHE);
            for (int round = 0; round < ROUNDS; round++) {
                service.ask(NESTED, Map.of());
            }
            service.stop();
        }
        if (!Files.exists(CACHE)) {
            throw new IllegalStateException("The JVM wrote no cache; see " + directory.resolve("log"));
        }
    }

    private static Service start(Path directory, EmbeddedDatabase database, String... flags)
            throws IOException, InterruptedException {
        return Service.start(directory, Stream.concat(Stream.of(flags), Stream.of("@docker/jvm.options",
                "-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl(), "-Dquarkus.datasource.username=postgres"))
                .toArray(String[]::new));
    }
}
