package org.quoth.graphql;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;

/**
 * Turns what a field throws into a GraphQL error with a stable {@code code}. A {@link RequestException} keeps its message;
 * anything else is a fault of ours: it is logged under an id, and the id is all that the client learns.
 */
@ApplicationScoped
public class ErrorHandler implements DataFetcherExceptionHandler {
    private static final Logger LOG = Logger.getLogger(ErrorHandler.class);

    void install(@Observes GraphQL.Builder builder) {
        builder.defaultDataFetcherExceptionHandler(this);
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(DataFetcherExceptionHandlerParameters thrown) {
        Throwable exception = thrown.getException();
        while (exception instanceof CompletionException && exception.getCause() != null) {
            exception = exception.getCause();
        }
        GraphQLError error = exception instanceof RequestException request
                ? error(thrown, request.code(), request.getMessage())
                : fault(thrown, exception);
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static GraphQLError fault(DataFetcherExceptionHandlerParameters thrown, Throwable exception) {
        UUID id = UUID.randomUUID();
        LOG.errorf(exception, "Fault %s at %s", id, thrown.getPath());
        return error(thrown, ErrorCode.INTERNAL_ERROR, "The service failed here. The fault is logged as " + id);
    }

    private static GraphQLError error(DataFetcherExceptionHandlerParameters thrown, ErrorCode code, String message) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .path(thrown.getPath())
                .location(thrown.getSourceLocation())
                .extensions(Map.of("code", code.name()))
                .build();
    }
}
