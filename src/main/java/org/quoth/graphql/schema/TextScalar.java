package org.quoth.graphql.schema;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

/** A scalar that is written as a text of some form. */
class TextScalar implements Coercing<String, String> {
    private static final int SHOWN = 60;

    private final String name;
    private final Form form;

    private TextScalar(String name, Form form) {
        this.name = name;
        this.form = form;
    }

    interface Form {
        /** @throws Exception if the text is not of this form */
        void check(String text) throws Exception;
    }

    static GraphQLScalarType of(String name, String description, String specification, Form form) {
        return GraphQLScalarType.newScalar().name(name).description(description).specifiedByUrl(specification)
                .coercing(new TextScalar(name, form)).build();
    }

    /** The text itself: SmallRye makes of it what the argument's Java type is. */
    @Override
    public String parseValue(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String text && isOne(text)) {
            return text;
        }
        throw CoercingParseValueException.newCoercingParseValueException().message(message(value)).build();
    }

    @Override
    public String parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (value instanceof StringValue text && isOne(text.getValue())) {
            return text.getValue();
        }
        throw CoercingParseLiteralException.newCoercingParseLiteralException()
                .message(message(value instanceof StringValue text ? text.getValue() : "that")).build();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return value instanceof OffsetDateTime time ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) : value.toString();
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(value.toString());
    }

    private boolean isOne(String text) {
        try {
            form.check(text);
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private String message(Object value) {
        String text = String.valueOf(value);
        return "\"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "\" is no " + name;
    }
}
