package org.quoth.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import graphql.execution.AbortExecutionException;

class DeadlineTest {
    private final Alarm alarm = new Alarm();
    private final Deadline deadline = new Deadline();

    @AfterEach
    void stop() {
        alarm.stop();
    }

    @Test
    void whatIsAnsweredInTimeLeavesNothingBehind() {
        deadline.start(Duration.ofSeconds(30), alarm);
        assertThat(alarm.waiting()).isOne();
        deadline.end();
        assertThat(alarm.waiting()).isZero();
    }

    @Test
    void itPassesAndGoesOnUntilTheQueryIsTold() throws InterruptedException {
        deadline.start(Duration.ofMillis(1), alarm);
        while (!deadline.hasPassed() || alarm.waiting() == 0) {
            Thread.sleep(1);
        }
        assertThatThrownBy(deadline::check).isInstanceOf(AbortExecutionException.class);
        deadline.end();
        assertThat(alarm.waiting()).isZero();
    }
}
