package org.quoth;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Settings that are numbers of things; what is told of a wrong one is told with the property's name. */
final class Count {
    private Count() {
    }

    /** One or more. */
    @RegisterForReflection
    public static final class Some implements Converter<Integer> {
        @Override
        public Integer convert(String value) {
            return atLeast(1, value);
        }
    }

    /** None, one or more. */
    @RegisterForReflection
    public static final class Any implements Converter<Integer> {
        @Override
        public Integer convert(String value) {
            return atLeast(0, value);
        }
    }

    private static int atLeast(int least, String value) {
        int count = Integer.parseInt(value.strip());
        if (count < least) {
            throw new IllegalArgumentException("must be " + least + " or more");
        }
        return count;
    }
}
