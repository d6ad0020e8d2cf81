package org.quoth.graphql.fetch;

import graphql.GraphQLContext;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;

/** The CDI scope of the request, which the execution hands to fetchers in its context. */
final class RequestScope {
    private RequestScope() {
    }

    /** Makes sure that what is called from here on finds the session and the identity of the request. */
    static void enter(GraphQLContext context) {
        ManagedContext scope = Arc.container().requestContext();
        if (!scope.isActive()) {
            scope.activate(context.<ContextState>get("state"));
        }
    }
}
