package org.quoth.graphql.execution;

import java.time.Duration;
import java.util.List;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition;

/** One request while it is run: what becomes known of it on the way. */
class Run {
    final Request request;
    final Deadline deadline = new Deadline();
    private final long begin = System.nanoTime();
    OperationDefinition operation;
    Estimate estimate = Estimate.NOTHING;

    Run(Request request) {
        this.request = request;
    }

    static Run of(GraphQLContext context) {
        return context.get(Run.class);
    }

    /** @param errors their codes */
    Operation ended(List<String> errors) {
        return new Operation(operation == null ? request.operationName() : operation.getName(),
                operation == null ? null : operation.getOperation(), Duration.ofNanos(System.nanoTime() - begin),
                estimate.cost(), errors);
    }
}
