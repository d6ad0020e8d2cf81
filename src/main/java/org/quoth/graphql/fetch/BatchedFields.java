package org.quoth.graphql.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import graphql.GraphQL;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.config.Config;

/**
 * Puts a {@link BatchedField} behind every field that is declared as {@code List<X> field(@Source List<Y> sources, arguments)}.
 * SmallRye's own gives every source the arguments of the first.
 */
@ApplicationScoped
class BatchedFields {
    @Inject
    Instance<GraphQLSchema> schema;

    @Inject
    Instance<Schema> model;

    void install(@Observes GraphQL.Builder builder) {
        GraphQLCodeRegistry fetchers = schema.get().getCodeRegistry().transform(registry -> {
            model.get().getTypes().values().forEach(type -> batch(type, registry));
            if (Config.get().getFieldVisibility().equals(Config.FIELD_VISIBILITY_DEFAULT)) {
                // SmallRye takes that word for a pattern of fields to hide and matches every field with it
                registry.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
            }
        });
        builder.schema(schema.get().transformWithoutTypes(without -> without.codeRegistry(fetchers)));
    }

    private static void batch(Type type, GraphQLCodeRegistry.Builder registry) {
        for (Operation field : type.getBatchOperations().values()) {
            registry.dataFetcher(FieldCoordinates.coordinates(type.getName(), field.getName()),
                    new BatchedField(type.getName() + "." + field.getName(), field));
        }
    }
}
