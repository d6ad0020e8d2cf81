package org.quoth.graphql.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import graphql.GraphQL;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.config.Config;

/**
 * Mends what SmallRye wires to the types of the schema, where its interfaces do not let us give it something better: batched
 * fields, declared as {@code List<X> field(@Source List<Y> sources, arguments)}, which get the arguments of the first source;
 * interfaces, whose objects are of types as they were before the schema was worked on; a pattern that is matched against every
 * field.
 */
@ApplicationScoped
class Wiring {
    @Inject
    Instance<GraphQLSchema> schema;

    @Inject
    Instance<Schema> model;

    void install(@Observes GraphQL.Builder builder) {
        GraphQLSchema wired = schema.get();
        GraphQLCodeRegistry registry = wired.getCodeRegistry().transform(code -> {
            model.get().getTypes().values().forEach(type -> batch(type, code));
            resolveByName(wired, code);
            if (Config.get().getFieldVisibility().equals(Config.FIELD_VISIBILITY_DEFAULT)) {
                // SmallRye takes that word for a pattern of fields to hide
                code.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
            }
        });
        builder.schema(wired.transformWithoutTypes(without -> without.codeRegistry(registry)));
    }

    private static void batch(Type type, GraphQLCodeRegistry.Builder code) {
        for (Operation field : type.getBatchOperations().values()) {
            code.dataFetcher(FieldCoordinates.coordinates(type.getName(), field.getName()),
                    new BatchedField(type.getName() + "." + field.getName(), field));
        }
    }

    private static void resolveByName(GraphQLSchema schema, GraphQLCodeRegistry.Builder code) {
        schema.getAllTypesAsList().forEach(type -> {
            if (type instanceof GraphQLInterfaceType some) {
                code.typeResolver(some, byName(schema.getCodeRegistry().getTypeResolver(some)));
            } else if (type instanceof GraphQLUnionType some) {
                code.typeResolver(some, byName(schema.getCodeRegistry().getTypeResolver(some)));
            }
        });
    }

    private static TypeResolver byName(TypeResolver resolver) {
        return environment -> environment.getSchema().getObjectType(resolver.getType(environment).getName());
    }
}
