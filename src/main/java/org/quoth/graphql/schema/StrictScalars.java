package org.quoth.graphql.schema;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;

/**
 * Scalars that look at what they are given, in the place of SmallRye's, which leave it to the conversion of the argument, after the
 * query has begun.
 */
final class StrictScalars {
    static final GraphQLScalarType URL = TextScalar.of("URL", "The address of a page, in full, with its scheme.",
            "https://www.rfc-editor.org/rfc/rfc3986", text -> {
                if (!new URI(text).isAbsolute()) {
                    throw new IllegalArgumentException("has no scheme");
                }
            });
    private static final GraphQLScalarType DATE = TextScalar.of("Date", "A day as ISO 8601 writes it: 2026-11-25.",
            "https://scalars.graphql.org/andimarek/local-date.html", LocalDate::parse);
    private static final GraphQLScalarType DATE_TIME = TextScalar.of("DateTime",
            "A moment as ISO 8601 writes it, with its offset: 2026-11-25T08:30:00+01:00.",
            "https://scalars.graphql.org/andimarek/date-time.html", OffsetDateTime::parse);

    private StrictScalars() {
    }

    /** For all types that SmallRye makes from now on. */
    static void register() {
        Stream.of(Scalars.GraphQLInt, DATE, DATE_TIME,
                described("BigInteger", "A whole number of any length."),
                described("BigDecimal", "A decimal number of any length."))
                // under its name alone: by the names of classes SmallRye finds those with which it reads default values
                .forEach(scalar -> GraphQLScalarTypes.registerCustomScalar(scalar.getName(), scalar.getName(), scalar));
    }

    private static GraphQLScalarType described(String name, String description) {
        return GraphQLScalarTypes.getScalarByName(name).transform(scalar -> scalar.description(description));
    }
}
