package org.quoth.graphql.fetch;

import org.quoth.graphql.LiveEvent;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.QuarkusDefaultDataFetcher;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;

/**
 * Fetches a field of Subscription: a stream of {@link LiveEvent} when it is subscribed to, and then the element of each, in a query
 * of its own.
 */
class SubscriptionField extends QuarkusDefaultDataFetcher<Object, Object> {
    SubscriptionField(Operation operation, Type type) {
        super(operation, type);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        LiveEvent event = environment.getGraphQlContext().get(LiveEvent.class);
        if (event != null) {
            return event.element();
        }
        RequestScope.enter(environment.getGraphQlContext());
        try {
            return operationInvoker.invoke(argumentHelper.getArguments(environment).toArray());
        } catch (AbstractDataFetcherException e) {
            return e.appendDataFetcherResult(DataFetcherResult.newResult(), environment).build();
        }
    }
}
