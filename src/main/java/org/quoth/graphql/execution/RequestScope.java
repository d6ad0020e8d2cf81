package org.quoth.graphql.execution;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;

/** A CDI request context for one request: what runs within shares a Hibernate session, which is not made for several at once. */
public final class RequestScope {
    private RequestScope() {
    }

    /** Runs {@code task} within a context of its own, which is destroyed when the task's result is there. */
    public static <T> CompletionStage<T> within(Function<ContextState, CompletionStage<T>> task) {
        ManagedContext context = Arc.container().requestContext();
        ContextState outer = context.getStateIfActive();
        context.activate();
        ContextState state = context.getState();
        try {
            return task.apply(state).whenComplete((result, failure) -> context.destroy(state));
        } catch (RuntimeException | Error e) {
            context.destroy(state);
            throw e;
        } finally {
            leave(context, outer);
        }
    }

    private static void leave(ManagedContext context, ContextState outer) {
        if (outer == null) {
            context.deactivate();
        } else {
            context.activate(outer);
        }
    }
}
