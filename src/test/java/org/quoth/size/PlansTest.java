package org.quoth.size;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** How PostgreSQL goes about the lists that must cost little at any size. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PlansTest {
    /**
     * So many that a table is read from end to end only where no index serves, and that of those with a frequent word not all are
     * asked for; few enough to be made in seconds.
     */
    private static final int ARTICLES = 7_000;
    private static final String LARGE = "statement|statement_about|article|speaker|mention|statement_copy|statement_sketch";

    /** Without it the list would be looked for row by row in another order, which no test at this size would notice. */
    private static final Map<String, String> INDEXES = Map.ofEntries(entry("article by id", "article_pkey"),
            entry("a rare actor's statements", "statement_by_actor"), entry("X about Y, often", "statement_about_by_speaker"),
            entry("X about Y, rare", "statement_about_by_speaker"), entry("words: sastumbricsor", "statement_by_words"),
            entry("articles by a rare word", "article_by_words"),
            entry("a small publication's statements", "article_by_publication"),
            entry("deepest page of all statements", "statement_by_date"), entry("articles of a rare topic", "article_by_topic"),
            entry("by either of two, or about somebody", "statement_by_words"),
            entry("in a language that is not there", "article_by_language"), entry("either of two words", "statement_by_words"),
            entry("how far: speakers of statements by text: celt", "statement_sample_by_"));

    @Inject
    AgroalDataSource source;

    @Test
    void noListReadsALargeTableFromEndToEnd() throws Exception {
        try (Connection database = source.getConnection()) {
            execute(database, "set bench.articles = " + ARTICLES);
            execute(database, Files.readString(Path.of("src/bench/sql/size.sql")));
            // hashed, a table as small as this may be read whole; at size, what belongs to a page is looked up
            execute(database, "analyze; set enable_hashjoin = off; set enable_mergejoin = off");
            SoftAssertions all = new SoftAssertions();
            try {
                var queries = SizeQueries.of(database);
                // which reads as much as it counts, as far as is counted
                queries.remove("total of all statements");
                for (var query : queries.entrySet()) {
                    String plan = plan(database, query.getValue());
                    all.assertThat(plan).as(query.getKey() + "\n" + query.getValue().sql())
                            .contains(INDEXES.getOrDefault(query.getKey(), "Scan"))
                            .doesNotContainPattern("Seq Scan on (" + LARGE + ") ");
                }
            } finally {
                execute(database, """
                        reset all;
                        delete from article where publication_id in (select id from publication where name like 'The Size %');
                        delete from publication where name like 'The Size %';
                        delete from actor where name like '% Size %'""");
                execute(database, "vacuum analyze");
            }
            all.assertAll();
        }
    }

    @Test
    void aTableThatNoIndexServesIsSeenToBeReadFromEndToEnd() throws Exception {
        try (Connection database = source.getConnection()) {
            assertThat(plan(database, new SizeQueries.Sent("select * from statement where text like ?", List.of("%x%"))))
                    .containsPattern("Seq Scan on (" + LARGE + ") ");
        }
    }

    private static String plan(Connection database, SizeQueries.Sent query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement statement = database.prepareStatement("explain " + query.sql())) {
            query.bind(statement);
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
