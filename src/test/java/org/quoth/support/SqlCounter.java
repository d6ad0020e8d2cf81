package org.quoth.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/** Takes note of the SQL that Hibernate sends. */
@PersistenceUnitExtension
public class SqlCounter implements StatementInspector {
    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        SENT.add(sql);
        return sql;
    }

    /** What is sent while {@code work} runs. */
    public static List<String> during(Runnable work) {
        SENT.clear();
        work.run();
        return List.copyOf(SENT);
    }
}
