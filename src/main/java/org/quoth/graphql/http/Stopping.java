package org.quoth.graphql.http;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.shutdown.ShutdownConfig;

/**
 * Tells from when on a stopping service takes nothing new. Quarkus waits for the requests that are under way, but lets others in
 * behind them, which would be cut off in the middle.
 */
@ApplicationScoped
class Stopping {
    /** How long the service goes on as before, so that a balancer turns away first. */
    private final Duration delay;
    private volatile Long closesAt;

    Stopping(ShutdownConfig config) {
        this.delay = config.delay().orElse(Duration.ZERO);
    }

    void begin(@Observes ShutdownDelayInitiatedEvent told) {
        closesAt = System.nanoTime() + delay.toNanos();
    }

    boolean takesNothingNew() {
        Long at = closesAt;
        return at != null && System.nanoTime() - at >= 0;
    }
}
