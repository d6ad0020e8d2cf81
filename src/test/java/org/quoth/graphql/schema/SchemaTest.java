package org.quoth.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import graphql.language.DescribedNode;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.SDLDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The schema as clients know it is checked in; to renew it: {@code mvn test -Dtest=SchemaTest -Drenew}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SchemaTest {
    private static final Path CHECKED_IN = Path.of("src", "test", "resources", "schema.graphql");
    private static final String RENEW = "mvn test -Dtest=SchemaTest -Drenew";

    @Inject
    GraphQLSchema schema;

    @Test
    void theSchemaIsTheOneThatIsCheckedIn() throws IOException {
        String now = Sdl.of(schema);
        String before = Files.exists(CHECKED_IN) ? Files.readString(CHECKED_IN) : now;
        List<String> broken = breakingChanges(before, now);
        String renew = System.getProperty("renew");
        if (renew != null) {
            assertThat(renew.equals("breaking") ? List.of() : broken)
                    .as("what would break for clients; if it is meant to, renew with %s=breaking", RENEW).isEmpty();
            Files.writeString(CHECKED_IN, now);
        }
        assertThat(now).as("The schema has changed. What breaks for clients: %s. Look at the difference and renew %s with: %s",
                broken.isEmpty() ? "nothing" : broken, CHECKED_IN, RENEW)
                .isEqualTo(Files.readString(CHECKED_IN));
    }

    @Test
    void everythingIsDescribed() {
        Document document = Parser.parse(Sdl.of(schema));
        assertThat(document.getDefinitionsOfType(SDLDefinition.class).stream().flatMap(SchemaTest::undescribed))
                .as("without @Description").isEmpty();
    }

    @Test
    void whatBreaksForClientsIsNamed() {
        String before = "type Query { a(x: Int): String! b: String e: E } enum E { ONE TWO }";
        assertThat(breakingChanges(before,
                "type Query { a(x: Int, y: Int): String! b: String! e: E c: Int } enum E { ONE TWO }"))
                .isEmpty();
        assertThat(breakingChanges(before, "type Query { a(x: Int): String e: E } enum E { ONE }"))
                .anySatisfy(change -> assertThat(change).contains("Query.a"))
                .anySatisfy(change -> assertThat(change).contains("Query.b"))
                .anySatisfy(change -> assertThat(change).contains("TWO"));
        assertThat(breakingChanges(before, "type Query { a(x: Int!): String! b: String e: E } enum E { ONE TWO }"))
                .singleElement().asString().contains("Query.a");
    }

    /** What a client that was written for the one schema may find missing or changed in the other. */
    private static List<String> breakingChanges(String before, String after) {
        CapturingReporter changes = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), changes);
        return changes.getBreakages().stream().map(change -> change.getTypeName()
                + (change.getFieldName() == null ? "" : "." + change.getFieldName()) + ": " + change.getReasonMsg()).toList();
    }

    private static Stream<String> undescribed(SDLDefinition<?> definition) {
        String type = ((SDLNamedDefinition<?>) definition).getName();
        Stream<? extends NamedNode<?>> members;
        if (definition instanceof ImplementingTypeDefinition<?> object) {
            members = object.getFieldDefinitions().stream().flatMap(field -> Stream.<NamedNode<?>>concat(Stream.of(field),
                    field.getInputValueDefinitions().stream()));
        } else if (definition instanceof InputObjectTypeDefinition input) {
            members = input.getInputValueDefinitions().stream();
        } else if (definition instanceof EnumTypeDefinition values) {
            members = values.getEnumValueDefinitions().stream();
        } else {
            members = Stream.empty();
        }
        return Stream.concat(isDescribed(definition) ? Stream.empty() : Stream.of(type),
                members.filter(member -> !isDescribed(member)).map(member -> type + "." + member.getName()));
    }

    private static boolean isDescribed(Object node) {
        return !(node instanceof DescribedNode<?> described) || described.getDescription() != null
                && !described.getDescription().getContent().isBlank()
                && !described.getDescription().getContent().startsWith("Scalar for ");
    }
}
