package org.quoth.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the benchmarks run, on little and for a short time: what they measure is nobody's concern here. */
class BenchmarksIT {
    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    Path directory;

    @Test
    void theNestedQueryIsMeasured() throws Exception {
        assumeThat(isOnThePath("node") && isOnThePath("npm")).as("Node is here").isTrue();
        Ended npm = run("npm", "ping", "--fetch-retries=0", "--fetch-timeout=5000");
        assumeThat(npm.status()).as("npm's registry can be reached").isZero();
        assertThat(run("bench/nested.sh", "--quick")).satisfies(this::ended)
                .extracting(Ended::output).asString().containsPattern("\\| quoth \\| \\d+ \\| .* ms \\|");
        assertThat(Path.of("target", "bench", "nested.json")).isNotEmptyFile();
    }

    @Test
    void theStartIsMeasured() throws Exception {
        assertThat(run("bench/start.sh", "--quick")).satisfies(this::ended)
                .extracting(Ended::output).asString().containsPattern("\\| JDK \\d+, jar \\| \\d+ ms \\| \\d+ ms \\|");
        assertThat(Path.of("target", "bench", "start.json")).isNotEmptyFile();
    }

    @Test
    void ingest() throws Exception {
        assertThat(java("org.quoth.ingest.IngestBenchmark", "4")).satisfies(this::ended)
                .extracting(Ended::output).asString().containsPattern("ingest, 8 connections +median +\\d");
    }

    @Test
    void ingestAmongManyActors() throws Exception {
        assertThat(java("org.quoth.it.ActorsBenchmark", "quick")).satisfies(this::ended)
                .extracting(Ended::output).asString().containsPattern("1.000 actors: median \\d");
    }

    @Test
    void extractionReadingAndCopies() throws Exception {
        String[] once = {"-wi", "0", "-i", "1", "-r", "100ms", "-f", "0", "-foe", "true" };
        assertThat(java("org.openjdk.jmh.Main", once)).satisfies(this::ended)
                .extracting(Ended::output).asString().contains("CopyBenchmark.", "ExtractionBenchmark.", "PageBenchmark.");
    }

    private record Ended(int status, String output) {
    }

    private void ended(Ended ended) {
        assertThat(ended.status()).as(ended.output()).isZero();
    }

    private Ended java(String main, String... arguments) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), main), Stream.of(arguments)).toArray(String[]::new));
    }

    private Ended run(String... command) throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            all.forEach(ProcessHandle::destroy);
            throw new IllegalStateException(String.join(" ", command) + " goes on:\n" + Files.readString(log));
        }
        return new Ended(process.exitValue(), Files.readString(log));
    }

    private static boolean isOnThePath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
