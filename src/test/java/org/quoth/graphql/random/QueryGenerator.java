package org.quoth.graphql.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** Makes queries at random out of everything that a schema offers: the same ones for the same seed and schema. */
class QueryGenerator {
    private static final int DEEPEST = 7;
    private static final int LONGEST_PAGE = 4;

    private final GraphQLSchema schema;
    private final Random random;
    /** What queries get their arguments and conditions from; null where they stand in the text. */
    private final Variables variables;
    private int keys;
    private int budget;

    QueryGenerator(GraphQLSchema schema, long seed) {
        this(schema, seed, null);
    }

    /** @param variables that queries also use; cleared before each */
    QueryGenerator(GraphQLSchema schema, long seed, Variables variables) {
        this.schema = schema;
        this.random = new Random(seed);
        this.variables = variables;
    }

    /** One list of Query, with a random choice of what can be asked of it, as deep as random would have it. */
    Selection query() {
        keys = 0;
        budget = 40;
        if (variables != null) {
            variables.clear();
        }
        List<GraphQLFieldDefinition> lists = schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> field.getArgument("first") != null && isAskable(field)).toList();
        return selection(pick(lists), 1);
    }

    private Selection selection(GraphQLFieldDefinition field, int depth) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean same = field.getName().equals("id");
        return new Selection(same ? "id" : field.getName() + "_" + keys++, field.getName(), arguments(field),
                type instanceof GraphQLObjectType ? ((GraphQLObjectType) type).getName() : null,
                type instanceof GraphQLObjectType object ? fields(object, depth) : List.of(),
                pick(List.of(Selection.Form.values())), depth == 1 ? "" : directive());
    }

    private String directive() {
        if (variables == null || random.nextInt(8) > 0) {
            return "";
        }
        boolean truth = random.nextInt(3) > 0;
        return random.nextBoolean()
                ? " @include(if: " + given("Boolean!", truth) + ")"
                : " @skip(if: " + given("Boolean!", !truth) + ")";
    }

    /** As a variable or as a literal. */
    private String given(String type, Object value) {
        return variables == null || random.nextBoolean() ? value.toString() : variables.declare(type, value);
    }

    private List<Selection> fields(GraphQLObjectType type, int depth) {
        List<GraphQLFieldDefinition> leaves = type.getFieldDefinitions().stream()
                .filter(field -> isAskable(field) && isLeaf(field)).toList();
        List<GraphQLFieldDefinition> objects = type.getFieldDefinitions().stream()
                .filter(field -> isAskable(field) && !isLeaf(field)).toList();
        List<Selection> fields = new ArrayList<>();
        if (type.getFieldDefinition("id") != null) {
            fields.add(selection(type.getFieldDefinition("id"), depth));
        }
        if (variables != null && random.nextInt(4) == 0) {
            fields.add(new Selection("type_" + keys++, "__typename", "", null, List.of(), Selection.Form.PLAIN, ""));
        }
        for (int i = random.nextInt(3); i >= 0 && !leaves.isEmpty(); i--) {
            GraphQLFieldDefinition leaf = pick(leaves);
            if (!leaf.getName().equals("id")) {
                fields.add(selection(leaf, depth));
            }
        }
        for (int i = 1 + random.nextInt(2); i > 0 && !objects.isEmpty() && depth < DEEPEST && budget-- > 0; i--) {
            fields.add(selection(pick(objects), depth + 1));
        }
        return fields.isEmpty()
                ? List.of(new Selection("__typename", "__typename", "", null, List.of(), Selection.Form.PLAIN, ""))
                : fields;
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> given = new ArrayList<>();
        boolean last = random.nextInt(4) == 0;
        for (GraphQLArgument argument : field.getArguments()) {
            if (argument.getName().equals(last ? "last" : "first")) {
                given.add(argument.getName() + ": " + given("Int", 1 + random.nextInt(LONGEST_PAGE)));
            } else if (argument.getType() instanceof GraphQLEnumType values && random.nextBoolean()) {
                given.add(argument.getName() + ": " + given(values.getName(), pick(values.getValues()).getName()));
            }
        }
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    private static boolean isAskable(GraphQLFieldDefinition field) {
        return field.getArguments().stream().noneMatch(argument -> argument.getType() instanceof GraphQLNonNull)
                && (isLeaf(field) || GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType);
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
