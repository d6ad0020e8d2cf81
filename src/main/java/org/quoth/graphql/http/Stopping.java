package org.quoth.graphql.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;
import org.quoth.QuothConfig;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells from when on a stopping service takes nothing new, and answers what it has taken before it stops. Quarkus can do the
 * latter too (quarkus.shutdown.timeout), but lets others in behind, which would be cut off in the middle, and takes each
 * WebSocket for a request that never ends.
 */
@ApplicationScoped
class Stopping {
    private static final Logger LOG = Logger.getLogger(Stopping.class);

    private final QuothConfig.Shutdown config;
    private volatile Long closesAt;
    private int underWay;

    Stopping(QuothConfig config) {
        this.config = config.shutdown();
    }

    synchronized boolean isIdle() {
        return underWay == 0;
    }

    boolean hasBegun() {
        return closesAt != null;
    }

    /** For routes, not filters: SmallRye's, which comes between them, takes the response's handlers for its own. */
    void count(RoutingContext http) {
        AtomicBoolean counted = new AtomicBoolean(true);
        Runnable uncount = () -> {
            if (counted.getAndSet(false)) {
                ended();
            }
        };
        begun();
        http.addEndHandler(ended -> uncount.run());
        // who went before that is told to nobody
        if (http.response().closed()) {
            uncount.run();
        }
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

    boolean takesNothingNew() {
        Long at = closesAt;
        return at != null && System.nanoTime() - at >= 0;
    }

    /** The service goes on as before for a while, so that a balancer turns away first. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownDelayInitiatedEvent told) {
        closesAt = System.nanoTime() + config.delay().toNanos();
    }

    /** When everybody else knows, and before Quarkus closes the connections. */
    void end(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownDelayInitiatedEvent told)
            throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(closesAt - System.nanoTime());
        awaitAnswers();
    }

    private synchronized void awaitAnswers() throws InterruptedException {
        Duration timeout = config.timeout();
        long deadline = System.nanoTime() + timeout.toNanos();
        for (long left = timeout.toNanos(); underWay > 0 && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (underWay > 0) {
            LOG.warnf("%d requests were not answered within %s and are cut off", underWay, timeout);
        }
    }
}
