package org.quoth.size;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.quoth.support.TestDatabase;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * What the lists of {@link SizeQueries} cost the database, as there is more of everything: the SQL that the service sends, prepared
 * and sent again and again, until the last row has come. {@code bench/size.sh}; writes {@code target/bench/size.json} and {@code size.svg}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SizeBenchmark {
    private static final String ARTICLES = System.getProperty("articles", "1000,10000,100000");
    private static final int WARM_UP = 7;
    private static final int ROUNDS = Integer.getInteger("rounds", 31);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void measure() throws Exception {
        List<Integer> statements = new ArrayList<>();
        Map<String, List<Double>> medians = new LinkedHashMap<>();
        try (Connection database = DriverManager.getConnection(url, "postgres", "")) {
            for (String articles : ARTICLES.split(",")) {
                load(database, Integer.parseInt(articles));
                statements.add(Integer.parseInt(articles) * 10);
                for (var query : SizeQueries.of(database).entrySet()) {
                    medians.computeIfAbsent(query.getKey(), key -> new ArrayList<>()).add(median(database, query.getValue()));
                }
                print(statements, medians);
            }
        }
        Path folder = Files.createDirectories(Path.of("target/bench"));
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(folder.resolve("size.json").toFile(),
                Map.of("unit", "ms, median of " + ROUNDS, "statements", statements, "queries", medians));
        Files.writeString(folder.resolve("size.svg"), SizePlot.of(statements, medians));
    }

    private static void load(Connection database, int articles) throws Exception {
        long start = System.nanoTime();
        execute(database, "truncate article, actor, publication cascade");
        Map<String, String> indexes = wordIndexes(database);
        for (String index : indexes.keySet()) {
            execute(database, "drop index " + index);
        }
        execute(database, "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '256MB';"
                + " set work_mem = '64MB'; set bench.articles = " + articles);
        execute(database, Files.readString(Path.of("src/bench/sql/size.sql")));
        for (String definition : indexes.values()) {
            execute(database, definition);
        }
        execute(database, "reset all");
        execute(database, "vacuum analyze");
        System.out.printf("%,d statements, %,d articles, %,d actors made in %d s%n", articles * 10, articles, articles / 5,
                (System.nanoTime() - start) / 1_000_000_000);
    }

    /** Made anew when everything is there, which is several times as fast. */
    private static Map<String, String> wordIndexes(Connection database) throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select indexname, indexdef from pg_indexes where indexdef like '%USING gin (words%'")) {
            while (rows.next()) {
                definitions.put(rows.getString(1), rows.getString(2));
            }
        }
        return definitions;
    }

    private static double median(Connection database, SizeQueries.Sent query) throws SQLException {
        double[] times = new double[ROUNDS];
        try (PreparedStatement statement = database.prepareStatement(query.sql())) {
            query.bind(statement);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long start = System.nanoTime();
                List<Object> read = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        read.add(rows.getObject(1));
                    }
                }
                if (round >= 0) {
                    times[round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(times);
        return Math.round(times[ROUNDS / 2] * 100) / 100.0;
    }

    private static void print(List<Integer> statements, Map<String, List<Double>> medians) {
        System.out.println("| median ms | " + cells(statements, "%,d statements") + " |");
        medians.forEach((query, times) -> System.out.println("| " + query + " | " + cells(times, "%.2f") + " |"));
    }

    private static String cells(List<?> values, String format) {
        return String.join(" | ", values.stream().map(format::formatted).toList());
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
