package org.quoth.graphql.execution;

import java.time.Duration;
import java.util.List;

/**
 * One operation that was run or refused: fired as a CDI event after each, while the request is still active, for whoever logs
 * or counts them.
 *
 * @param name as the client calls it, which may be anything; null where it has none
 * @param kind QUERY, MUTATION or SUBSCRIPTION; null where the request did not get as far
 * @param duration from the request to the answer, which for a subscription is its begin
 * @param cost estimated, see {@link Estimate}; 0 where the request did not get as far
 * @param errors the codes of the answer's errors
 */
public record Operation(String name, graphql.language.OperationDefinition.Operation kind, Duration duration, long cost,
        List<String> errors) {
}
