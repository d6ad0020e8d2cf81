package org.quoth.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.quoth.support.EventStream;
import org.quoth.support.EventStream.Event;
import org.quoth.support.Graph;
import org.quoth.support.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is added is told to those who subscribe: all of it, once, in the order in which it was committed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LiveTest {
    private static final String STATEMENTS = "subscription ($filter: StatementFilter, $after: String) {"
            + " statementAdded(filter: $filter, after: $after) { id text speaker { name statements { text } } article { id } } }";
    private static final String ARTICLES = "subscription ($after: String) { articleAdded(after: $after) { id statements { totalCount } } }";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Test
    void aStatementIsToldWithItsSpeakerAndItsArticle() throws Exception {
        try (EventStream stream = statements(Map.of())) {
            String article = said("Marlow Tunnicliff");
            Event event = stream.next();
            assertThat(event.type()).isEqualTo("next");
            assertThat(event.data().at("/data/statementAdded/article/id").asText()).as(event.toString()).isEqualTo(article);
            assertThat(event.data().at("/data/statementAdded/speaker/name").asText()).isEqualTo("Marlow Tunnicliff");
            assertThat(event.data().at("/data/statementAdded/speaker/statements")).hasSize(1);
            assertThat(event.id()).isEqualTo(event.data().at("/extensions/cursor").asText());
        }
    }

    @Test
    void anArticleIsToldWhole() throws Exception {
        try (EventStream stream = articles(null)) {
            String article = said("Marlow Tunnicliff");
            Event event = stream.next();
            assertThat(event.data().at("/data/articleAdded/id").asText()).as(event.toString()).isEqualTo(article);
            assertThat(event.data().at("/data/articleAdded/statements/totalCount").asInt()).isEqualTo(1);
        }
    }

    @Test
    void theSameArticleAgainIsNotTold() throws Exception {
        String content = "“The weir holds %d,” Odile Branksome said.".formatted(NUMBER.incrementAndGet());
        try (EventStream stream = articles(null)) {
            String article = Graph.ingest(content);
            Graph.ingest(content);
            String other = said("Odile Branksome");
            assertThat(told(stream, "articleAdded", 2)).containsExactly(article, other);
        }
    }

    @Test
    void aFilterMeansWhatItMeansForAList() throws Exception {
        said("Percival Undrey");
        try (EventStream stream = statements(Map.of("filter", Map.of("speaker", "Percival Undrey")))) {
            said("Quentin Yaxley");
            said("Percival Undrey");
            assertThat(stream.next().data().at("/data/statementAdded/speaker/name").asText()).isEqualTo("Percival Undrey");
        }
    }

    @Test
    void aFilterThatCannotBeIsRefused() throws Exception {
        try (EventStream stream = statements(Map.of("filter", Map.of("speaker", "Nobody Atall")))) {
            assertThat(stream.next().data().at("/errors/0/extensions/code").asText()).isEqualTo("NOT_FOUND");
            assertThat(stream.next().type()).isEqualTo("complete");
        }
        try (EventStream stream = statements(Map.of("after", "nonsense"))) {
            assertThat(stream.next().data().at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_PAGE");
        }
    }

    @Test
    void whoComesBackIsToldWhatWasAddedMeanwhile() throws Exception {
        String cursor;
        try (EventStream stream = articles(null)) {
            said("Rowena Zeal");
            cursor = stream.next().id();
        }
        List<String> missed = List.of(said("Rowena Zeal"), said("Rowena Zeal"));
        try (EventStream stream = articles(cursor)) {
            String later = said("Rowena Zeal");
            assertThat(told(stream, "articleAdded", 3)).containsExactly(missed.get(0), missed.get(1), later);
        }
        try (EventStream stream = EventStream.open(address, ARTICLES, Map.of(), Map.of("Last-Event-ID", cursor))) {
            assertThat(told(stream, "articleAdded", 2)).as("as a browser comes back").isEqualTo(missed);
        }
    }

    @Test
    void whoComesBackInTheMiddleOfAnArticleIsToldTheRest() throws Exception {
        String cursor;
        String begin = Graph.ask("{ liveCursor }").getString("liveCursor");
        Graph.ingest("“First %1$d,” Sabine Aldous said. “Second %1$d,” Tobias Brack said. “Third %1$d,” Una Crail said."
                .formatted(NUMBER.incrementAndGet()));
        List<String> all;
        try (EventStream stream = statements(Map.of("after", begin))) {
            Event first = stream.next();
            cursor = first.id();
            all = new ArrayList<>(List.of(first.data().at("/data/statementAdded/id").asText()));
            all.addAll(told(stream, "statementAdded", 2));
        }
        try (EventStream stream = statements(Map.of("after", cursor))) {
            assertThat(told(stream, "statementAdded", 2)).isEqualTo(all.subList(1, 3));
        }
    }

    @Test
    void whatWasDeletedOrRejectedMeanwhileIsNotTold() throws Exception {
        String begin = Graph.ask("{ liveCursor }").getString("liveCursor");
        String deleted = said("Vesper Dunmow");
        String rejected = said("Wilfred Easter");
        String kept = said("Xanthe Frome");
        Graph.ask("mutation ($id: ID!) { deleteArticle(id: $id, why: \"a test\") { __typename } }", Map.of("id", deleted));
        String statement = Graph.statements(rejected).get(0);
        Graph.ask("mutation ($id: ID!) { rejectStatement(statement: $id) { id } }", Map.of("id", statement));
        try (EventStream stream = statements(Map.of("after", begin))) {
            assertThat(stream.next().data().at("/data/statementAdded/article/id").asText()).isEqualTo(kept);
        }
    }

    @Test
    void ofANewerVersionOnlyWhatIsNewIsTold() throws Exception {
        String id = "https://paper.example/ferry-" + NUMBER.incrementAndGet();
        String sentence = "“The ferry is late,” Yorick Gant said.";
        try (EventStream statements = statements(Map.of()); EventStream articles = articles(null)) {
            String article = ninjs(id, 1, sentence);
            assertThat(ninjs(id, 2, sentence + " “It is gone,” Zelda Hythe said.")).isEqualTo(article);
            String other = said("Yorick Gant");
            assertThat(statements.next().data().at("/data/statementAdded/text").asText()).contains("The ferry is late");
            assertThat(statements.next().data().at("/data/statementAdded/text").asText()).contains("It is gone");
            assertThat(told(articles, "articleAdded", 2)).containsExactly(article, other);
        }
    }

    @Test
    void everyoneIsToldEverythingOnceThoughManyStoreAtOnceAndTheConnectionIsKilled() throws Exception {
        List<String> stored = new ArrayList<>();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try (EventStream stream = articles(null);
                EventStream late = articles(Graph.ask("{ liveCursor }").getString("liveCursor"))) {
            List<Future<String>> storing = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                storing.add(writers.submit(() -> said("Anselm Iddings")));
                if (i % 10 == 5) {
                    killListener();
                }
            }
            for (Future<String> one : storing) {
                stored.add(one.get());
            }
            List<String> told = told(stream, "articleAdded", 40);
            assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(stored);
            assertThat(told(late, "articleAdded", 40)).isEqualTo(told);
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void aPlaceIsGivenWhenTheTransactionCommitsSoThatNoneIsPassedOver() throws Exception {
        try (EventStream stream = articles(null)) {
            String[] inner = new String[1];
            String[] outer = new String[1];
            QuarkusTransaction.requiringNew().run(() -> {
                outer[0] = storedBySql();
                inner[0] = said("Barnabas Jolly");
            });
            String later = said("Barnabas Jolly");
            assertThat(told(stream, "articleAdded", 3)).containsExactly(inner[0], outer[0], later);
        }
    }

    /** An article that the transaction of the caller stores. */
    private String storedBySql() {
        Object key = entities.createNativeQuery(
                """
                        with stored as (insert into article (id, digest, format, authors, ingested_at, dated_at, topics, captions, body,
                                paragraph_offsets)
                            values (nextval('article_seq'), sha256(cast(cast(gen_random_uuid() as text) as bytea)), 'TEXT', '{}', now(), now(), '{}', '{}',
                                'None.', '{0,5}') returning id),
                        told as (insert into addition (article_id, whole, statement_ids) select id, true, '{}' from stored)
                        select id from stored""",
                Long.class).getSingleResult();
        return new org.quoth.graphql.NodeId("Article", (Long) key).encoded();
    }

    /** The connection that listens, or the next one, where there is none just now. */
    private void killListener() throws Exception {
        int killed = 0;
        for (int tries = 0; killed == 0 && tries < 200; tries++) {
            Thread.sleep(20);
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                            + " where query = 'select coalesce(max(place), 0) from addition' and state = 'idle'")) {
                count.next();
                killed = count.getInt(1);
            }
        }
        assertThat(killed).as("connections that listened").isPositive();
    }

    private EventStream statements(Map<String, ?> variables) throws Exception {
        return EventStream.open(address, STATEMENTS, variables, Map.of());
    }

    private EventStream articles(String after) throws Exception {
        return EventStream.open(address, ARTICLES, after == null ? Map.of() : Map.of("after", after), Map.of());
    }

    private static List<String> told(EventStream stream, String field, int times) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ids.add(stream.next().data().at("/data/" + field + "/id").asText());
        }
        return ids;
    }

    /** Ingests an article that has not been there. */
    private static String said(String who) {
        return Graph.ingest("“Gate %d is open,” %s said.".formatted(NUMBER.incrementAndGet(), who));
    }

    private static String ninjs(String id, int version, String text) {
        return Graph.ingest(Map.of("format", "NINJS", "content", """
                {"uri": "%s", "version": "%d", "type": "text", "pubstatus": "usable", "headline": "Ferry", "body_text": "%s"}"""
                .formatted(id, version, text)));
    }
}
