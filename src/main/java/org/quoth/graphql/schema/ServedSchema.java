package org.quoth.graphql.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.smallrye.graphql.spi.EventingService;

/**
 * Makes of SmallRye's schema the one that is served: its scalars and inputs are strict, and it is part of a federation. All in one
 * go, for a schema takes long to build.
 */
public class ServedSchema implements EventingService {
    /** SmallRye makes these services before the types, which are then made of the right scalars. */
    public ServedSchema() {
        StrictScalars.register();
    }

    /** Always on. */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema made = builder.build();
        List<GraphQLObjectType> operations = List.of(made.getQueryType(), made.getMutationType(), made.getSubscriptionType());
        Set<GraphQLType> others = made.getAllTypesAsList().stream()
                .filter(type -> !operations.contains(type) && !Introspection.isIntrospectionTypes(type))
                .map(StrictTypes::copy).collect(Collectors.toSet());
        GraphQLSchema.Builder strict = GraphQLSchema.newSchema(made).clearAdditionalTypes().additionalTypes(others)
                .mutation(StrictTypes.copy(made.getMutationType())).subscription(StrictTypes.copy(made.getSubscriptionType()));
        return FederatedGraph.extend(strict, StrictTypes.copy(made.getQueryType()), made);
    }
}
