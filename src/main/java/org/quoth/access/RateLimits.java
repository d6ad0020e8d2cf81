package org.quoth.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;

import com.github.benmanes.caffeine.cache.Ticker;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Value;
import graphql.language.VariableReference;
import io.quarkus.security.identity.SecurityIdentity;

/** Keeps one caller from taking the service from all others, by what is expensive: extraction, ingest, search in texts. */
@ApplicationScoped
class RateLimits {
    private static final int WHOLE_ARTICLE = 10;
    private static final int TEXT_SEARCH = 5;
    /** Who holds an IPv6 address holds its whole network. */
    private static final int NETWORK_BYTES = 8;

    private final RateLimit address;
    private final RateLimit key;

    RateLimits(QuothConfig config) {
        address = new RateLimit(config.access().rateLimit().address(), Ticker.systemTicker());
        key = new RateLimit(config.access().rateLimit().key(), Ticker.systemTicker());
    }

    /**
     * Takes the operation's points.
     *
     * @param remote the address that the request comes from; null where none is known
     * @throws RefusedException {@code RATE_LIMITED} if the caller has not so many
     */
    void check(SecurityIdentity caller, String remote, ExecutionContext operation, MergedSelectionSet fields) {
        if (Caller.isLoopback(caller) || caller.isAnonymous() && remote == null) {
            return;
        }
        RateLimit limit = caller.isAnonymous() ? address : key;
        int points = fields.getSubFieldsList().stream().mapToInt(field -> points(field, operation)).sum();
        if (limit.perMinute() == 0 || points == 0) {
            return;
        }
        if (points > limit.perMinute()) {
            throw new RefusedException(ErrorCode.RATE_LIMITED, "The request costs " + points + " points; there are "
                    + limit.perMinute() + " a minute. Ask for less at once", Map.of());
        }
        long seconds = limit.take(caller.isAnonymous() ? network(remote) : Caller.name(caller), points);
        if (seconds > 0) {
            throw new RefusedException(ErrorCode.RATE_LIMITED, "The " + limit.perMinute()
                    + " points a minute are used up; try again in " + seconds + " seconds",
                    Map.of("Retry-After", Long.toString(seconds)));
        }
    }

    private static int points(MergedField field, ExecutionContext operation) {
        if (operation.getOperationDefinition().getOperation() == Operation.MUTATION || field.getName().startsWith("extract")) {
            return WHOLE_ARTICLE * argument(field, "inputs").map(inputs -> length(inputs, operation)).orElse(1);
        }
        return argument(field, "filter").filter(filter -> searchesText(filter, operation)).isPresent() ? TEXT_SEARCH : 0;
    }

    private static Optional<Value<?>> argument(MergedField field, String name) {
        return field.getSingleField().getArguments().stream().filter(argument -> argument.getName().equals(name))
                .<Value<?>>map(Argument::getValue).findFirst();
    }

    private static int length(Value<?> list, ExecutionContext operation) {
        if (list instanceof VariableReference variable) {
            return operation.getCoercedVariables().get(variable.getName()) instanceof Collection<?> given ? given.size() : 1;
        }
        return list instanceof ArrayValue given ? given.getValues().size() : 1;
    }

    private static boolean searchesText(Value<?> filter, ExecutionContext operation) {
        if (filter instanceof VariableReference variable) {
            return operation.getCoercedVariables().get(variable.getName()) instanceof Map<?, ?> given
                    && given.get("text") != null;
        }
        return filter instanceof ObjectValue given
                && given.getObjectFields().stream().anyMatch(condition -> condition.getName().equals("text"));
    }

    private static String network(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
