package org.quoth.graphql.execution;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Begins work at its time, unless it is cancelled before, as nearly all is: then nothing of it is left. Quarkus' own pool keeps
 * what was cancelled, and the whole request with it, until its time comes.
 */
@Singleton
class Alarm {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "alarm"));

    Alarm() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** @return cancels it where it has not begun */
    Future<?> set(Runnable work, Duration after) {
        return clock.schedule(() -> Infrastructure.getDefaultWorkerPool().execute(work), after.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** How much waits for its time. */
    int waiting() {
        return clock.getQueue().size();
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
