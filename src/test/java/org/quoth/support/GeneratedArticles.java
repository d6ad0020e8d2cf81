package org.quoth.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * The articles of the benchmark, for tests that need many: dated 1990 on, so that no other test meets them among the latest, and
 * taken away again when closed.
 */
public class GeneratedArticles implements AutoCloseable {
    private final DataSource database;

    private GeneratedArticles(DataSource database) {
        this.database = database;
    }

    public static GeneratedArticles of(DataSource database, int articles, int actors) {
        GeneratedArticles generated = new GeneratedArticles(database);
        try {
            generated.execute("set bench.articles = " + articles + "; set bench.actors = " + actors
                    + "; set bench.since = '1990-01-01Z'; " + Files.readString(Path.of("src/bench/sql/nested.sql"))
                    + "; analyze");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return generated;
    }

    @Override
    public void close() {
        execute("""
                delete from article where publication_id = (select id from publication where name = 'The Aamoor Courier');
                delete from publication where name = 'The Aamoor Courier';
                delete from actor where name like 'Aa Benchley %'""");
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
