package org.quoth.graphql.compiled;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.ValuesResolver;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLScalarType;
import io.agroal.api.AgroalDataSource;

/**
 * One request while it is answered.
 *
 * @param ahead what was read before it was asked for
 */
record Execution(ExecutionContext context, ExecutionStrategyParameters parameters, EntityManager entities,
        AgroalDataSource database, Map<KeyedQuery, List<Object[]>> ahead) {
    Object serialized(GraphQLScalarType scalar, Object value) {
        return scalar.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale());
    }

    /**
     * Reads a field as instrumentations want it: with what hangs on it, so that they know what that took.
     *
     * @param reading from what the field's fetcher is told
     */
    Object read(Asked asked, DataFetcher<Object> reading) throws Exception {
        DataFetchingEnvironment environment = environment(asked);
        return context.getInstrumentation().instrumentDataFetcher(reading,
                new InstrumentationFieldFetchParameters(context, () -> environment, parameters, false),
                context.getInstrumentationState()).get(environment);
    }

    private DataFetchingEnvironment environment(Asked asked) {
        Map<String, Object> arguments = ValuesResolver.getArgumentValues(context.getGraphQLSchema().getCodeRegistry(),
                asked.definition().getArguments(), asked.field().getArguments(), context.getCoercedVariables(),
                context.getGraphQLContext(), context.getLocale());
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
                .arguments(arguments)
                .parentType(asked.parent())
                .fieldDefinition(asked.definition())
                .fieldType(asked.definition().getType())
                .mergedField(asked.field())
                .build();
    }
}
