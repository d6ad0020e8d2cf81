package org.quoth.graphql.http;

import java.util.List;

import org.quoth.graphql.Errors;
import org.quoth.graphql.RequestException;
import org.quoth.graphql.execution.Answer;
import org.quoth.graphql.execution.RequestReader;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.OperationDefinition.Operation;
import io.vertx.core.Future;

/** An operation of a WebSocket that is not complete. All of it but its running is done on the socket's own thread. */
final class SocketOperation extends Delivery {
    private final String id;
    private final Socket socket;

    SocketOperation(String id, Socket socket) {
        super(socket.config.buffer());
        this.id = id;
        this.socket = socket;
    }

    /** Runs it, unless the client has completed it meanwhile. */
    void run(byte[] request) {
        if (!isActive()) {
            return;
        }
        try {
            socket.route.run(RequestReader.fromJson(request, false), socket.http)
                    .whenComplete((answer, failure) -> socket.thread.runOnContext(here -> answered(answer, failure)));
        } catch (RequestException e) {
            refuse(List.of(Errors.error(e)));
        }
    }

    private boolean isActive() {
        return socket.active.get(id) == this;
    }

    private void answered(Answer answer, Throwable failure) {
        if (!isActive()) {
            return;
        }
        if (failure != null) {
            refuse(List.of(Errors.fault(failure, "an operation by WebSocket")));
        } else if (answer.events() != null) {
            answer.events().subscribe(this);
        } else if (!answer.isExecuted() || answer.operation().kind() == Operation.SUBSCRIPTION) {
            refuse(answer.result().getErrors());
        } else {
            send(answer.result());
            end(null);
        }
    }

    @Override
    Future<Void> send(ExecutionResult result) {
        return socket.messages.next(id, result);
    }

    @Override
    void end(Throwable failure) {
        socket.thread.runOnContext(here -> {
            if (!isActive()) {
                return;
            }
            if (failure != null) {
                refuse(List.of(Errors.of(failure, "a subscription")));
            } else {
                socket.active.remove(id);
                socket.messages.complete(id);
            }
        });
    }

    private void refuse(List<GraphQLError> errors) {
        socket.active.remove(id);
        socket.messages.error(id, errors);
    }
}
