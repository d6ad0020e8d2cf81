package org.quoth.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quoth.database.EmbeddedDatabase;
import org.quoth.graphql.NodeId;

import com.fasterxml.jackson.databind.JsonNode;

/** A database that the first version has filled is taken over: everything is still there, under the ids that clients know. */
class MigrationIT {
    private static final String BODY = "“The lock will hold,” Ada Quillon said. A harbour master disagreed.";
    private static final String LATER = "“Ada Quillon is wrong,” Mayor Osbert Finch said.";
    private static final String QUILLON = new NodeId("Actor", 1).encoded();
    private static final String FIRST = new NodeId("Article", 1).encoded();
    /** As the first version wrote it: two articles of three sources, one of them unnamed. */
    private static final String FILLED = """
            insert into publication (name, country) values ('Lockport Gazette', 'GB');
            insert into article (id, digest, format, publication_id, section, headline, authors, published_at, ingested_at, dated_at,
                                 topics, captions, language, body, paragraph_offsets) values
                (1, sha256(convert_to('--' || octet_length('%1$s') || ':' || '%1$s', 'UTF8')), 'TEXT', null, null, null, '{}', null,
                 '2026-03-01T08:00Z', '2026-03-01T08:00Z', '{}', '{}', 'en', '%1$s', array[0, length('%1$s')]),
                (2, sha256('two'), 'HTML', 1, 'Local', 'Finch disagrees', '{Ivo Marsh}', '2026-03-02T08:00Z', '2026-03-02T09:00Z',
                 '2026-03-02T08:00Z', '{Harbours}', '{}', 'en', '%2$s', array[0, length('%2$s')]);
            insert into actor (name, kind, found_by_name) values ('Ada Quillon', 'PERSON', true), ('Osbert Finch', 'PERSON', true);
            insert into actor_alias (actor_id, name, normalized, telling) values (1, 'Ada Quillon', 'ada quillon', true),
                (1, 'Quillon', 'quillon', false), (2, 'Osbert Finch', 'osbert finch', true);
            insert into mention (id, article_id, actor_id, name, role, offsets, position) values
                (1, 1, 1, 'Ada Quillon', null, '{22, 33}', 0), (2, 2, 1, 'Ada Quillon', null, '{1, 12}', 0),
                (3, 2, 2, 'Osbert Finch', 'Mayor', '{30, 42}', 1);
            insert into speaker (id, article_id, actor_id, name, role, position) values (1, 1, 1, 'Ada Quillon', null, 0),
                (2, 1, null, 'A harbour master', 'harbour master', 1), (3, 2, 2, 'Osbert Finch', 'Mayor', 0);
            insert into statement (id, article_id, speaker_id, dated_at, actor_id, position, kind, text, cue_start, cue_end, cue_text,
                                   mention_start, mention_end, mention_text, speech_act, confidence) values
                (1, 1, 1, '2026-03-01T08:00Z', 1, 0, 'DIRECT', '“The lock will hold,”', 34, 38, 'said', 22, 33, 'Ada Quillon', 'SAY', 0.99),
                (2, 1, 2, '2026-03-01T08:00Z', null, 1, 'INDIRECT', 'disagreed', 57, 66, 'disagreed', 40, 56, 'A harbour master', 'SAY', 0.5),
                (3, 2, 3, '2026-03-02T08:00Z', 2, 0, 'DIRECT', '“Ada Quillon is wrong,”', 43, 47, 'said', 30, 42, 'Osbert Finch', 'SAY', 0.98);
            insert into statement_span values (1, 0, 0, 21, '“The lock will hold,”'), (2, 0, 57, 66, 'disagreed'),
                (3, 0, 0, 23, '“Ada Quillon is wrong,”');
            insert into statement_about values (3, 1);
            insert into sample_load values ('2026-03-01T07:00Z');
            select setval('article_seq', 51), setval('mention_seq', 51), setval('speaker_seq', 51), setval('statement_seq', 51);
            """;

    private static EmbeddedDatabase database;
    private static Service service;

    @BeforeAll
    static void fillAndMigrate() throws Exception {
        Path directory = Files.createTempDirectory(Path.of("target"), "database-");
        database = EmbeddedDatabase.start(directory);
        Flyway.configure().dataSource(database.jdbcUrl(), "postgres", "")
                .locations("filesystem:src/main/resources/db/migration")
                .target("1").load().migrate();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(FILLED.formatted(BODY, LATER));
        }
        service = Service.start(directory, "-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl(),
                "-Dquarkus.datasource.username=postgres");
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        database.close();
    }

    @Test
    void articlesAreThereWithAllThatIsSaidInThem() throws Exception {
        JsonNode articles = service
                .ask("{ articles(first: 2, orderBy: OLDEST) { nodes { id headline publication { name } authors topics"
                        + " speakers { name role actor { id } } statements { nodes { id kind text cue { text start } mention { text }"
                        + " spans { start end text } about { name } } } } } }", Map.of())
                .at("/articles/nodes");
        assertThat(articles).hasSize(2);
        assertThat(articles.at("/0/id").asText()).isEqualTo(FIRST);
        assertThat(articles.at("/0/speakers/0/actor/id").asText()).isEqualTo(QUILLON);
        assertThat(articles.at("/0/speakers/1/actor").isNull()).isTrue();
        assertThat(articles.at("/0/statements/nodes").findValuesAsText("kind")).containsExactly("DIRECT", "INDIRECT");
        assertThat(articles.at("/0/statements/nodes/0/id").asText()).isEqualTo(new NodeId("Statement", 1).encoded());
        assertThat(articles.at("/0/statements/nodes/0/spans/0/text").asText()).isEqualTo("“The lock will hold,”");
        assertThat(articles.at("/1/publication/name").asText()).isEqualTo("Lockport Gazette");
        assertThat(articles.at("/1/statements/nodes/0/about/0/name").asText()).isEqualTo("Ada Quillon");
    }

    @Test
    void actorsAreThereUnderTheirNames() throws Exception {
        JsonNode actor = service.ask("{ actor(name: \"Ada Quillon\") { id aliases statements { totalCount }"
                + " quotedAbout { totalCount } articles { totalCount } } }", Map.of()).get("actor");
        assertThat(actor.get("id").asText()).isEqualTo(QUILLON);
        assertThat(actor.at("/aliases").toString()).contains("Quillon");
        assertThat(actor.at("/quotedAbout/totalCount").asInt()).isOne();
        assertThat(actor.at("/articles/totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void whatWasSaidIsFound() throws Exception {
        assertThat(
                service.ask("{ statements(filter: {about: \"Ada Quillon\", text: \"wrong\"}) { nodes { speaker { name } } } }",
                        Map.of()).at("/statements/nodes/0/speaker/name").asText())
                .isEqualTo("Osbert Finch");
    }

    @Test
    void theSameArticleAgainIsTheOneThatIsThereAndItsPeopleAreThoseOfNewOnes() throws Exception {
        assertThat(ingest(BODY).at("/ingest/id").asText()).isEqualTo(FIRST);
        assertThat(ingest("“It still holds,” Ada Quillon said.").at("/ingest/speakers/0/actor/id").asText()).isEqualTo(QUILLON);
    }

    private static JsonNode ingest(String content) throws Exception {
        return service.ask("mutation ($input: ArticleInput!) { ingest(input: $input) { id speakers { actor { id } } } }",
                Map.of("input", Map.of("content", content, "format", "TEXT")));
    }
}
