package org.quoth.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.execution.Estimate;

import com.github.benmanes.caffeine.cache.Ticker;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import io.quarkus.security.identity.SecurityIdentity;

/** Keeps one caller from taking the service from all others, by what is expensive: extraction, ingest, search in texts. */
@ApplicationScoped
class RateLimits {
    private static final int WHOLE_ARTICLE = 10;
    private static final int TEXT_SEARCH = 5;
    /** The conditions of filters that search texts. */
    private static final Set<String> TEXTS = Set.of("text", "articleText");
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
    void check(SecurityIdentity caller, String remote, ExecutionContext operation) {
        if (Caller.isLoopback(caller) || caller.isAnonymous() && remote == null) {
            return;
        }
        RateLimit limit = caller.isAnonymous() ? address : key;
        long points = limit.perMinute() == 0 ? 0 : points(operation);
        if (points == 0) {
            return;
        }
        if (points > limit.perMinute()) {
            throw new RefusedException(ErrorCode.RATE_LIMITED, "The request costs " + points + " points; there are "
                    + limit.perMinute() + " a minute. Ask for less at once", Map.of());
        }
        long seconds = limit.take(caller.isAnonymous() ? network(remote) : Caller.name(caller), (int) points);
        if (seconds > 0) {
            throw new RefusedException(ErrorCode.RATE_LIMITED, "The " + limit.perMinute()
                    + " points a minute are used up; try again in " + seconds + " seconds",
                    Map.of("Retry-After", Long.toString(seconds)));
        }
    }

    /** As often as it is done: below a page of twenty, a search is twenty searches. */
    private static long points(ExecutionContext operation) {
        String mutations = operation.getGraphQLSchema().getMutationType().getName();
        return Estimate.of(operation.getOperationDefinition(), operation.getFragmentsByName(),
                operation.getCoercedVariables().toMap(), operation.getGraphQLSchema(),
                (field, parent, variables) -> points(field, parent.getName().equals(mutations), variables)).price();
    }

    private static int points(Field field, boolean isMutation, Map<String, Object> variables) {
        if (isMutation || field.getName().startsWith("extract")) {
            return WHOLE_ARTICLE * argument(field, "inputs").map(inputs -> length(inputs, variables)).orElse(1);
        }
        return TEXT_SEARCH * argument(field, "filter").map(filter -> searches(filter, variables)).orElse(0);
    }

    private static Optional<Value<?>> argument(Field field, String name) {
        return field.getArguments().stream().filter(argument -> argument.getName().equals(name))
                .<Value<?>>map(Argument::getValue).findFirst();
    }

    private static int length(Value<?> list, Map<String, Object> variables) {
        if (list instanceof VariableReference variable) {
            return variables.get(variable.getName()) instanceof Collection<?> given ? given.size() : 1;
        }
        return list instanceof ArrayValue given ? given.getValues().size() : 1;
    }

    /** How often a filter, with those that stand in it, searches texts. */
    private static int searches(Value<?> filter, Map<String, Object> variables) {
        if (filter instanceof VariableReference variable) {
            return searches(variables.get(variable.getName()));
        } else if (filter instanceof ArrayValue filters) {
            return filters.getValues().stream().mapToInt(each -> searches(each, variables)).sum();
        }
        return filter instanceof ObjectValue given
                ? given.getObjectFields().stream().mapToInt(condition -> TEXTS.contains(condition.getName())
                        ? 1
                        : searches(condition.getValue(), variables)).sum()
                : 0;
    }

    private static int searches(Object filter) {
        if (filter instanceof Collection<?> filters) {
            return filters.stream().mapToInt(RateLimits::searches).sum();
        }
        return filter instanceof Map<?, ?> given
                ? given.entrySet().stream().filter(condition -> condition.getValue() != null)
                        .mapToInt(condition -> TEXTS.contains(condition.getKey()) ? 1 : searches(condition.getValue())).sum()
                : 0;
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
