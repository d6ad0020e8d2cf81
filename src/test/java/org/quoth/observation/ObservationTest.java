package org.quoth.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quoth.support.Graph.answer;
import static org.quoth.support.Graph.ask;
import static org.quoth.support.Graph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ObservationTest {
    @Test
    void operationsAreCountedByNameAndOutcome() {
        ask("query Fen { articles { totalCount } }");
        answer("query Fen { articles(first: -1) { totalCount } }", Map.of());
        assertThat(metrics())
                .containsPattern("quoth_operation_seconds_count\\{kind=\"query\",operation=\"Fen\",outcome=\"OK\"\\} 1")
                .containsPattern(
                        "quoth_operation_seconds_count\\{kind=\"query\",operation=\"Fen\",outcome=\"INVALID_PAGE\"\\} 1");
    }

    @Test
    void ingestIsTimedStepByStepAndThePoolIsWatched() {
        ingest("The gauge is fixed, Nora Pell said.");
        assertThat(metrics()).contains("quoth_read_seconds_count", "quoth_extract_seconds_count", "quoth_store_seconds_count",
                "quoth_extract_statements_total", "agroal_active_count");
    }

    @Test
    void aRequestIsALineWithoutWhatWasAskedOrAnswered() {
        List<LogRecord> records = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.add(record);
            }

            @Override
            public void flush() {
                // kept in a list
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
        Logger log = Logger.getLogger("org.quoth.request");
        log.addHandler(handler);
        try {
            ask("query Marl($name: String) { actors(filter: {name: $name}) { totalCount } }", Map.of("name", "Secretia Quell"));
        } finally {
            log.removeHandler(handler);
        }
        assertThat(records).singleElement().satisfies(record -> {
            String line = new JsonFormatter()
                    .format(org.jboss.logmanager.ExtLogRecord.wrap(record));
            assertThat(line).contains("query Marl: OK in ", "by loopback").doesNotContain("Secretia").endsWith("\n");
        });
    }

    @Test
    void namesOfOperationsDoNotMultiplyWithoutEnd() {
        OperationNames names = new OperationNames();
        for (int i = 0; i < 1000; i++) {
            names.bounded("q" + i);
        }
        assertThat(names.bounded("q1")).isEqualTo("q1");
        assertThat(names.bounded("q999")).isEqualTo("other");
        assertThat(new OperationNames().bounded("x\ny")).isEqualTo("other");
        assertThat(names.bounded(null)).isEqualTo("unnamed");
    }

    @Test
    void itIsReadyWithItsDatabase() {
        assertThat(
                given().get("/q/health/ready").then().statusCode(200).extract().jsonPath().getList("checks.name", String.class))
                .anyMatch(name -> name.contains("Database"));
        assertThat(given().get("/q/health/live").then().statusCode(200).extract().jsonPath().getList("checks")).isEmpty();
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
