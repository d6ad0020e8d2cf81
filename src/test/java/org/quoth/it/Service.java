package org.quoth.it;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The packaged service in a process of its own, as the README's first command starts it, or with -Dnative the executable. */
final class Service implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXECUTABLE = System.getProperty("native.image.path", "");
    static final boolean IS_NATIVE = !EXECUTABLE.isEmpty();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Service(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the service with its data in {@code directory}, and gives it back when it is ready. */
    static Service start(Path directory, String... properties) throws IOException, InterruptedException {
        int port = freePort();
        Service service = new Service(launch(directory, port, List.of(), properties), port);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!service.ready()) {
            if (!service.process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The service did not start; see " + directory.resolve("log"));
            }
            Thread.sleep(200);
        }
        return service;
    }

    /** A service that ends by itself. */
    record Run(int status, String output) {
    }

    /** Runs a service that ends by itself. */
    static Run run(Path directory, String... properties) throws IOException, InterruptedException {
        return command(directory, List.of(), properties);
    }

    /** Runs one of the service's commands. */
    static Run command(Path directory, List<String> words, String... properties) throws IOException, InterruptedException {
        Files.deleteIfExists(directory.resolve("log"));
        Process process = launch(directory, freePort(), words, properties);
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The service goes on; see " + directory.resolve("log"));
        }
        return new Run(process.exitValue(), Files.readString(directory.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static Process launch(Path directory, int port, List<String> words, String... properties) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(IS_NATIVE ? EXECUTABLE : System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of("-Dquarkus.http.port=" + port, "-Dquoth.embedded.directory=" + directory));
        command.addAll(List.of(properties));
        command.addAll(IS_NATIVE ? List.of() : List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
                .start();
    }

    private boolean ready() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The data of the answer. */
    JsonNode ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(post(query, variables).body());
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.get("errors").toString());
        }
        return answer.get("data");
    }

    /** The whole answer. */
    HttpResponse<String> post(String query, Map<String, ?> variables, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers
                        .ofByteArray(JSON.writeValueAsBytes(Map.of("query", query, "variables", variables))));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How much processor time the service has used so far. */
    Duration used() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** As {@code kill -9} does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As {@code kill} does it, without waiting for the end. */
    void terminate() {
        process.destroy();
    }

    /** As {@code kill} does it. Gives the exit status. */
    int stop() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        stop();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
