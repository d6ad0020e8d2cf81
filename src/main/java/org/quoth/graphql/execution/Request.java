package org.quoth.graphql.execution;

import java.util.Map;

/**
 * What a client asks for.
 *
 * @param query null where {@code extensions} names a persisted one
 * @param operationName null where the query has one operation
 * @param readOnly whether only a query may be run, no mutation
 * @param costShown whether the answer shall say what it cost
 */
public record Request(String query, String operationName, Map<String, Object> variables, Map<String, Object> extensions,
        boolean readOnly, boolean costShown) {
    static final Request NONE = new Request(null, null, Map.of(), Map.of(), true, false);
}
