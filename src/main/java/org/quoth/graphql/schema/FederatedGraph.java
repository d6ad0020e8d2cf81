package org.quoth.graphql.schema;

import static graphql.schema.FieldCoordinates.coordinates;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Node;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.RequestException;

import graphql.Scalars;
import graphql.TypeResolutionEnvironment;
import graphql.introspection.Introspection;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLUnionType;

/**
 * Makes the graph a part of any other, by version 2 of Apollo Federation: every {@link Node} is an entity with its id as its
 * key, which a gateway asks for by {@code _entities}. SmallRye's own fetches them one by one and has to be told each.
 */
final class FederatedGraph {
    static final Set<String> NAMES = Set.of("_Any", "_Entity", "_Service", "_entities", "_service");

    private static final GraphQLScalarType ANY = GraphQLScalarType.newScalar(ExtendedScalars.Object).name("_Any")
            .description("An entity as a gateway knows it: its type and its id.").build();
    private static final GraphQLObjectType SERVICE = GraphQLObjectType.newObject().name("_Service")
            .description("What a gateway has to know of this service.")
            .field(newFieldDefinition().name("sdl").type(nonNull(Scalars.GraphQLString))
                    .description("The schema with its keys."))
            .build();

    private FederatedGraph() {
    }

    /**
     * @param builder of all types but {@code Query}
     * @param query that type
     * @param schema of the same types
     */
    static GraphQLSchema.Builder extend(GraphQLSchema.Builder builder, GraphQLObjectType query, GraphQLSchema schema) {
        GraphQLUnionType entity = GraphQLUnionType.newUnionType().name("_Entity").description("Any Node.")
                .possibleTypes(nodes(schema).stream().map(node -> GraphQLTypeReference.typeRef(node.getName()))
                        .toArray(GraphQLTypeReference[]::new))
                .build();
        GraphQLObjectType extended = query.transform(with -> with
                .field(newFieldDefinition().name("_service").type(nonNull(SERVICE))
                        .description("For gateways of a federation."))
                .field(newFieldDefinition().name("_entities").type(nonNull(list(entity)))
                        .description("For gateways of a federation: objects by their ids, null for those that there are not.")
                        .argument(argument -> argument.name("representations").type(nonNull(list(nonNull(ANY))))
                                .description("Their types and ids."))));
        GraphQLCodeRegistry fetchers = schema.getCodeRegistry().transform(registry -> registry
                .typeResolver(entity, FederatedGraph::typeOf)
                .dataFetcher(coordinates(extended, extended.getFieldDefinition("_service")), FederatedGraph::service)
                .dataFetcher(coordinates(extended, extended.getFieldDefinition("_entities")), new EntityFetcher()));
        return builder.query(extended).codeRegistry(fetchers);
    }

    private static List<GraphQLObjectType> nodes(GraphQLSchema schema) {
        GraphQLInterfaceType node = (GraphQLInterfaceType) schema.getType(Node.class.getSimpleName());
        return schema.getImplementations(node);
    }

    private static GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
        Node node = environment.getObject();
        return environment.getSchema().getObjectType(NodeId.decode(node.getId()).type());
    }

    private static Object service(DataFetchingEnvironment environment) {
        if (environment.getGraphQlContext().getBoolean(Introspection.INTROSPECTION_DISABLED, false)) {
            throw new RequestException(ErrorCode.INTROSPECTION_DISABLED, "The schema is not told here");
        }
        return Map.of("sdl", sdl(environment.getGraphQLSchema()));
    }

    private static String sdl(GraphQLSchema schema) {
        String keys = nodes(schema).stream().map(GraphQLImplementingType::getName).sorted()
                .map(type -> "extend type " + type + " @key(fields: \"id\")\n").collect(Collectors.joining());
        // other services page as Relay does, too; on an extension the directive would hold for no field
        String shared = Sdl.of(schema).replace("type PageInfo {", "type PageInfo @shareable {");
        return shared + """

                extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
                """ + keys;
    }
}
