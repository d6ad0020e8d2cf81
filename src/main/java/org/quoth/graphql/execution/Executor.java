package org.quoth.graphql.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;

import org.dataloader.DataLoaderRegistry;
import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;
import org.quoth.graphql.LiveEvent;
import org.quoth.graphql.RequestException;
import org.reactivestreams.Publisher;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.reactive.SubscriptionPublisher;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import mutiny.zero.flow.adapters.AdaptersToFlow;

/**
 * Runs every request, by HTTP and by WebSocket, in the place of SmallRye's service. Observers of
 * {@link GraphQL.Builder} have a say in how; beans that are an {@link Instrumentation} take part; an {@link Operation} is fired
 * after each.
 */
@Singleton
@Alternative
@Priority(1)
public class Executor extends ExecutionService {
    /** What somebody may not see now, they may not see later either. */
    private static final Set<String> ENDS_A_SUBSCRIPTION = Set.of(ErrorCode.UNAUTHENTICATED.name(), ErrorCode.FORBIDDEN.name());

    private final GraphQL graphql;
    private final PersistedQueries persisted;
    private final QuothConfig.Graphql config;
    private final RequestOrigin origin;
    private final Event<Operation> operations;

    Executor(GraphQLSchema schema, Schema model, QuothConfig config, PersistedQueries persisted, RequestOrigin origin,
            ErrorHandler errors, @All List<Instrumentation> instrumentations, Event<GraphQL.Builder> building,
            Event<Operation> operations) {
        super(schema, model);
        GraphQL.Builder builder = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(new Documents(this::schema, config.limits().tokens()))
                .subscriptionExecutionStrategy(new SubscriptionStrategy(errors))
                .instrumentation(new ChainedInstrumentation(instrumentations));
        building.fire(builder);
        this.graphql = builder.build();
        this.persisted = persisted;
        this.config = config.graphql();
        this.origin = origin;
        this.operations = operations;
    }

    /** As those who had a say in it left it. */
    private GraphQLSchema schema() {
        return graphql.getGraphQLSchema();
    }

    /**
     * Runs a request on the calling thread, which may be blocked; fields that are not ready when it returns complete the answer.
     *
     * @param context what the fields may want to know of the way by which the request came
     */
    public CompletionStage<Answer> run(Request request, Map<String, Object> context) {
        return run(request, context, null);
    }

    /** @param event what is to be answered of a subscription that has begun; null for any other request */
    private CompletionStage<Answer> run(Request request, Map<String, Object> context, LiveEvent event) {
        Run run = new Run(request);
        Deadline.onThisThread(run.deadline);
        try {
            return graphql.executeAsync(input(run, context, event))
                    .handle((result, thrown) -> answer(run, context, result, thrown));
        } catch (RuntimeException | StackOverflowError e) {
            return CompletableFuture.completedFuture(answer(run, context, null, e));
        } finally {
            Deadline.onThisThread(null);
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    private ExecutionInput input(Run run, Map<String, Object> context, LiveEvent event) {
        Request request = run.request;
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(persisted.textOf(request))
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .dataLoaderRegistry(new DataLoaderRegistry())
                .graphQLContext(context)
                .build();
        input.getGraphQLContext().put(Run.class, run);
        if (event != null) {
            input.getGraphQLContext().put(LiveEvent.class, event);
        }
        input.getGraphQLContext().put(Introspection.INTROSPECTION_DISABLED, !config.introspection());
        SmallRyeContext smallRye = new SmallRyeContext(Executor.class.getName());
        smallRye.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        smallRye.setExecutionInput(input);
        input.getGraphQLContext().put(SmallRyeContextManager.CONTEXT, smallRye);
        SmallRyeContextManager.restore(smallRye);
        return input;
    }

    private Answer answer(Run run, Map<String, Object> context, ExecutionResult result, Throwable thrown) {
        run.deadline.end();
        ExecutionResult coded = thrown == null ? result : failed(thrown);
        if (run.deadline.hasPassed()) {
            coded = new ExecutionResultImpl(run.deadline.error());
        } else if (!coded.getErrors().isEmpty()) {
            List<GraphQLError> errors = Errors.coded(coded.getErrors());
            coded = coded.transform(builder -> builder.errors(errors));
        }
        if (run.request.costShown() || config.costShown()) {
            coded = coded.transform(builder -> builder.addExtension("cost", run.estimate.cost()));
        }
        Operation operation = run.ended(coded.getErrors().stream().map(Errors::codeOf).toList());
        operations.fire(operation);
        return coded.getData() instanceof SubscriptionPublisher begun
                ? new Answer(coded, operation, events(run.request, context, begun.getUpstreamPublisher()))
                : new Answer(coded, operation, null);
    }

    private Multi<ExecutionResult> events(Request request, Map<String, Object> context, Publisher<Object> elements) {
        RoutingContext http = origin.get();
        return Multi.createFrom().publisher(AdaptersToFlow.publisher(elements))
                .map(element -> answer(request, context, http, (LiveEvent) element));
    }

    /** Answers within the context in which the element was read, and which shares its session. */
    private ExecutionResult answer(Request request, Map<String, Object> context, RoutingContext http, LiveEvent event) {
        origin.set(http);
        Map<String, Object> own = new HashMap<>(context);
        own.put("state", Arc.container().requestContext().getState());
        // nothing in it is left to another thread
        Answer answer = run(request, own, event).toCompletableFuture().join();
        String refusal = answer.refusal();
        if (refusal != null && ENDS_A_SUBSCRIPTION.contains(refusal)) {
            throw new RequestException(ErrorCode.valueOf(refusal), answer.result().getErrors().get(0).getMessage());
        }
        return answer.result().transform(result -> result.addExtension("cursor", event.cursor()));
    }

    /** The answer to what is no request. */
    public Answer refused(RequestException why) {
        return answer(new Run(Request.NONE), Map.of(), null, why);
    }

    private static ExecutionResult failed(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof AbortExecutionException abort) {
            return abort.toExecutionResult();
        }
        return new ExecutionResultImpl(Errors.of(cause, "the request"));
    }
}
