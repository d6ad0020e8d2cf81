package org.quoth.graphql.fetch;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.dataloader.BatchLoaderEnvironment;

import graphql.Scalars;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/**
 * Gives SmallRye GraphQL the fetchers of the fields, before the schema is built. Theirs make a context for every single value,
 * with the selected fields as JSON in it, which costs more than everything else that a query does.
 */
public class Fetchers implements DataFetcherService {
    /** Before Quarkus, which has 1. */
    private static final int PRIORITY = 0;
    private static final Unused UNUSED = new Unused();

    /** Also puts GraphQL's own Int in the place of SmallRye's, which cuts what is too large for it to 32 bits. */
    public Fetchers() {
        GraphQLScalarTypes.registerCustomScalar(Scalars.GraphQLInt.getName(), Integer.class.getName(), Scalars.GraphQLInt);
    }

    @Override
    public Integer getPriority() {
        return PRIORITY;
    }

    @Override
    public PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
        return PropertyFetcher.suits(field) ? new PropertyFetcher(field, owner) : null;
    }

    @Override
    public PlugableBatchableDataFetcher<?, ?> getOtherWrappedDataFetcher(Operation operation, Type type) {
        return isBatched(operation) ? UNUSED : null;
    }

    private static boolean isBatched(Operation operation) {
        return operation.isSourceField()
                && operation.getArguments().stream().filter(Argument::isSourceArgument).anyMatch(Field::hasWrapper);
    }

    /** SmallRye asks for the loaders of all batched fields at every request; {@link BatchedFields} has put its own there. */
    private static class Unused implements PlugableBatchableDataFetcher<Object, Object> {
        @Override
        public Object get(DataFetchingEnvironment environment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
            throw new UnsupportedOperationException();
        }
    }
}
