package org.quoth.graphql.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;
import org.quoth.QuothConfig;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.shutdown.ShutdownConfig;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells from when on a stopping service takes nothing new, and answers what it has taken before it stops. Quarkus can do the
 * latter too (quarkus.shutdown.timeout), but lets others in behind, which would be cut off in the middle, and takes each
 * WebSocket for a request that never ends.
 */
@ApplicationScoped
class Stopping {
    private static final Logger LOG = Logger.getLogger(Stopping.class);

    /** How long the service goes on as before, so that a balancer turns away first. */
    private final Duration delay;
    private final Duration timeout;
    private volatile Long closesAt;
    private int underWay;

    Stopping(ShutdownConfig quarkus, QuothConfig config) {
        this.delay = quarkus.delay().orElse(Duration.ZERO);
        this.timeout = config.shutdown().timeout();
    }

    /** For routes, not filters: SmallRye's, which comes between them, takes the response's handlers for its own. */
    void count(RoutingContext http) {
        begun();
        http.addEndHandler(ended -> ended());
    }

    /** Something is to be answered before the service stops. */
    synchronized void begun() {
        underWay++;
    }

    /** It has been, or nobody waits for it any more. */
    synchronized void ended() {
        if (--underWay == 0) {
            notifyAll();
        }
    }

    void begin(@Observes ShutdownDelayInitiatedEvent told) {
        closesAt = System.nanoTime() + delay.toNanos();
    }

    boolean takesNothingNew() {
        Long at = closesAt;
        return at != null && System.nanoTime() - at >= 0;
    }

    /** Before anybody else lets go of what answers need. */
    synchronized void end(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stop)
            throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        for (long left = timeout.toNanos(); underWay > 0 && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (underWay > 0) {
            LOG.warnf("%d requests were not answered within %s and are cut off", underWay, timeout);
        }
    }
}
