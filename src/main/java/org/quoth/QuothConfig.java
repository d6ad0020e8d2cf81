package org.quoth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.quoth.database.Migration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/**
 * What can be set, under {@code quoth.}; each has an environment variable (QUOTH_CONTENT_MAX_SIZE and so on) and a row in the
 * README's table of settings. A value that cannot be stops the start.
 */
@ConfigMapping(prefix = "quoth")
public interface QuothConfig {
    Content content();

    Embargo embargo();

    Copies copies();

    Samples samples();

    Database database();

    Actors actors();

    Embedded embedded();

    Graphiql graphiql();

    Graphql graphql();

    Limits limits();

    Live live();

    Access access();

    Shutdown shutdown();

    Observation observation();

    /** What articles may be. */
    interface Content {
        /** The longest content that is taken, measured in UTF-8. */
        @WithDefault("2M")
        MemorySize maxSize();
    }

    /** Articles that their suppliers have not released yet. */
    interface Embargo {
        /** How often the service looks for embargoes that have ended: how late an article may be served. */
        @WithDefault("10s")
        @WithConverter(Time.Some.class)
        Duration checkEvery();
    }

    /** Articles and utterances that stand in several papers. */
    interface Copies {
        /** How often the service looks for articles that were not compared with the others when they were stored. */
        @WithDefault("30s")
        @WithConverter(Time.Some.class)
        Duration checkEvery();
    }

    /** The articles that come with the service. */
    interface Samples {
        /** Whether they are loaded when the service first starts on an empty database. */
        @WithDefault("true")
        @WithConverter(Switch.class)
        boolean load();
    }

    /** The database, configured or embedded. */
    interface Database {
        /** When its tables are brought up to date. */
        @WithDefault("at-start")
        Migration migration();
    }

    /** The actors that are known beforehand. */
    interface Actors {
        /** A file of them, CSV or JSON by its ending, that is taken in at every start. */
        Optional<Path> file();
    }

    /** The PostgreSQL that is started where no database is configured. */
    interface Embedded {
        /** Whether it is; otherwise a database must be configured. A native image holds none. */
        @WithDefault("true")
        @WithConverter(Switch.class)
        boolean enabled();

        /** The folder that holds its data and its unpacked binaries. */
        @WithDefault("data")
        Path directory();
    }

    /** The page on which the graph is explored. */
    interface Graphiql {
        /** Whether it is served, at {@code /graphiql}. */
        @WithDefault("true")
        @WithConverter(Switch.class)
        boolean enabled();
    }

    /** How requests are taken and answered. */
    interface Graphql {
        /** Whether the schema is disclosed to whoever asks for it, here and at {@code /graphql/schema.graphql}. */
        @WithDefault("true")
        @WithConverter(Switch.class)
        boolean introspection();

        /** Whether queries are compiled, where they can be; answers are the same either way. */
        @WithDefault("true")
        @WithConverter(Switch.class)
        boolean compiled();

        /** How many queries are kept under the hash that a client gives them; 0 for none. */
        @WithDefault("1000")
        @WithConverter(Count.Any.class)
        int persistedQueries();

        /** A file or folder with the only operations that are run; any is where it is not given. */
        Optional<Path> operations();

        /** How long a cache may give out the answer to a GET without asking again. */
        @WithDefault("0s")
        @WithConverter(Time.Any.class)
        Duration maxAge();

        /** Whether every answer says what it cost; else those do whose request has the header {@code Quoth-Cost: true}. */
        @WithDefault("false")
        @WithConverter(Switch.class)
        boolean costShown();
    }

    /** What one request may ask for. */
    interface Limits {
        /** How many fields may stand below each other; what GraphiQL asks of the schema is 13 deep. */
        @WithDefault("15")
        @WithConverter(Count.Some.class)
        int depth();

        /** How many objects the answer may be estimated to hold. */
        @WithDefault("500000")
        @WithConverter(Count.Some.class)
        int cost();

        /** How many fields may stand at the top of a query. */
        @WithDefault("50")
        @WithConverter(Count.Some.class)
        int rootFields();

        /** How many fields may have a name of the client's own. */
        @WithDefault("200")
        @WithConverter(Count.Some.class)
        int aliases();

        /** How many words and signs a query may be written in. */
        @WithDefault("10000")
        @WithConverter(Count.Some.class)
        int tokens();

        /** How long a query may take; mutations take the time that they need. */
        @WithDefault("30s")
        @WithConverter(Time.Some.class)
        Duration timeout();
    }

    /** Those who are told what is added. */
    interface Live {
        /** How many subscriptions one instance takes. */
        @WithDefault("1000")
        @WithConverter(Count.Some.class)
        int subscribers();

        /** How many subscriptions one WebSocket may have at a time. */
        @WithDefault("50")
        @WithConverter(Count.Some.class)
        int perConnection();

        /** How many answers are under way to a subscriber; the next is read when they have taken one. */
        @WithDefault("16")
        @WithConverter(Count.Some.class)
        int buffer();

        /** How often a sign of life is sent where there is nothing to tell. */
        @WithDefault("15s")
        @WithConverter(Time.Some.class)
        Duration keepAlive();

        /** How long a subscriber may take nothing of what is sent; then the connection is closed. */
        @WithDefault("60s")
        @WithConverter(Time.Some.class)
        Duration patience();
    }

    /** What comes before the end. */
    interface Shutdown {
        /** How long a service that is told to stop goes on answering, while it says that it is not ready. */
        @WithDefault("0s")
        @WithConverter(Time.Any.class)
        Duration delay();

        /** How long a stopping service waits for the requests that are under way. */
        @WithDefault("30s")
        @WithConverter(Time.Any.class)
        Duration timeout();
    }

    /** Who may do what. */
    interface Access {
        /** Whether everybody may read, or whoever has a key. */
        @WithDefault("open")
        Reading reading();

        RateLimit rateLimit();

        /** Who may read. */
        enum Reading {
            OPEN,
            KEY
        }
    }

    /**
     * How much of what is expensive one caller may ask for, in points: a mutation, and extracting an article, costs 10 for each
     * article that is sent, a search in texts 5. A caller who has saved them up may spend the points of a minute at once.
     */
    interface RateLimit {
        /** The points a minute of all who call from one address without a key; 0 for no limit. */
        @WithDefault("600")
        @WithConverter(Count.Any.class)
        int address();

        /** The points a minute of each key and each user; 0 for no limit. */
        @WithDefault("0")
        @WithConverter(Count.Any.class)
        int key();
    }

    /** What the service tells of itself. */
    interface Observation {
        /** Whether the log is written as JSON, one object a line. */
        @WithDefault("false")
        @WithConverter(Switch.class)
        boolean jsonLog();

        /** How long a field must take for its time to be counted, by field. */
        @WithDefault("100ms")
        @WithConverter(Time.Any.class)
        Duration slowField();
    }
}
