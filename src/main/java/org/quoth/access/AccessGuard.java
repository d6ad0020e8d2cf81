package org.quoth.access;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.quoth.QuothConfig;
import org.quoth.QuothConfig.Access.Reading;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;
import org.quoth.graphql.LiveEvent;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedSelectionSet;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.ClientProxy;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses, before anything of it is run, the operation that its caller may not run. The schema says who may: the methods'
 * {@code @RolesAllowed} stand in it as directives. Quarkus looks at the same annotations again when the methods are called.
 */
@Singleton
class AccessGuard extends SimplePerformantInstrumentation {
    private static final FieldCollector FIELDS = new FieldCollector();

    @Inject
    QuothConfig config;

    @Inject
    RateLimits limits;

    @Inject
    SecurityIdentity caller;

    @Inject
    CurrentVertxRequest request;

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(InstrumentationExecuteOperationParameters parameters,
            InstrumentationState state) {
        ExecutionContext operation = parameters.getExecutionContext();
        RoutingContext http = request.getCurrent();
        try {
            check(operation, http == null ? null : http.request().remoteAddress().hostAddress());
        } catch (RefusedException e) {
            if (http != null && !http.response().headWritten()) {
                e.headers().forEach(http.response()::putHeader);
            }
            throw new AbortExecutionException(List.of(Errors.error(e)));
        }
        return super.beginExecuteOperation(parameters, state);
    }

    private void check(ExecutionContext operation, String remote) {
        // the proxy would be asked many times otherwise
        SecurityIdentity identity = ClientProxy.unwrap(caller);
        if (config.access().reading() == Reading.KEY && identity.isAnonymous()) {
            throw unauthenticated("Reading needs a key here");
        }
        GraphQLObjectType root = root(operation);
        MergedSelectionSet fields = FIELDS.collectFields(FieldCollectorParameters.newParameters()
                .schema(operation.getGraphQLSchema())
                .objectType(root)
                .fragments(operation.getFragmentsByName())
                .variables(operation.getCoercedVariables().toMap())
                .graphQLContext(operation.getGraphQLContext())
                .build(), operation.getOperationDefinition().getSelectionSet());
        for (String field : fields.getSubFieldsList().stream().map(asked -> asked.getName()).distinct().toList()) {
            String role = roleFor(root, field, operation);
            if (role != null && !identity.hasRole(role)) {
                throw identity.isAnonymous()
                        ? unauthenticated(field + " needs a key with the role " + role)
                        : new RefusedException(ErrorCode.FORBIDDEN,
                                field + " needs the role " + role + ", which " + Caller.name(identity) + " does not have",
                                Map.of());
            }
        }
        // a subscription was paid for when it began; whether it still may go on is looked at each time
        if (!operation.getGraphQLContext().hasKey(LiveEvent.class)) {
            limits.check(identity, remote, operation);
        }
    }

    /** Null where everybody may. A mutation that says nothing is the administrators'. */
    private static String roleFor(GraphQLObjectType root, String field, ExecutionContext operation) {
        GraphQLFieldDefinition definition = root.getFieldDefinition(field);
        GraphQLDirective roles = definition == null ? null : definition.getDirective("rolesAllowed");
        if (roles != null) {
            return roles.toAppliedDirective().getArgument("value").getValue();
        }
        return operation.getOperationDefinition().getOperation() == Operation.MUTATION && definition != null
                ? Role.ADMINISTERS
                : null;
    }

    private static GraphQLObjectType root(ExecutionContext operation) {
        GraphQLSchema schema = operation.getGraphQLSchema();
        return switch (operation.getOperationDefinition().getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private static RefusedException unauthenticated(String why) {
        return new RefusedException(ErrorCode.UNAUTHENTICATED, why + ": send it as the header Authorization: Bearer KEY",
                Map.of("WWW-Authenticate", Authentication.CHALLENGE));
    }
}
