package org.quoth.graphql.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.quoth.graphql.NodeId;
import org.quoth.graphql.fetch.UnreadFetcher;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** Compiles one operation; fields are collected by graphql-java, with its rules for fragments and directives. */
class Compiler {
    private static final FieldCollector COLLECTOR = new FieldCollector();
    private static final String TYPE_NAME = "__typename";
    private static final String KEY = "x.pk";

    private final Map<String, Shape> shapes;
    private final ExecutionContext context;

    /** @param shapes by type */
    Compiler(Map<String, Shape> shapes, ExecutionContext context) {
        this.shapes = shapes;
        this.context = context;
    }

    /** @throws NotCompiled if the operation asks for anything that is not known here */
    Selected operation() {
        GraphQLObjectType query = context.getGraphQLSchema().getQueryType();
        MergedSelectionSet fields = COLLECTOR.collectFields(parameters(query),
                context.getOperationDefinition().getSelectionSet());
        return new Selected(fields.getSubFieldsList().stream().map(field -> root(query, field)).toList());
    }

    private Output root(GraphQLObjectType query, MergedField field) {
        if (field.getName().equals(TYPE_NAME)) {
            return new Constant(field.getResultKey(), query.getName());
        }
        GraphQLFieldDefinition definition = definition(query, field);
        Asked asked = asked(query, definition, field);
        if (isPaged(definition)) {
            Columns columns = Columns.ofPage();
            return Paged.ofQuery(asked, columns, connection(definition, field, columns));
        }
        Shape shape = shape(definition.getType());
        Columns columns = Columns.keyed(KEY);
        return new Root(asked, entity(shape), columns, selected(shape, field, "x.", columns));
    }

    private Selected selected(Shape shape, MergedField of, String prefix, Columns columns) {
        GraphQLObjectType type = context.getGraphQLSchema().getObjectType(shape.type());
        return new Selected(collect(type, of).stream().map(field -> output(shape, type, field, prefix, columns)).toList());
    }

    /** @param prefix of the paths of the object's attributes */
    private Output output(Shape shape, GraphQLObjectType type, MergedField field, String prefix, Columns columns) {
        String key = field.getResultKey();
        if (field.getName().equals(TYPE_NAME)) {
            return new Constant(key, type.getName());
        }
        GraphQLFieldDefinition definition = definition(type, field);
        boolean nonNull = definition.getType() instanceof GraphQLNonNull;
        if (isPaged(definition)) {
            Columns below = Columns.ofPage();
            return Paged.of(asked(type, definition, field), columns.index(KEY), entity(shape), below,
                    connection(definition, field, below));
        }
        Shape.Source source = shape.source(field.getName());
        if (source instanceof Shape.Id) {
            return new Leaf(key, columns.index(KEY), pk -> new NodeId(type.getName(), (Long) pk).encoded(),
                    definition.getType());
        } else if (source instanceof Shape.Value value) {
            return new Leaf(key, columns.index(prefix + value.attribute()), Function.identity(), definition.getType());
        } else if (source instanceof Shape.Part part) {
            String path = prefix + part.attribute() + ".";
            return new Part(key, nonNull, columns.index(path + part.present()),
                    selected(shape(definition.getType()), field, path, columns));
        } else if (source instanceof Shape.One one) {
            Shape other = shape(definition.getType());
            Columns below = Columns.keyed(KEY);
            Selected selected = selected(other, field, "x.", below);
            return new One(key, nonNull, columns.index(prefix + one.attribute() + ".pk"), entity(other), below,
                    selected);
        }
        return many(key, columns.index(KEY), (Shape.Many) source, definition, field);
    }

