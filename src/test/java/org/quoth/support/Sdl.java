package org.quoth.support;

import java.util.List;
import java.util.Set;

import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaPrinter;

/** The schema in writing, as a client sees it: without what only a federation's gateway asks for. */
public final class Sdl {
    private static final Set<String> FEDERATION = Set.of("_Entity", "_Service", "_Any", "_entities", "_service");
    private static final SchemaPrinter PRINTER = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
            .includeScalarTypes(true).includeDirectiveDefinitions(false).includeDirectives(name -> name.equals("deprecated"))
            .includeSchemaElement(element -> !(element instanceof GraphQLNamedSchemaElement named)
                    || !FEDERATION.contains(named.getName())));

    private Sdl() {
    }

    public static String of(GraphQLSchema schema) {
        return PRINTER.print(schema);
    }

    /** What a client that was written for the one schema may find missing or changed in the other. */
    public static List<String> breakingChanges(String before, String after) {
        CapturingReporter changes = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), changes);
        return changes.getBreakages().stream()
                .map(change -> change.getTypeName() + (change.getFieldName() == null ? "" : "." + change.getFieldName()) + ": "
                        + change.getReasonMsg())
                .toList();
    }
}
