package org.quoth.statement;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.ask;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.support.SqlCounter;
import org.quoth.support.TestDatabase;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Facets of lists of which more match than are looked at: 400 statements in each month of two years. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FacetsOfManyTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void manyThatHoldTheSameWord() throws SQLException {
        execute("""
                with tally as (insert into publication (name) values ('The Plenty Tally') returning id),
                month as (insert into article (id, digest, format, publication_id, authors, ingested_at, dated_at, topics, captions, body,
                        paragraph_offsets)
                    select nextval('article_seq'), sha256(convert_to('tally ' || n, 'UTF8')), 'TEXT', tally.id, '{}', now(),
                        '2080-01-15Z'::timestamptz + n * interval '1 month', '{}', '{}', 'zander', '{0, 6}'
                    from tally, generate_series(0, 23) n returning id, dated_at)
                insert into statement (id, article_id, dated_at, position, kind, text, speech_act, confidence)
                    select nextval('statement_seq'), month.id, dated_at, n, case n when 7 then 'INDIRECT' else 'DIRECT' end,
                        'a zander for ' || case n when 7 then 'lunch' else 'tea' end, 'SAY', 1
                    from month, generate_series(0, 399) n""");
    }

    @AfterEach
    void noneOfThem() throws SQLException {
        execute("delete from article where publication_id = (select id from publication where name = 'The Plenty Tally')");
        execute("delete from publication where name = 'The Plenty Tally'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text: \"zander\"", "anyOf: [{text: \"zander\"}, {text: \"tea\"}]", "allOf: {text: \"zander\"}",
            "text: \"zander\", not: {text: \"herring\"}", "publication: \"The Plenty Tally\"" })
    void theLatestAreCounted(String filter) {
        JsonPath facets = facets("filter: {" + filter + "}");
        assertThat(facets.getInt("counted")).isEqualTo(2000);
        assertThat(facets.getBoolean("complete")).isFalse();
        assertThat(facets.getList("months.count")).isEqualTo(nCopies(5, 400));
        assertThat(facets.<String>getList("months.month")).contains("2081-12-01", "2081-08-01");
    }

    @Test
    void orTheEarliest() {
        JsonPath facets = facets("filter: {text: \"zander\", from: \"2080-01-01T00:00:00Z\"}, orderBy: OLDEST");
        assertThat(facets.getInt("counted")).isEqualTo(2000);
        assertThat(facets.<String>getList("months.month")).contains("2080-01-01", "2080-05-01").hasSize(5);
    }

    @Test
    void whatFewHoldIsCountedWhole() {
        JsonPath facets = facets("filter: {text: \"zander lunch\"}");
        assertThat(facets.getInt("counted")).isEqualTo(24);
        assertThat(facets.getBoolean("complete")).isTrue();
        assertThat(facets.getList("months.count")).isEqualTo(nCopies(20, 1));
    }

    @Test
    void whatManyHoldIsLookedForInTheMonthsOfTheLatest() {
        assertThat(
                SqlCounter.during(() -> facets("filter: {text: \"zander\"}")).stream().filter(sql -> sql.contains("group by")))
                .allMatch(sql -> sql.contains("month_of")).isNotEmpty();
        assertThat(SqlCounter.during(() -> facets("filter: {text: \"zander lunch\"}")).stream()
                .filter(sql -> sql.contains("group by")))
                .noneMatch(sql -> sql.contains("month_of")).isNotEmpty();
    }

    private static JsonPath facets(String arguments) {
        return ask("{ statements(" + arguments + ") { facets { counted complete months { month count } } } }")
                .setRootPath("data.statements.facets");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
