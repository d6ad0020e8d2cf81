package org.quoth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Runs the tests in {@code src/test/node}, of clients of other makers, where Node 20 and npm are; CI has to have them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClientsTest {
    private static final Path FOLDER = Path.of("src", "test", "node");
    private static final int MINUTES = 5;

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void theyGetWhatTheyExpect() throws Exception {
        assumeTrue(System.getenv("CI") != null || isThere("node") && isThere("npm"), "Node is not on this machine");
        if (!isInstalled()) {
            run("npm", "ci", "--ignore-scripts");
        }
        run("node", "--test");
    }

    private static boolean isInstalled() throws IOException {
        Path installed = FOLDER.resolve("node_modules/.package-lock.json");
        return Files.exists(installed) && Files.getLastModifiedTime(installed)
                .compareTo(Files.getLastModifiedTime(FOLDER.resolve("package-lock.json"))) >= 0;
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private void run(String... command) throws Exception {
        Path output = Files.createTempFile(Path.of("target"), command[0], ".txt");
        ProcessBuilder process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment().put("QUOTH_URL", address.toString());
        Process running = process.start();
        try {
            assertThat(running.waitFor(MINUTES, TimeUnit.MINUTES)).as("%s is done in time", command[0]).isTrue();
            assertThat(running.exitValue()).as("%s, see %s:\n%s", String.join(" ", command), output, Files.readString(output))
                    .isZero();
        } finally {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
    }
}
