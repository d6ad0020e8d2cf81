package org.quoth.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicLong clock = new AtomicLong();
    private final RateLimit limit = new RateLimit(60, clock::get);

    @Test
    void whoHasSavedThemMaySpendThePointsOfAMinuteAtOnce() {
        assertThat(limit.take("a", 60)).isZero();
        assertThat(limit.take("a", 1)).isEqualTo(1);
    }

    @Test
    void itTellsWhenThereAreEnoughAgain() {
        limit.take("a", 60);
        long seconds = limit.take("a", 20);
        assertThat(seconds).isEqualTo(20);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds - 1));
        assertThat(limit.take("a", 20)).isEqualTo(1);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(limit.take("a", 20)).isZero();
    }

    @Test
    void whatIsRefusedCostsNothing() {
        limit.take("a", 50);
        limit.take("a", 20);
        assertThat(limit.take("a", 10)).isZero();
    }

    @Test
    void callersDoNotSpendEachOthersPoints() {
        limit.take("a", 60);
        assertThat(limit.take("b", 60)).isZero();
    }

    @Test
    void nobodySavesMoreThanAMinute() {
        limit.take("a", 60);
        clock.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(limit.take("a", 60)).isZero();
        assertThat(limit.take("a", 60)).isEqualTo(60);
    }
}
