package org.quoth.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingestError;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The deletion of a held article beside its release: one of the two happens, and the other does not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeldArticlesTest {
    private static final String DELETE = "mutation ($id: ID!) { deleteHeldArticle(id: $id, why: \"case 21\") { id } }";

    @Inject
    AgroalDataSource database;

    @Inject
    Embargoes embargoes;

    @RepeatedTest(6)
    void anArticleIsReleasedOrDeletedAndNeverBoth(RepetitionInfo repetition) throws Exception {
        String name = "race-" + repetition.getCurrentRepetition();
        String held = held(name);
        due(name);
        CountDownLatch start = new CountDownLatch(1);
        CompletableFuture<Void> release = CompletableFuture.runAsync(() -> {
            await(start);
            embargoes.release();
        });
        CompletableFuture<JsonPath> deletion = CompletableFuture.supplyAsync(() -> {
            await(start);
            return answer(DELETE, Map.of("id", held));
        });
        start.countDown();
        release.get(30, TimeUnit.SECONDS);
        boolean deleted = deletion.get(30, TimeUnit.SECONDS).get("errors") == null;
        assertThat(deletion.get().getString("errors[0].extensions.code")).isEqualTo(deleted ? null : "NOT_FOUND");
        embargoes.release();
        assertThat(served(name)).isEqualTo(deleted ? 0 : 1);
        assertThat(ingestError(input(name))).isEqualTo(deleted ? "DELETED" : "NOT_RELEASED");
    }

    @Test
    void aDeletionWaitsForTheReleaseThatIsUnderWay() throws Exception {
        String held = held("under-way");
        try (Connection releasing = database.getConnection()) {
            releasing.setAutoCommit(false);
            try (PreparedStatement lock = releasing
                    .prepareStatement("select pg_advisory_xact_lock(?) from held_article where identity = ?")) {
                byte[] identity = identity("under-way");
                lock.setLong(1, Fingerprint.lock(identity));
                lock.setBytes(2, identity);
                lock.execute();
            }
            CompletableFuture<JsonPath> deletion = CompletableFuture.supplyAsync(() -> answer(DELETE, Map.of("id", held)));
            assertThat(deletion).failsWithin(300, TimeUnit.MILLISECONDS).withThrowableOfType(TimeoutException.class);
            try (PreparedStatement released = releasing.prepareStatement("delete from held_article where identity = ?")) {
                released.setBytes(1, identity("under-way"));
                released.execute();
            }
            releasing.commit();
            assertThat(deletion.get(30, TimeUnit.SECONDS).getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
        }
    }

    private static String held(String name) {
        assertThat(ingestError(input(name))).isEqualTo("NOT_RELEASED");
        return ask("{ heldArticles(first: 1) { nodes { id } } }").getString("heldArticles.nodes[0].id");
    }

    private static Map<String, String> input(String name) {
        return Map.of("format", "NINJS", "content",
                """
                        {"uri": "urn:held:%1$s", "version": "1", "type": "text", "pubstatus": "usable", "embargoed": "2099-01-01T00:00:00Z",
                         "headline": "Sluice %1$s", "body_text": "“The sluice is %1$s,” said Lavinia Merrowdown."}"""
                        .formatted(name));
    }

    private static int served(String name) {
        return ask("{ articles(filter: {text: \"\\\"sluice " + name + "\\\"\"}) { totalCount } }")
                .getInt("articles.totalCount");
    }

    /** Lets the embargo end. */
    private void due(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement end = connection.prepareStatement(
                        """
                                update held_article set due_at = ?, embargoed_until = ?,
                                    content = convert_to(replace(convert_from(content, 'UTF8'), '2099', '2020'), 'UTF8') where identity = ?""")) {
            end.setObject(1, OffsetDateTime.now().minusMinutes(1));
            end.setObject(2, OffsetDateTime.now().minusMinutes(1));
            end.setBytes(3, identity(name));
            assertThat(end.executeUpdate()).isEqualTo(1);
        }
    }

    private byte[] identity(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement found = connection.prepareStatement(
                        "select identity from held_article where position(convert_to(?, 'UTF8') in content) > 0")) {
            found.setString(1, "urn:held:" + name + "\"");
            try (var row = found.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
