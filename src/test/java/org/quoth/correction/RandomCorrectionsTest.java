package org.quoth.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;
import static org.quoth.support.Graph.undo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Whatever people correct, in whatever order: all of it can be undone, and none of it is lost when articles are read again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RandomCorrectionsTest {
    private static final int STEPS = 12;
    private static final String[] GIVEN = {"Amalia", "Bertram", "Clarice", "Dorian" };

    private final List<String> articles = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final Deque<String> made = new ArrayDeque<>();
    private Random random;

    @ParameterizedTest
    @ValueSource(ints = {11, 13, 16 })
    void undoneInTurnTheyLeaveWhatWasThereBefore(int seed) {
        newsOf(seed);
        Object before = state();
        for (int i = 0; i < STEPS; i++) {
            if (random.nextInt(4) == 0 && !made.isEmpty()) {
                undo(made.pop());
            } else {
                correct();
            }
        }
        while (!made.isEmpty()) {
            undo(made.pop());
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 24 })
    void readAgainTheArticlesKeepThemAll(int seed) {
        newsOf(seed);
        for (int i = 0; i < STEPS; i++) {
            correct();
        }
        assertThat(made).isNotEmpty();
        Object before = state();
        articles.forEach(RandomCorrectionsTest::readAgain);
        assertThat(state()).isEqualTo(before);
    }

    /** Four people in three articles, of whom no other test has heard. */
    private void newsOf(int seed) {
        random = new Random(seed);
        String surname = "Q" + Integer.toString(seed, 26).chars().mapToObj(c -> Character.toString('a' + c % 26))
                .reduce("", String::concat) + "mont";
        List<String> names = List.of(GIVEN).stream().map(given -> given + " " + surname).toList();
        articles.add(ingest("“The quay is long,” " + names.get(0) + " said. “It is short,” " + names.get(1)
                + " said. “" + names.get(2) + " has measured it,” " + names.get(0) + " added."));
        articles.add(ingest("“The wharf is new,” " + names.get(2) + " said. “It is old,” " + names.get(3) + " said of "
                + names.get(0) + ". “Ask " + names.get(1) + ",” " + names.get(3) + " added."));
        articles.add(ingest("“The crane is " + surname + "’s,” " + names.get(1) + " said. Mr Ferrow said it was his. “No,” "
                + names.get(3) + " said."));
        for (String article : articles) {
            JsonPath read = read(article);
            statements.addAll(read.getList("article.statements.nodes.id"));
            List<String> speaking = read.getList("article.speakers.actor.id");
            speaking.stream().filter(id -> id != null && !actors.contains(id)).forEach(actors::add);
        }
        assertThat(actors).hasSizeGreaterThanOrEqualTo(4);
        assertThat(statements).hasSizeGreaterThanOrEqualTo(8);
    }

    /** One thing more, at random; what makes no sense by now is refused and nothing. */
    private void correct() {
        String latest = latest();
        Map<String, Object> with = new HashMap<>(Map.of("s", pick(statements), "a", pick(actors), "b", pick(actors),
                "n", "Name " + random.nextInt(1000), "w", "Q" + (1_000_000 + random.nextInt(1_000_000))));
        String mutation = pick(List.of(
                "($s: ID!, $a: String) { correctSpeaker(statement: $s, actor: $a) { id } }",
                "($s: ID!) { correctSpeaker(statement: $s, nobody: true) { id } }",
                "($s: ID!) { rejectStatement(statement: $s) { id } }",
                "($s: ID!) { acceptStatement(statement: $s) { id } }",
                "($a: ID!, $b: ID!) { mergeActors(actor: $a, into: $b) { id } }",
                "($a: ID!, $b: ID!) { markDifferent(actor: $a, other: $b) { id } }",
                "($a: ID!, $n: String) { editActor(actor: $a, edit: {name: $n}) { id } }",
                "($a: ID!, $n: String!) { editActor(actor: $a, edit: {addAliases: [$n]}) { id } }",
                "($a: ID!) { editActor(actor: $a, edit: {kind: ORGANIZATION}) { id } }",
                "($a: ID!, $w: String) { linkWikidata(actor: $a, wikidataId: $w) { id } }",
                "($a: ID!, $s: String!, $n: String) { splitActor(actor: $a, split: {statements: [$s], name: $n}) { id } }"));
        with.keySet().removeIf(name -> !mutation.contains("$" + name + ":"));
        JsonPath answer = answer("mutation " + mutation, with);
        if (answer.get("errors") != null) {
            assertThat(answer.getString("errors[0].extensions.code")).as(mutation).isEqualTo("INVALID_ARGUMENT");
        } else if (!latest().equals(latest)) {
            made.push(whole(latest()));
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String latest() {
        return String.valueOf(ask("{ corrections(first: 1) { nodes { id } } }").getString("corrections.nodes[0].id"));
    }

    /** The correction that the one is a part of, or else itself. */
    private static String whole(String correction) {
        String of = ask("query ($c: ID!) { node(id: $c) { ... on Correction { partOf { id } } } }", Map.of("c", correction))
                .getString("node.partOf.id");
        return of == null ? correction : of;
    }

    private static void readAgain(String article) {
        String id = ask("mutation ($a: ID!) { reextract(article: $a) { id } }", Map.of("a", article)).getString("reextract.id");
        JsonPath batch;
        do {
            batch = ask("query ($i: ID!) { reextraction(id: $i) { finishedAt failed } }", Map.of("i", id));
        } while (batch.get("reextraction.finishedAt") == null);
        assertThat(batch.getInt("reextraction.failed")).isZero();
    }

    private static JsonPath read(String article) {
        return ask("""
                query ($a: ID!) { article(id: $a) { mentions { id } speakers { name actor { id } statements { id } }
                  statements { totalCount nodes { id text kind detached speaker { name actor { id } } about { id } } } } }""",
                Map.of("a", article));
    }

    /** All that clients see of the articles and their actors. */
    private List<Object> state() {
        List<Object> state = new ArrayList<>();
        articles.forEach(article -> state.add(read(article).get("article")));
        for (String statement : statements) {
            state.add(ask("query ($s: ID!) { node(id: $s) { ... on Statement { id rejected speaker { name } } } }",
                    Map.of("s", statement)).get("node"));
        }
        for (String actor : actors) {
            JsonPath read = ask("""
                    query ($a: ID!) { actor(id: $a) { id name kind wikidataId aliases statements { totalCount nodes { id } }
                      quotedAbout { nodes { id } } articles { nodes { id } } } }""", Map.of("a", actor));
            Map<String, Object> of = new HashMap<>(read.getMap("actor"));
            of.put("aliases", new TreeSet<>(read.<String>getList("actor.aliases")));
            state.add(of);
        }
        return state;
    }
}
