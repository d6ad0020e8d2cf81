package org.quoth.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quoth.support.EventStream;
import org.quoth.support.GraphqlSocket;
import org.quoth.support.GraphqlSocket.Closing;
import org.quoth.support.TestDatabase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of a connection that is open when its key ends. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenConnectionsTest {
    private static final String LIVE = "subscription { articleAdded { id } }";
    private static final String KEYS = "{ accessKeys { name } }";

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    AgroalDataSource database;

    @Inject
    AccessKeys keys;

    @Inject
    Authentication authentication;

    private Map<String, String> key;

    @BeforeEach
    void aKey() {
        key = Map.of("Authorization", "Bearer " + keys.create("a client", Role.ADMIN, null, "a test").token());
        authentication.forget();
    }

    /** As other tests expect it: from this machine everything is allowed. */
    @AfterEach
    void noKeyWasEverMade() throws SQLException {
        run("truncate access_key");
    }

    @Test
    void aSocketThatSubscribesIsClosedWhenItsKeyIsRevoked() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(address, key)) {
            socket.ask("1", LIVE, Map.of());
            revoke();
            assertForbidden(socket.closed());
        }
    }

    @Test
    void aSocketAsksForNothingMoreWithARevokedKey() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(address, key)) {
            socket.ask("1", KEYS, Map.of());
            assertThat(socket.next().at("/payload/data/accessKeys/0/name").asText()).isEqualTo("a client");
            assertThat(socket.next().path("type").asText()).isEqualTo("complete");
            revoke();
            socket.ask("2", KEYS, Map.of());
            assertForbidden(socket.closed());
        }
    }

    @Test
    void aSocketWithoutAKeyHasNoMoreRightsThanThisMachine() throws Exception {
        run("truncate access_key");
        try (GraphqlSocket socket = new GraphqlSocket(address, Map.of())) {
            socket.ask("1", KEYS, Map.of());
            assertThat(socket.next().at("/payload/data/accessKeys").isEmpty()).isTrue();
            assertThat(socket.next().path("type").asText()).isEqualTo("complete");
            aKey();
            socket.ask("2", KEYS, Map.of());
            assertThat(socket.next().at("/payload/0/extensions/code").asText()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void aStreamOfEventsEndsWhenItsKeyExpires() throws Exception {
        try (EventStream stream = EventStream.open(address, LIVE, Map.of(), key)) {
            assertThat(stream.status()).isEqualTo(200);
            run("update access_key set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'");
            assertThat(stream.next().data().at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHENTICATED");
            assertThat(stream.next().type()).isEqualTo("complete");
            assertThat(stream.next().type()).isEqualTo("end");
        }
    }

    private static void assertForbidden(Closing closing) {
        assertThat(closing.code()).isEqualTo(4403);
        assertThat(closing.reason()).contains("revoked");
    }

    private void revoke() {
        keys.revoke("a client");
        authentication.forget();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
        authentication.forget();
    }
}
