package org.quoth.graphql.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;

/** The connections that are open for what is still to come. A service that is told to stop closes them first: others are there. */
@ApplicationScoped
class OpenStreams {
    private final Set<Runnable> closing = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** @param close tells the client to go elsewhere */
    void add(Runnable close) {
        closing.add(close);
        if (stopping) {
            close.run();
        }
    }

    void remove(Runnable close) {
        closing.remove(close);
    }

    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
        closing.forEach(Runnable::run);
    }
}
