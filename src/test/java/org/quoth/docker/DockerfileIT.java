package org.quoth.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be told of the Dockerfiles without a container engine; after the build, so that what they copy is there. */
class DockerfileIT {
    private static final Path FOLDER = Path.of("docker");

    record Instruction(String name, String arguments) {
        List<String> words() {
            return Stream.of(arguments.split("\\s+")).filter(word -> !word.startsWith("--")).toList();
        }

        /** What is copied: all but the last word. */
        List<String> sources() {
            return words().subList(0, words().size() - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native" })
    void whatIsCopiedFromTheCloneIsSentToTheEngine(String file) throws IOException {
        List<String> sent = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!")).map(line -> line.substring(1)).toList();
        instructions(file).stream().filter(i -> i.name().equals("COPY") && !i.arguments().contains("--from="))
                .flatMap(i -> i.sources().stream())
                .forEach(source -> {
                    assertThat(Path.of(source)).exists();
                    assertThat(sent).as(source).anyMatch(top -> source.equals(top) || source.startsWith(top + "/"));
                });
    }

    @Test
    void whatIsCopiedFromTheBuildIsThereAfterIt() throws IOException {
        List<String> built = instructions("Dockerfile.jvm").stream()
                .filter(i -> i.name().equals("COPY") && i.arguments().contains("--from=build "))
                .flatMap(i -> i.sources().stream()).toList();
        assertThat(built).contains("/build/target/quarkus-app/quarkus-run.jar");
        // made on JDK 25 only
        assertThat(built).filteredOn(source -> !source.endsWith(".aot") || Runtime.version().feature() >= 25)
                .allSatisfy(source -> assertThat(Path.of("/build").relativize(Path.of(source))).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native" })
    void imagesArePinnedAndCanBeReplaced(String file) throws IOException {
        List<Instruction> instructions = instructions(file);
        List<String> stages = instructions.stream().filter(i -> i.name().equals("FROM") && i.words().size() == 3)
                .map(i -> i.words().get(2)).toList();
        assertThat(instructions).filteredOn(i -> i.name().equals("ARG"))
                .allSatisfy(i -> assertThat(i.arguments()).matches("\\w+=[\\w./-]+:[\\w.-]*\\d[\\w.-]*"));
        assertThat(instructions).filteredOn(i -> i.name().equals("FROM"))
                .allSatisfy(i -> assertThat(stages.contains(i.words().get(0)) || i.words().get(0).startsWith("${")).isTrue());
        assertThat(instructions).filteredOn(i -> i.arguments().startsWith("--from="))
                .allSatisfy(i -> assertThat(stages).contains(i.arguments().substring(7, i.arguments().indexOf(' '))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native" })
    void theServiceDoesNotRunAsRootAndItsHealthIsAskedFor(String file) throws IOException {
        List<Instruction> instructions = instructions(file);
        List<Instruction> last = instructions.subList(
                instructions.lastIndexOf(instructions.stream().filter(i -> i.name().equals("FROM"))
                        .reduce((first, second) -> second).orElseThrow()),
                instructions.size());
        assertThat(last).filteredOn(i -> i.name().equals("USER")).singleElement()
                .satisfies(i -> assertThat(i.arguments()).matches("[1-9]\\d*:\\d+"));
        assertThat(last).extracting(Instruction::name).contains("HEALTHCHECK", "EXPOSE");
        assertThat(last).filteredOn(i -> i.name().equals("ENTRYPOINT")).singleElement()
                .satisfies(i -> assertThat(i.arguments()).startsWith("[\""));
    }

    @Test
    void theJvmTakesItsOptions() throws Exception {
        Process java = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "@docker/jvm.options", "-version")
                .redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
        assertThat(output).doesNotContainIgnoringCase("warning");
    }

    private static List<Instruction> instructions(String file) throws IOException {
        List<Instruction> instructions = new ArrayList<>();
        String lines = Files.readString(FOLDER.resolve(file)).replaceAll("(?m)^#.*\\n", "").replace("\\\n", " ");
        for (String line : lines.lines().filter(line -> !line.isBlank()).toList()) {
            String[] parts = line.strip().split("\\s+", 2);
            assertThat(parts[0]).isIn("ARG", "FROM", "COPY", "RUN", "USER", "WORKDIR", "ENV", "EXPOSE", "STOPSIGNAL",
                    "HEALTHCHECK", "ENTRYPOINT");
            instructions.add(new Instruction(parts[0], parts[1]));
        }
        return instructions;
    }
}
