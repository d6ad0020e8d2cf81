package org.quoth.graphql.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Refuses a query that asks for too much, before it is executed, and ends one that takes too long. */
// a cache by weak keys and its entry, which Caffeine finds by their names and Quarkus does not register
@RegisterForReflection(classNames = {"com.github.benmanes.caffeine.cache.WS", "com.github.benmanes.caffeine.cache.FS" })
@Singleton
class Limits extends SimplePerformantInstrumentation {
    private final QuothConfig.Limits limits;
    private final Alarm alarm;
    /** Of operations without variables, as long as their documents are kept. */
    private final Cache<OperationDefinition, Estimate> known = Caffeine.newBuilder().weakKeys().build();

    Limits(QuothConfig config, Alarm alarm) {
        this.limits = config.limits();
        this.alarm = alarm;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(InstrumentationExecuteOperationParameters parameters,
            InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        OperationDefinition operation = context.getOperationDefinition();
        Run run = Run.of(context.getGraphQLContext());
        run.operation = operation;
        if (run.request.readOnly() && operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            throw new AbortExecutionException(List.of(Errors.error(ErrorCode.METHOD_NOT_ALLOWED,
                    "GET is for reading; send a mutation by POST")));
        }
        run.estimate = context.getCoercedVariables().toMap().isEmpty()
                ? known.get(operation, unknown -> estimate(context))
                : estimate(context);
        check("depth", limits.depth(), run.estimate.depth());
        check("cost", limits.cost(), run.estimate.cost());
        check("rootFields", limits.rootFields(), run.estimate.rootFields());
        check("aliases", limits.aliases(), run.estimate.aliases());
        if (operation.getOperation() != OperationDefinition.Operation.MUTATION) {
            // what a mutation has begun it ends: a client that is told of a timeout could not know what was stored
            run.deadline.start(limits.timeout(), alarm);
        }
        return super.beginExecuteOperation(parameters, state);
    }

    private static Estimate estimate(ExecutionContext context) {
        return Estimate.of(context.getOperationDefinition(), context.getFragmentsByName(),
                context.getCoercedVariables().toMap(),
                context.getGraphQLSchema());
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        Run.of(parameters.getExecutionContext().getGraphQLContext()).deadline.check();
        return fetcher;
    }

    private static void check(String limit, long maximum, long asked) {
        if (asked > maximum) {
            throw new AbortExecutionException(List.of(exceeded(limit, maximum, asked,
                    "The query's " + limit + " is " + asked + "; at most " + maximum + " is allowed")));
        }
    }

    /** @param asked null where it was not counted to the end */
    static GraphQLError exceeded(String limit, long maximum, Long asked, String message) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("limit", limit);
        details.put("maximum", maximum);
        if (asked != null) {
            details.put("asked", asked);
        }
        return Errors.error(ErrorCode.LIMIT_EXCEEDED, message, details);
    }
}