    private Output many(String key, int owner, Shape.Many source, GraphQLFieldDefinition definition, MergedField field) {
        Columns columns = Columns.keyed(source.owner());
        if (!shapes.containsKey(source.element())) {
            GraphQLType element = GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
            Leaf value = new Leaf(key, columns.index(source.element()), Function.identity(), element);
            return Many.values(key, owner, new KeyedQuery(source, columns, false, List.of()), value);
        }
        Selected selected = selected(shape(definition.getType()), field, "x.", columns);
        // what has to be there need not be asked for where it is read anyway
        int had = collect(object(definition), field).stream().map(MergedField::getName).toList().indexOf(source.having());
        return Many.objects(key, owner, new KeyedQuery(source, columns, had == Many.NOTHING, selected.lists()), selected, had);
    }

    private List<PageOutput> connection(GraphQLFieldDefinition definition, MergedField of, Columns columns) {
        GraphQLObjectType type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition.getType());
        List<PageOutput> outputs = new ArrayList<>();
        for (MergedField field : collect(type, of)) {
            String key = field.getResultKey();
            outputs.add(switch (field.getName()) {
                case "nodes" -> new PageOutput.Nodes(key, element(type.getField("nodes"), field, columns));
                case "edges" -> new PageOutput.Edges(key, edges(type.getField("edges"), field, columns));
                case "pageInfo" -> new PageOutput.Info(key, collect(object(type.getField("pageInfo")), field).stream()
                        .map(info -> new PageOutput.Info.InfoField(info.getResultKey(), info.getName())).toList());
                case "totalCount" -> new PageOutput.Total(key);
                case TYPE_NAME -> new PageOutput.TypeName(key, type.getName());
                default -> throw new NotCompiled(type.getName() + "." + field.getName());
            });
        }
        return outputs;
    }

    private List<PageOutput.Edges.Edge> edges(GraphQLFieldDefinition definition, MergedField of, Columns columns) {
        GraphQLObjectType type = object(definition);
        return collect(type, of).stream().map(field -> switch (field.getName()) {
            case "node" -> new PageOutput.Edges.Edge(field.getResultKey(), element(type.getField("node"), field, columns),
                    null);
            case "cursor" -> new PageOutput.Edges.Edge(field.getResultKey(), null, null);
            case TYPE_NAME -> new PageOutput.Edges.Edge(field.getResultKey(), null, type.getName());
            default -> throw new NotCompiled(type.getName() + "." + field.getName());
        }).toList();
    }

    private Selected element(GraphQLFieldDefinition definition, MergedField field, Columns columns) {
        return selected(shape(definition.getType()), field, "x.", columns);
    }

    private static boolean isPaged(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType type
                && type.getField("pageInfo") != null;
    }

    private Asked asked(GraphQLObjectType parent, GraphQLFieldDefinition definition, MergedField field) {
        if (context.getGraphQLSchema().getCodeRegistry().getDataFetcher(
                FieldCoordinates.coordinates(parent, definition), definition) instanceof UnreadFetcher fetcher) {
            return new Asked(parent, definition, field, fetcher);
        }
        throw new NotCompiled("the fetcher of " + parent.getName() + "." + definition.getName());
    }

    private Shape shape(GraphQLType type) {
        Shape shape = shapes.get(GraphQLTypeUtil.unwrapAll(type).getName());
        if (shape == null) {
            throw new NotCompiled(GraphQLTypeUtil.simplePrint(type));
        }
        return shape;
    }

    private static Class<?> entity(Shape shape) {
        if (shape.entity() == null) {
            throw new NotCompiled(shape.type() + " is no entity");
        }
        return shape.entity();
    }

    private static GraphQLFieldDefinition definition(GraphQLObjectType type, MergedField field) {
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null) {
            throw new NotCompiled(field.getName());
        }
        return definition;
    }

    private static GraphQLObjectType object(GraphQLFieldDefinition definition) {
        return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition.getType());
    }

    private List<MergedField> collect(GraphQLObjectType type, MergedField of) {
        return COLLECTOR.collectFields(parameters(type), of).getSubFieldsList();
    }

    private FieldCollectorParameters parameters(GraphQLObjectType type) {
        return FieldCollectorParameters.newParameters().schema(context.getGraphQLSchema()).objectType(type)
                .fragments(context.getFragmentsByName()).variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext()).build();
    }
}
