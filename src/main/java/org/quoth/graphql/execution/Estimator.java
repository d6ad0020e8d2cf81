package org.quoth.graphql.execution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.quoth.graphql.PageRequest;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * Goes through what an operation asks for. A fragment is looked at once for each length of page in which it is used, however often
 * it is: fragments of fragments unfold to more than anybody can count.
 */
final class Estimator {
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final GraphQLSchema schema;
    private final Estimate.Price price;
    private final Map<Spread, Estimate> spreads = new HashMap<>();

    Estimator(Map<String, FragmentDefinition> fragments, Map<String, Object> variables, GraphQLSchema schema,
            Estimate.Price price) {
        this.price = price;
        this.fragments = fragments;
        this.variables = variables;
        this.schema = schema;
    }

    private record Spread(String fragment, int page) {
    }

    /** @param page the length of the lists that the selected fields answer; {@value Estimate#LIST} outside a page */
    Estimate of(SelectionSet selections, GraphQLCompositeType type, int page) {
        Estimate estimate = Estimate.NOTHING;
        for (Selection<?> selection : selections.getSelections()) {
            if (isAsked((DirectivesContainer<?>) selection)) {
                estimate = estimate.plus(of(selection, type, page));
            }
        }
        return estimate;
    }

    private Estimate of(Selection<?> selection, GraphQLCompositeType type, int page) {
        if (selection instanceof Field field) {
            return of(field, type, page);
        } else if (selection instanceof InlineFragment fragment) {
            GraphQLCompositeType narrowed = fragment.getTypeCondition() == null
                    ? type
                    : (GraphQLCompositeType) schema.getType(fragment.getTypeCondition().getName());
            return of(fragment.getSelectionSet(), narrowed, page);
        }
        Spread spread = new Spread(((FragmentSpread) selection).getName(), page);
        Estimate known = spreads.get(spread);
        if (known == null) {
            FragmentDefinition fragment = fragments.get(spread.fragment);
            known = of(fragment.getSelectionSet(),
                    (GraphQLCompositeType) schema.getType(fragment.getTypeCondition().getName()),
                    page);
            spreads.put(spread, known);
        }
        return known;
    }

    private Estimate of(Field field, GraphQLCompositeType type, int page) {
        int alias = field.getAlias() == null ? 0 : 1;
        int own = price.of(field, type, variables);
        if (field.getSelectionSet() == null) {
            return new Estimate(1, 0, 1, alias, own);
        }
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
        GraphQLNamedOutputType answer = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType());
        int length = isList(definition.getType()) ? lengthOf(field, definition, page) : 1;
        Estimate below = of(field.getSelectionSet(), (GraphQLCompositeType) answer, pageOf(field, definition));
        return new Estimate(below.depth() + 1, Estimate.product(length, Math.max(below.cost(), below.cost() + 1)), 1,
                Estimate.sum(below.aliases(), alias), Estimate.sum(own, Estimate.product(length, below.price())));
    }

    /** The length of the list that a field answers: of its own page, of the list it is asked with, or of the page around it. */
    private int lengthOf(Field field, GraphQLFieldDefinition definition, int page) {
        if (definition.getArgument("first") != null) {
            return pageOf(field, definition);
        }
        return field.getArguments().stream().map(Argument::getValue).mapToInt(this::sizeOf).max().orElse(page);
    }

    private int sizeOf(Value<?> value) {
        if (value instanceof ArrayValue array) {
            return array.getValues().size();
        }
        return value(value) instanceof Collection<?> elements ? elements.size() : 1;
    }

    /** The length of the lists in what a field answers. */
    private int pageOf(Field field, GraphQLFieldDefinition definition) {
        if (definition.getArgument("first") == null) {
            return Estimate.LIST;
        }
        for (Argument argument : field.getArguments()) {
            boolean size = argument.getName().equals("first") || argument.getName().equals("last");
            if (size && value(argument.getValue()) instanceof Number number) {
                // a page that cannot be is refused where it is fetched
                return Math.max(1, Math.min(number.intValue(), PageRequest.MAX_SIZE));
            }
        }
        return PageRequest.DEFAULT_SIZE;
    }

    private boolean isAsked(DirectivesContainer<?> selection) {
        return !isIf(selection, "skip", true) && !isIf(selection, "include", false);
    }

    private boolean isIf(DirectivesContainer<?> selection, String directive, boolean condition) {
        return selection.getDirectives(directive).stream().map((Directive found) -> found.getArgument("if"))
                .anyMatch(argument -> argument != null && Boolean.valueOf(condition).equals(value(argument.getValue())));
    }

    private Object value(Value<?> value) {
        if (value instanceof VariableReference variable) {
            return variables.get(variable.getName());
        } else if (value instanceof IntValue number) {
            return number.getValue();
        }
        return value instanceof BooleanValue truth ? truth.isValue() : null;
    }

    private static boolean isList(GraphQLType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    }
}
