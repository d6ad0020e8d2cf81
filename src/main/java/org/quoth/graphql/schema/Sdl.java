package org.quoth.graphql.schema;

import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

/** The schema in writing, as a client sees it: without what only the gateway of a federation asks for. */
final class Sdl {
    private static final SchemaPrinter PRINTER = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
            .includeScalarTypes(true).includeDirectiveDefinitions(false).includeDirectives(name -> name.equals("deprecated"))
            .includeSchemaElement(element -> !(element instanceof GraphQLNamedSchemaElement named)
                    || !FederatedGraph.NAMES.contains(named.getName())));

    private Sdl() {
    }

    static String of(GraphQLSchema schema) {
        return PRINTER.print(schema);
    }
}
