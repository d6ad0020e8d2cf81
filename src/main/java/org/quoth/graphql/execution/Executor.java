package org.quoth.graphql.execution;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.dataloader.DataLoaderRegistry;
import org.quoth.QuothConfig;
import org.quoth.graphql.Errors;
import org.quoth.graphql.RequestException;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

/**
 * Runs every request, by HTTP and by WebSocket: in the place of SmallRye's service, which its WebSockets ask too. Observers of
 * {@link GraphQL.Builder} have a say in how; beans that are an {@link Instrumentation} take part; an {@link Operation} is fired
 * after each.
 */
@Singleton
@Alternative
@Priority(1)
public class Executor extends ExecutionService {
    private final GraphQL graphql;
    private final PersistedQueries persisted;
    private final QuothConfig.Graphql config;
    private final RequestOrigin origin;
    private final Event<Operation> operations;

    Executor(GraphQLSchema schema, Schema model, QuothConfig config, PersistedQueries persisted, RequestOrigin origin,
            @All List<Instrumentation> instrumentations, Event<GraphQL.Builder> building, Event<Operation> operations) {
        super(schema, model);
        GraphQL.Builder builder = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(new Documents(this::schema, config.limits().tokens()))
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
        Run run = new Run(request);
        Deadline.onThisThread(run.deadline);
        try {
            return graphql.executeAsync(input(run, context)).handle((result, thrown) -> answer(run, result, thrown));
        } catch (RuntimeException | StackOverflowError e) {
            return CompletableFuture.completedFuture(answer(run, null, e));
        } finally {
            Deadline.onThisThread(null);
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    private ExecutionInput input(Run run, Map<String, Object> context) {
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
        input.getGraphQLContext().put(Introspection.INTROSPECTION_DISABLED, !config.introspection());
        SmallRyeContext smallRye = new SmallRyeContext(Executor.class.getName());
        smallRye.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        smallRye.setExecutionInput(input);
        input.getGraphQLContext().put(SmallRyeContextManager.CONTEXT, smallRye);
        SmallRyeContextManager.restore(smallRye);
        return input;
    }

    private Answer answer(Run run, ExecutionResult result, Throwable thrown) {
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
        return new Answer(coded, operation);
    }

    /** The answer to what is no request. */
    public Answer refused(RequestException why) {
        return answer(new Run(Request.NONE), null, why);
    }

    private static ExecutionResult failed(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof AbortExecutionException abort) {
            return abort.toExecutionResult();
        }
        return new ExecutionResultImpl(cause instanceof RequestException refused
                ? Errors.error(refused)
                : Errors.fault(cause, "the request"));
    }

    /** For SmallRye's WebSockets, whose threads must not be blocked. */
    @Override
    public void execute(JsonObject message, Map<String, Object> connection, ExecutionResponseWriter writer, boolean async) {
        RoutingContext handshake = origin.of((ContextState) connection.get("state"));
        Infrastructure.getDefaultWorkerPool().execute(() -> RequestScope.within(state -> {
            origin.set(handshake);
            Map<String, Object> context = new HashMap<>(connection);
            context.put("state", state);
            return answer(message.toString(), context);
        }).whenComplete((answer, failure) -> {
            if (failure == null) {
                writer.write(new ExecutionResponse(answer.result()));
            } else {
                writer.fail(failure);
            }
        }));
    }

    private CompletionStage<Answer> answer(String json, Map<String, Object> context) {
        try {
            return run(RequestReader.fromJson(json.getBytes(StandardCharsets.UTF_8), false), context);
        } catch (RequestException e) {
            return CompletableFuture.completedFuture(refused(e));
        }
    }
}
