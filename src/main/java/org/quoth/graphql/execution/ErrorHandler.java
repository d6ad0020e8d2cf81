package org.quoth.graphql.execution;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Errors;
import org.quoth.graphql.RequestException;

import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/**
 * Turns what a field throws into a GraphQL error with a stable {@code code}. A {@link RequestException} keeps its message;
 * anything else is a fault of ours.
 */
@ApplicationScoped
class ErrorHandler implements DataFetcherExceptionHandler {
    void install(@Observes GraphQL.Builder builder) {
        builder.defaultDataFetcherExceptionHandler(this);
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(DataFetcherExceptionHandlerParameters thrown) {
        Throwable exception = thrown.getException();
        while (exception instanceof CompletionException && exception.getCause() != null) {
            exception = exception.getCause();
        }
        GraphQLError error = error(exception, thrown);
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult
                .newResult(Errors.at(thrown.getPath().toList(), thrown.getSourceLocation(), error)).build());
    }

    private static GraphQLError error(Throwable exception, DataFetcherExceptionHandlerParameters thrown) {
        if (exception instanceof RequestException request) {
            return Errors.error(request);
        } else if (exception instanceof UnauthorizedException) {
            return Errors.error(ErrorCode.UNAUTHENTICATED, "This field needs a key");
        } else if (exception instanceof ForbiddenException) {
            return Errors.error(ErrorCode.FORBIDDEN, "This field needs a role that the caller does not have");
        }
        Deadline deadline = Run.of(thrown.getDataFetchingEnvironment().getGraphQlContext()).deadline;
        // what fails behind the deadline fails for its sake
        return deadline.hasPassed() ? deadline.error() : Errors.fault(exception, thrown.getPath().toString());
    }
}
