package org.quoth.graphql.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service that is told to stop is not ready: whoever sends requests to it shall look for another. */
@Readiness
@ApplicationScoped
class StoppingCheck implements HealthCheck {
    @Inject
    Stopping stopping;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Not told to stop").status(!stopping.hasBegun()).build();
    }
}
