package org.quoth.graphql.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever is asked of an object inside a query, at any depth and beside whatever else, is what it answers when asked alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RandomQueryTest {
    private static final int QUERIES = 300;
    private static final int CHECKED_OF_EACH = 6;
    /** Another one makes other queries: {@code -Dquoth.seed=42}. */
    private static final long SEED = Long.getLong("quoth.seed", 1);

    @Inject
    GraphQLSchema schema;

    @Test
    void whatIsNestedIsWhatIsAskedAlone() {
        QueryGenerator generator = new QueryGenerator(schema, SEED);
        Random random = new Random(SEED);
        int checked = 0;
        for (int i = 0; i < QUERIES; i++) {
            Selection query = generator.query();
            StringBuilder fragments = new StringBuilder();
            String text = "{ " + query.text(fragments) + " }" + fragments;
            List<Found> found = new ArrayList<>();
            collect(query, ask(text).get(query.key()), found);
            for (int j = 0; j < CHECKED_OF_EACH && !found.isEmpty(); j++) {
                Found one = found.remove(random.nextInt(found.size()));
                Map<?, ?> alone = one.askedAlone();
                if (one.isMergedInto(alone)) {
                    continue;
                }
                assertThat(alone).as("seed %d, query %d: %s", SEED, i, text).isEqualTo(one.value);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(QUERIES);
    }

    private void collect(Selection selection, Object value, List<Found> found) {
        if (value instanceof List<?> elements) {
            elements.forEach(element -> collect(selection, element, found));
        } else if (value instanceof Map<?, ?> object) {
            if (schema.getObjectType(selection.type()).getInterfaces().stream()
                    .anyMatch(type -> ((GraphQLNamedType) type).getName().equals("Node"))) {
                found.add(new Found(selection, object));
            }
            selection.fields().forEach(field -> collect(field, object.get(field.key()), found));
        }
    }

    /** An object in an answer, and what was selected of it. */
    private record Found(Selection selection, Map<?, ?> value) {
        Map<?, ?> askedAlone() {
            StringBuilder fragments = new StringBuilder();
            String text = "query ($id: ID!) { node(id: $id) { ... on " + selection.type() + " { " + selection.body(fragments)
                    + " } } }"
                    + fragments;
            return ask(text, Map.of("id", value.get("id"))).getMap("node");
        }

        /** Corrections name an actor that was merged; its id leads to the one that it was merged into. */
        boolean isMergedInto(Map<?, ?> other) {
            return selection.type().equals("Actor") && !value.get("id").equals(other.get("id"));
        }
    }
}
