package org.quoth.it.audit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Watches what the packaged service reaches by name, as a class, member or resource, while it is tested, and compares it with
 * what the native executable would let it reach.
 */
public class ReflectionAudit implements QuarkusTestResourceLifecycleManager {
    private static final Path LOG = Path.of("target", "reflection.log");

    @Override
    public Map<String, String> start() {
        try {
            Files.deleteIfExists(LOG);
            ReflectionAgent.pack();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Map.of();
    }

    @Override
    public void stop() {
        // the service took its agent with it
    }

    /**
     * @param reached what was reached by our code, and by libraries for which nobody but us answers
     * @param missing what of it would not be there natively
     */
    public record Result(List<String> reached, List<String> missing) {
    }

    /** Whether the service runs on a JVM that is watched. A native executable tells by itself what it lacks. */
    public static boolean watches() {
        return System.getProperty("quarkus.test.arg-line", "").contains("-javaagent");
    }

    public static Result result() throws Exception {
        List<Reflection> reached = Reflection.read(LOG).stream().filter(Reflection::isOurs).toList();
        NativeMetadata metadata = NativeMetadata.build();
        return new Result(reached.stream().map(Reflection::toString).toList(),
                reached.stream().filter(reflection -> !reflection.isRegistered(metadata)).map(Reflection::toString).toList());
    }
}
