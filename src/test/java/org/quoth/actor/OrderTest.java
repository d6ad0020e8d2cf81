package org.quoth.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.actor;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.junit.jupiter.api.Test;
import org.quoth.graphql.NodeId;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OrderTest {
    private static final int ARTICLES = 200;
    private static final int PER_CALL = 50;

    @Inject
    EntityManager entities;

    @Test
    void theSameArticlesInAnyOrderAndAtOnceMakeTheSameActors() throws Exception {
        Map<Set<String>, String> first = actors(0, IntStream.range(0, ARTICLES).boxed().toList(), atATime(1));
        assertThat(first.values()).as("canonical names").contains("Susan Quill", "League of Fenn Keepers Somewhere");
        assertThat(first.keySet()).as("nobody is everybody").hasSizeBetween(40, ARTICLES);
        assertThat(actors(1, shuffled(1), atATime(1))).as("another order").isEqualTo(first);
        assertThat(actors(2, shuffled(2), atATime(1))).as("a third order").isEqualTo(first);
        assertThat(actors(3, shuffled(3), atATime(4))).as("four at a time").isEqualTo(first);
        assertThat(actors(4, shuffled(4), OrderTest::ingestAll)).as("many in a call").isEqualTo(first);
        assertThat(contradictions()).as("speakers and statements go with their mentions").isZero();
    }

    @Test
    void whatAPersonSaysHoldsInWhateverOrderArticlesCome() {
        Map<Set<String>, String> late = actors(5, shuffled(5), atATime(1).andThen(ids -> merged(5, ids)));
        Function<List<String>, List<String>> early = texts -> Stream.of(texts.subList(0, ARTICLES / 2),
                texts.subList(ARTICLES / 2, ARTICLES)).map(atATime(4)).map(ids -> merged(6, ids)).flatMap(List::stream)
                .toList();
        assertThat(actors(6, shuffled(6), early)).isEqualTo(late);
        assertThat(late.values()).filteredOn(name -> name.endsWith(" of Fenn Keepers Somewhere")).hasSize(1);
    }

    /** The ids, when a person has said that two bodies, each with an acronym, are one. */
    private static List<String> merged(int edition, List<String> ids) {
        String fenn = Chronicle.spelt("%s of Fenn Keepers", edition);
        ask("mutation ($a: ID!, $b: ID!) { mergeActors(actor: $a, into: $b) { id } }",
                Map.of("a", actor(fenn.formatted("Alliance")), "b", actor(fenn.formatted("League"))));
        return ids;
    }

    private static Map<String, ?> input(String text) {
        return Map.of("content", text, "format", "TEXT", "publishedAt", "2030-05-06T00:00:00Z");
    }

    private static List<Integer> shuffled(long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, ARTICLES).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private static Function<List<String>, List<String>> atATime(int articles) {
        return texts -> {
            ExecutorService pool = Executors.newFixedThreadPool(articles);
            try {
                return texts.stream().map(text -> pool.submit(() -> ingest(input(text)))).toList().stream().map(OrderTest::id)
                        .toList();
            } finally {
                pool.shutdown();
            }
        };
    }

    private static String id(Future<String> article) {
        try {
            return article.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ingestAll(List<String> texts) {
        return IntStream.range(0, texts.size() / PER_CALL).mapToObj(call -> ask(
                "mutation ($inputs: [ArticleInput!]!) { ingestAll(inputs: $inputs) { article { id } } }",
                Map.of("inputs", texts.subList(call * PER_CALL, (call + 1) * PER_CALL).stream()
                        .map(OrderTest::input).toList()))
                .<String>getList("ingestAll.article.id"))
                .flatMap(List::stream).toList();
    }

    /** For each actor of the edition its mentions, as article and name, and its canonical name. */
    private Map<Set<String>, String> actors(int edition, List<Integer> order, Function<List<String>, List<String>> ingest) {
        Chronicle chronicle = new Chronicle(edition);
        List<String> articles = chronicle.articles(ARTICLES);
        List<String> ids = ingest.apply(order.stream().map(articles::get).toList());
        Map<Long, Integer> keys = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            keys.put(NodeId.keyOf("Article", ids.get(i)), order.get(i));
        }
        Map<Long, Set<String>> mentions = new TreeMap<>();
        Map<Long, String> names = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                select m.actor_id, m.article_id, m.name, x.name from mention m join actor x on x.id = m.actor_id
                where m.article_id = any(cast(:articles as bigint[])) and x.kind <> 'PLACE'""", Tuple.class)
                .setParameter("articles", keys.keySet().toArray(Long[]::new)).getResultList();
        for (Object found : rows) {
            Tuple row = (Tuple) found;
            mentions.computeIfAbsent((Long) row.get(0), actor -> new TreeSet<>())
                    .add(keys.get((Long) row.get(1)) + " " + chronicle.plain((String) row.get(2)));
            names.put((Long) row.get(0), chronicle.plain((String) row.get(3)));
        }
        Map<Set<String>, String> actors = new HashMap<>();
        mentions.forEach((actor, where) -> actors.put(where, names.get(actor)));
        return actors;
    }

    private long contradictions() {
        return (Long) entities.createNativeQuery("""
                select (select count(*) from speaker s join mention m on m.id = s.mention_id where s.actor_id <> m.actor_id)
                    + (select count(*) from statement t join speaker s on s.id = t.speaker_id
                        where t.actor_id is distinct from s.actor_id)
                    + (select count(*) from mention m join actor x on x.id = m.actor_id where x.merged_into is not null)""",
                Long.class).getSingleResult();
    }
}
