package org.quoth;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.DurationConverter;

/** Settings that are lengths of time. */
final class Time {
    private Time() {
    }

    /** More than none. */
    @RegisterForReflection
    public static final class Some implements Converter<Duration> {
        @Override
        public Duration convert(String value) {
            Duration time = new Any().convert(value);
            if (time.isZero()) {
                throw new IllegalArgumentException("must be longer than 0");
            }
            return time;
        }
    }

    /** None or more. */
    @RegisterForReflection
    public static final class Any implements Converter<Duration> {
        @Override
        public Duration convert(String value) {
            Duration time = DurationConverter.parseDuration(value.strip());
            if (time.isNegative()) {
                throw new IllegalArgumentException("must not be negative");
            }
            return time;
        }
    }
}
