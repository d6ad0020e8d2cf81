package org.quoth;

import java.nio.file.Path;

import org.quoth.database.Migration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What can be set, under {@code quoth.}; each has an environment variable (QUOTH_CONTENT_MAX_SIZE and so on) and a row in the
 * README's table of settings. A value that cannot be stops the start.
 */
@ConfigMapping(prefix = "quoth")
public interface QuothConfig {
    Content content();

    Samples samples();

    Database database();

    Embedded embedded();

    Graphiql graphiql();

    /** What articles may be. */
    interface Content {
        /** The longest content that is taken, measured in UTF-8. */
        @WithDefault("2M")
        MemorySize maxSize();
    }

    /** The articles that come with the service. */
    interface Samples {
        /** Whether they are loaded when the service first starts on an empty database. */
        @WithDefault("true")
        boolean load();
    }

    /** The database, configured or embedded. */
    interface Database {
        /** When its tables are brought up to date. */
        @WithDefault("at-start")
        Migration migration();
    }

    /** The PostgreSQL that is started where no database is configured. */
    interface Embedded {
        /** Whether it is; otherwise a database must be configured. A native image holds none. */
        @WithDefault("true")
        boolean enabled();

        /** The folder that holds its data and its unpacked binaries. */
        @WithDefault("data")
        Path directory();
    }

    /** The page on which the graph is explored. */
    interface Graphiql {
        /** Whether it is served, at {@code /graphiql}. */
        @WithDefault("true")
        boolean enabled();
    }
}
