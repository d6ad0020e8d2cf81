package org.quoth.graphql.execution;

import org.quoth.graphql.Errors;

import graphql.ExecutionResult;
import io.smallrye.mutiny.Multi;

/**
 * What a request is answered.
 *
 * @param result whose errors all have a code; of a subscription, what kept it from beginning
 * @param events the answers of a subscription that has begun, each an answer of its own; null for any other
 */
public record Answer(ExecutionResult result, Operation operation, Multi<ExecutionResult> events) {
    /** Whether anything was executed; null data of an executed operation counts. */
    public boolean isExecuted() {
        return result.isDataPresent();
    }

    /** The code of an answer that is one error and nothing else; null for any other. */
    public String refusal() {
        return isExecuted() || result.getErrors().isEmpty() ? null : Errors.codeOf(result.getErrors().get(0));
    }
}
