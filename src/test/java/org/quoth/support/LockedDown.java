package org.quoth.support;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service as somebody runs it who opens it no further than its own clients need. */
public class LockedDown implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quoth.samples.load", "false", "quoth.graphiql.enabled", "false", "quoth.graphql.introspection", "false",
                "quoth.graphql.operations", "src/test/resources/operations", "quoth.limits.timeout", "3s",
                "quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", "https://app.example");
    }
}
