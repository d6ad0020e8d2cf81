package org.quoth.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.quoth.database.EmbeddedDatabase;

/**
 * Makes the AOT cache of the packaged service (JEP 514): runs it on the very JVM that runs this, asks what clients ask of a
 * service that has just started, and stops it; the JVM writes then down what it has loaded and linked.
 */
public final class AotTraining {
    private static final Path CACHE = Path.of("target", "quarkus-app", "app.aot");
    private static final String NESTED = "{ articles(first: 20) { nodes { id headline publishedAt publication { name } speakers { name role"
            + " actor { id name } statements { text kind confidence cue { text } } } } pageInfo { endCursor hasNextPage } } }";
    private static final String READ = "query ($input: ArticleInput!) { extract(input: $input) { headline statements { text } } }";
    private static final int ROUNDS = 20;

    private AotTraining() {
    }

    public static void main(String... args) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(Path.of("target"), "aot-");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            Service service = Service.start(directory, "-XX:AOTCacheOutput=" + CACHE, "-XX:+UseSerialGC",
                    "-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl(), "-Dquarkus.datasource.username=postgres");
            Map<String, Object> article = Map.of("content", Files.readString(sample()));
            for (int round = 0; round < ROUNDS; round++) {
                service.ask(NESTED, Map.of());
                service.ask(READ, Map.of("input", article));
            }
            service.get("/graphiql/");
            service.stop();
        }
        if (!Files.exists(CACHE)) {
            throw new IllegalStateException("The JVM wrote no cache; see " + directory.resolve("log"));
        }
    }

    private static Path sample() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("seeds"))) {
            return samples.sorted().findFirst().orElseThrow();
        }
    }
}
