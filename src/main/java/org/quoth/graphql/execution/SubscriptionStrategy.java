package org.quoth.graphql.execution;

import java.util.concurrent.CompletableFuture;

import org.quoth.graphql.LiveEvent;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.dataloader.PerLevelDataLoaderDispatchStrategy;

/**
 * Runs a subscription once to begin it, and then once for each element as if it were a query for that. graphql-java would answer
 * all elements within the request that began, whose session and loaders keep everything that they have read.
 */
class SubscriptionStrategy extends AsyncExecutionStrategy {
    private final SubscriptionExecutionStrategy beginning;

    SubscriptionStrategy(DataFetcherExceptionHandler handler) {
        super(handler);
        beginning = new SubscriptionExecutionStrategy(handler);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext context, ExecutionStrategyParameters parameters) {
        if (!context.getGraphQLContext().hasKey(LiveEvent.class)) {
            return beginning.execute(context, parameters);
        }
        // as graphql-java has it for queries
        context.setDataLoaderDispatcherStrategy(new PerLevelDataLoaderDispatchStrategy(context));
        return super.execute(context, parameters);
    }
}
