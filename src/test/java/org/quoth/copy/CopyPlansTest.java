package org.quoth.copy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.quoth.support.Graph;
import org.quoth.support.SqlCounter;
import org.quoth.support.TestDatabase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** How PostgreSQL looks for copies of any article: what it does for each that comes must not grow with those that are there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CopyPlansTest {
    private static final String SKETCHES = """
            insert into article (id, digest, format, authors, ingested_at, dated_at, topics, captions, body, paragraph_offsets)
                select -i, sha256(cast('sketch ' || i as bytea)), 'TEXT', '{}', now(), now() - make_interval(mins => i), '{}', '{}', 'x', '{}'
                from generate_series(1, 5000) as i;
            insert into article_sketch (article_id, bands, signature, linked)
                select -i, (select array_agg(hashint8(i * 32 + band)) from generate_series(1, 32) as band),
                    cast(repeat('01', 768) as bit varying), true
                from generate_series(1, 5000) as i;
            insert into statement (id, article_id, dated_at, position, kind, speech_act, text, confidence)
                select id, id, dated_at, 0, 'DIRECT', 'SAY', 'x', 1 from article where id < 0;
            insert into statement_sketch (statement_id, article_id, grams)
                select -i, -i, (select array_agg(hashint8(-i * 16 - gram)) from generate_series(1, 16) as gram)
                from generate_series(1, 5000) as i;
            analyze article; analyze article_sketch; analyze statement; analyze statement_sketch""";
    private static final String QUOTE = "“Nobody has counted the lanterns along the lower quay since the ferry stopped running,” Tove Marrin said.";

    @Inject
    AgroalDataSource source;

    @Test
    void copiesAreLookedUpByWhatTheyShareAndByNothingElse() throws SQLException {
        List<String> sent = SqlCounter.during(() -> Graph.ingest(QUOTE));
        try (Connection database = source.getConnection(); Statement statement = database.createStatement()) {
            statement.execute(SKETCHES);
            // hashed, a table as small as this may be read whole
            statement
                    .execute("set enable_hashjoin = off; set enable_mergejoin = off");
            SoftAssertions all = new SoftAssertions();
            try {
                for (String index : List.of("article_sketch_by_band", "statement_sketch_by_gram",
                        "statement_sketch_short_by_gram")) {
                    String lookUp = sent.stream().filter(sql -> sql.contains(index.startsWith("article")
                            ? "other.bands && own.bands"
                            : "grams && own.grams")).findFirst().orElseThrow();
                    all.assertThat(plan(statement, lookUp)).contains(index).doesNotContain("Backward")
                            .doesNotContainPattern("Seq Scan on (article|statement)");
                }
            } finally {
                statement.execute("reset all; delete from article where id < 0; analyze");
            }
            all.assertAll();
        }
    }

    @Test
    void whatIsLookedForAmongAllIsSeen() throws SQLException {
        try (Connection database = source.getConnection(); Statement statement = database.createStatement()) {
            assertThat(plan(statement, "select * from statement where text = ?"))
                    .containsPattern("Seq Scan on (article|statement)");
        }
    }

    /** Of any values. */
    private static String plan(Statement database, String sql) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int values = 0;
        for (String part : sql.split("\\?", -1)) {
            numbered.append(values == 0 ? "" : "$" + values).append(part);
            values++;
        }
        database.execute("set plan_cache_mode = force_generic_plan; prepare look_up as " + numbered);
        try (ResultSet lines = database.executeQuery("explain execute look_up ("
                + Stream.generate(() -> "null").limit(values - 1).collect(joining(", ")) + ")")) {
            StringBuilder plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        } finally {
            database.execute("deallocate look_up; reset plan_cache_mode");
        }
    }
}
