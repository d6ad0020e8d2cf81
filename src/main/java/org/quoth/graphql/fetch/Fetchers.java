package org.quoth.graphql.fetch;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.QuarkusDataFetcherService;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.OperationType;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/**
 * Gives SmallRye GraphQL the fetchers of the fields, before the schema is built. Theirs make a context for every single value,
 * with the selected fields as JSON in it, which costs more than everything else that a query does.
 */
@RegisterForReflection(targets = {Fetchers.class, QuarkusDataFetcherService.class })
public class Fetchers implements DataFetcherService {
    /** Before Quarkus, which has 1. */
    private static final int PRIORITY = 0;

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
        return getOtherFieldDataFetcher(operation, type);
    }

    @Override
    public PlugableBatchableDataFetcher<?, ?> getOtherFieldDataFetcher(Operation operation, Type type) {
        return operation.getOperationType() == OperationType.QUERY && !operation.isSourceField()
                ? new QueryField(operation, type)
                : null;
    }

    @Override
    public PlugableBatchableDataFetcher<?, ?> getMultiDataFetcher(Operation operation, Type type) {
        return new SubscriptionField(operation, type);
    }
}
