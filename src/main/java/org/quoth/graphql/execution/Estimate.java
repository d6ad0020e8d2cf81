package org.quoth.graphql.execution;

import java.util.Map;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLSchema;

/**
 * What an operation asks for, told from its text before it is executed.
 *
 * @param depth how many fields stand below each other where they are most
 * @param cost about how many objects the answer may hold: an object is 1, a list its length times what stands in it. The length
 *        of a page is what {@code first} or {@code last} says, that of a list without pages is taken for {@value #LIST}
 * @param rootFields how many fields stand at the top
 * @param aliases how many fields have a name of the client's own
 * @param price of all fields, each as often as it is answered
 */
public record Estimate(int depth, long cost, int rootFields, int aliases, long price) {
    static final int LIST = 5;
    static final Estimate NOTHING = new Estimate(0, 0, 0, 0, 0);

    /** What somebody asks for a field, once. */
    @FunctionalInterface
    public interface Price {
        /** @param variables of the operation, coerced */
        int of(Field field, GraphQLCompositeType parent, Map<String, Object> variables);
    }

    static Estimate of(OperationDefinition operation, Map<String, FragmentDefinition> fragments, Map<String, Object> variables,
            GraphQLSchema schema) {
        return of(operation, fragments, variables, schema, (field, parent, given) -> 0);
    }

    /** Of an operation that is valid. */
    public static Estimate of(OperationDefinition operation, Map<String, FragmentDefinition> fragments,
            Map<String, Object> variables, GraphQLSchema schema, Price price) {
        GraphQLCompositeType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return root == null
                ? NOTHING
                : new Estimator(fragments, variables, schema, price).of(operation.getSelectionSet(), root, 1);
    }

    Estimate plus(Estimate other) {
        return new Estimate(Math.max(depth, other.depth), sum(cost, other.cost), sum(rootFields, other.rootFields),
                sum(aliases, other.aliases), sum(price, other.price));
    }

    static long sum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }

    static int sum(int a, int b) {
        return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
    }

    static long product(long a, long b) {
        return a != 0 && b > Long.MAX_VALUE / a ? Long.MAX_VALUE : a * b;
    }
}
