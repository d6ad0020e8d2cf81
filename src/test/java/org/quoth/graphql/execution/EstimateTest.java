package org.quoth.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;

class EstimateTest {
    private static final GraphQLSchema SCHEMA = SchemaGenerator.createdMockedSchema("""
            type Query { book: Book books(first: Int, last: Int): Books! these(ids: [ID!]!): [Book]! }
            type Books { nodes: [Book!]! edges: [Edge!]! pageInfo: Info! totalCount: Int! }
            type Edge { node: Book! cursor: String! }
            type Info { hasNextPage: Boolean! }
            type Book { title: String! words: [String!]! authors: [Author!]! }
            type Author { name: String! books(first: Int): Books! }
            """);

    @Test
    void anObjectIsOneAndWhatItHoldsIsFree() {
        assertThat(cost("{ book { title words } }")).isEqualTo(1);
    }

    @Test
    void aListWithoutPagesIsTakenToHoldFive() {
        assertThat(cost("{ book { authors { name } } }")).isEqualTo(1 + 5);
    }

    @Test
    void aPageCostsItsLengthTimesWhatStandsInIt() {
        assertThat(cost("{ books(first: 10) { nodes { authors { name } } } }")).isEqualTo(1 + 10 * (1 + 5));
        assertThat(cost("{ books(last: 10) { edges { node { title } } } }")).isEqualTo(1 + 10 * 2);
        assertThat(cost("{ books { nodes { title } pageInfo { hasNextPage } totalCount } }")).isEqualTo(1 + 20 + 1);
    }

    @Test
    void pagesWithinPagesMultiply() {
        assertThat(cost("{ books(first: 100) { nodes { authors { books(first: 100) { nodes { title } } } } } }"))
                .isEqualTo(1 + 100 * (1 + 5 * (1 + 1 + 100)));
    }

    @Test
    void variablesSayHowLongAPageIs() {
        assertThat(estimate("query ($n: Int) { books(first: $n) { nodes { title } } }", Map.of("n", 3)).cost()).isEqualTo(4);
    }

    @Test
    void aPageThatCannotBeCostsWhatTheLongestDoes() {
        assertThat(cost("{ books(first: 1000000) { nodes { title } } }")).isEqualTo(101);
        assertThat(cost("{ books(first: -5) { nodes { title } } }")).isEqualTo(2);
    }

    @Test
    void aListIsAsLongAsWhatItIsAskedFor() {
        assertThat(cost("{ these(ids: [1, 2, 3]) { title } }")).isEqualTo(3);
        assertThat(
                estimate("query ($ids: [ID!]!) { these(ids: $ids) { title } }", Map.of("ids", java.util.List.of(1, 2))).cost())
                .isEqualTo(2);
    }

    @Test
    void whatIsSkippedCostsNothing() {
        assertThat(cost("{ book @skip(if: true) { title } b: book @include(if: false) { title } }")).isZero();
        assertThat(estimate("query ($no: Boolean!) { book @include(if: $no) { title } }", Map.of("no", false)).cost()).isZero();
    }

    @Test
    void fragmentsCountWhereTheyAreUsed() {
        Estimate estimate = estimate("{ ...F ...F a: book { ...B } } fragment F on Query { b: book { ... on Book { ...B } } } "
                + "fragment B on Book { t: title authors { name } }", Map.of());
        assertThat(estimate).isEqualTo(new Estimate(3, 3 * (1 + 5), 3, 3 + 3, 0));
    }

    @Test
    void fragmentsThatUnfoldWithoutEndAreCountedAtOnce() {
        String fragments = IntStream.range(0, 200)
                .mapToObj(i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
                .collect(Collectors.joining(" "));
        assertThat(cost("{ ...F0 } " + fragments + " fragment F200 on Query { book { title } }")).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void depthRootFieldsAndAliasesAreCounted() {
        assertThat(estimate("{ a: book { b: title } books { nodes { authors { name } } } }", Map.of()))
                .extracting(Estimate::depth, Estimate::rootFields, Estimate::aliases).containsExactly(4, 2, 2);
    }

    @Test
    void aFieldIsPaidForAsOftenAsItIsAnswered() {
        assertThat(price("{ book { authors { books { totalCount } } } }")).isEqualTo(5);
        assertThat(price("{ books(first: 10) { nodes { authors { ... F } } } } fragment F on Author { a: books { totalCount }"
                + " b: books { totalCount } }")).isEqualTo(1 + 10 * 5 * 2);
    }

    /** Where {@code books} costs 1 and all else nothing. */
    private static long price(String query) {
        return estimate(query, Map.of(), (field, parent, variables) -> field.getName().equals("books") ? 1 : 0).price();
    }

    private static long cost(String query) {
        return estimate(query, Map.of()).cost();
    }

    private static Estimate estimate(String query, Map<String, Object> variables) {
        return estimate(query, variables, (field, parent, given) -> 0);
    }

    private static Estimate estimate(String query, Map<String, Object> variables, Estimate.Price price) {
        Document document = Parser.parse(query);
        return Estimate.of(document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow(),
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(Collectors.toMap(FragmentDefinition::getName, f -> f)),
                variables, SCHEMA, price);
    }
}
