package org.quoth.it.audit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Watches what the packaged service reaches by name, as a class, member or resource, while it is tested: see {@link ReflectionIT}. */
public class ReflectionAudit implements QuarkusTestResourceLifecycleManager {
    static final Path LOG = Path.of("target", "reflection.log");

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
}
