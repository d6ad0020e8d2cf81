package org.quoth.access;

import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How much each of many callers may ask for in a minute: a token bucket each, full at first. Buckets of callers who have not
 * called for a minute are full again and need not be kept; of more callers at once than are kept, the idlest get a new bucket.
 */
// the entry of such a cache, which Caffeine finds by its name and Quarkus does not register
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
final class RateLimit {
    private static final int MOST_KEPT = 20_000;
    private static final double MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final int perMinute;
    private final Ticker clock;
    private final Cache<String, Bucket> buckets;

    RateLimit(int perMinute, Ticker clock) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(1, TimeUnit.MINUTES).ticker(clock)
                .executor(Runnable::run).build();
    }

    int perMinute() {
        return perMinute;
    }

    /**
     * Takes points out of a caller's bucket, if it holds so many.
     *
     * @return 0 if it did; otherwise after how many seconds it will
     */
    long take(String caller, int points) {
        return buckets.get(caller, unknown -> new Bucket()).take(points);
    }

    private class Bucket {
        private double points = perMinute;
        private long filledAt = clock.read();

        synchronized long take(int wanted) {
            long now = clock.read();
            points = Math.min(perMinute, points + (now - filledAt) / MINUTE * perMinute);
            filledAt = now;
            if (wanted > points) {
                return Math.max(1, (long) Math.ceil((wanted - points) * 60 / perMinute));
            }
            points -= wanted;
            return 0;
        }
    }
}
