package org.quoth.graphql.schema;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;

/**
 * Puts scalars that look at what they are given in the place of SmallRye's, which leave it to the conversion of the argument,
 * after the query has begun; and makes a URL of every string that is called {@code url}. What an
 * input lists is not null: SmallRye can say so only of a list that must be given.
 */
public class StrictScalars implements EventingService {
    private static final GraphQLScalarType URL = TextScalar.of("URL", "The address of a page, in full, with its scheme.",
            "https://www.rfc-editor.org/rfc/rfc3986", text -> {
                if (!new URI(text).isAbsolute()) {
                    throw new IllegalArgumentException("has no scheme");
                }
            });
    private static final Map<String, GraphQLScalarType> STRICT = Map.of(
            "Int", Scalars.GraphQLInt,
            "Date", TextScalar.of("Date", "A day as ISO 8601 writes it: 2026-11-25.",
                    "https://scalars.graphql.org/andimarek/local-date.html", LocalDate::parse),
            "DateTime", TextScalar.of("DateTime", "A moment as ISO 8601 writes it, with its offset: 2026-11-25T08:30:00+01:00.",
                    "https://scalars.graphql.org/andimarek/date-time.html", OffsetDateTime::parse));

    private static final Map<String, String> DESCRIPTIONS = Map.of("BigInteger", "A whole number of any length.",
            "BigDecimal", "A decimal number of any length.");

    /** Always on. */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return GraphQLSchema.newSchema(SchemaTransformer.transformSchema(builder.build(), new Visitor()));
    }

    private static class Visitor extends GraphQLTypeVisitorStub {
        @Override
        public TraversalControl visitGraphQLScalarType(GraphQLScalarType scalar,
                TraverserContext<GraphQLSchemaElement> context) {
            GraphQLScalarType strict = STRICT.get(scalar.getName());
            String description = DESCRIPTIONS.get(scalar.getName());
            if (strict != null) {
                return changeNode(context, strict);
            }
            return description == null
                    ? TraversalControl.CONTINUE
                    : changeNode(context, scalar.transform(builder -> builder.description(description)));
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
                TraverserContext<GraphQLSchemaElement> context) {
            return isUrl(field.getName(), field.getType())
                    ? changeNode(context, field.transform(builder -> builder.type((GraphQLOutputType) url(field.getType()))))
                    : TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitGraphQLInputObjectField(GraphQLInputObjectField field,
                TraverserContext<GraphQLSchemaElement> context) {
            if (isUrl(field.getName(), field.getType())) {
                return changeNode(context, field.transform(builder -> builder.type((GraphQLInputType) url(field.getType()))));
            }
            return field.getType() instanceof GraphQLList list && !(list.getWrappedType() instanceof GraphQLNonNull)
                    ? changeNode(context, field.transform(builder -> builder
                            .type(GraphQLList.list(GraphQLNonNull.nonNull(referred(list.getWrappedType()))))))
                    : TraversalControl.CONTINUE;
        }

        /** An input may hold inputs of its own type: by name, for the type is being made. */
        private static GraphQLType referred(GraphQLType type) {
            return type instanceof GraphQLInputObjectType input ? GraphQLTypeReference.typeRef(input.getName()) : type;
        }

        private static boolean isUrl(String name, GraphQLType type) {
            return name.equals("url") && (type == Scalars.GraphQLString
                    || type instanceof GraphQLNonNull some && some.getWrappedType() == Scalars.GraphQLString);
        }

        private static GraphQLType url(GraphQLType type) {
            return type instanceof GraphQLNonNull ? GraphQLNonNull.nonNull(URL) : URL;
        }
    }
}
