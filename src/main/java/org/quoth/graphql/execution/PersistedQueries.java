package org.quoth.graphql.execution;

import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.quoth.QuothConfig;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;
import org.quoth.graphql.Sha256;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.runtime.StartupEvent;

/**
 * Finds the query that a request means: its text, or the hash under which the text is kept, by the protocol of Apollo's
 * automatic persisted queries. Where a list of operations is configured, nothing else is run.
 */
@Singleton
class PersistedQueries {
    /** The longest text that is kept: {@code quoth.graphql.persisted-queries} of them must fit into memory. */
    private static final int KEPT_LENGTH = 20_000;
    private static final int VERSION = 1;

    private final boolean kept;
    private final Cache<String, String> queries;
    private final Map<String, String> allowed;

    PersistedQueries(QuothConfig config) {
        kept = config.graphql().persistedQueries() > 0;
        queries = Caffeine.newBuilder().maximumSize(config.graphql().persistedQueries()).build();
        allowed = config.graphql().operations().map(AllowedOperations::read).orElse(null);
    }

    /** What cannot be read is told to who starts the service, and not to its first client. */
    // before any job runs, so that a file that is not there is all that is told
    static void read(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start, QuothConfig config,
            Instance<PersistedQueries> queries) {
        if (config.graphql().operations().isPresent()) {
            queries.get();
        }
    }

    /**
     * The text of the query that is to be run.
     *
     * @throws RequestException if none is given, none is known under the hash, or it is not one of those that may be run
     */
    String textOf(Request request) {
        Object extension = request.extensions().get("persistedQuery");
        String hash = extension == null ? null : hashIn(extension);
        String text = request.query();
        if (text == null && hash == null) {
            throw new RequestException(ErrorCode.BAD_REQUEST, "The request holds no query");
        }
        if (text != null && hash != null && !Sha256.of(text).equals(hash)) {
            throw new RequestException(ErrorCode.PERSISTED_QUERY_MISMATCH, "The hash is not that of the query");
        }
        if (allowed != null) {
            return allowedOf(text, hash);
        }
        return hash == null ? text : kept(text, hash);
    }

    private String allowedOf(String text, String hash) {
        String found = allowed.get(hash == null ? Sha256.of(text.strip()) : hash);
        if (found == null) {
            throw new RequestException(ErrorCode.OPERATION_NOT_ALLOWED,
                    "Only registered operations are run here, and this is none of them");
        }
        return found;
    }

    private String kept(String text, String hash) {
        if (!kept) {
            throw new RequestException(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported");
        }
        if (text == null) {
            String found = queries.getIfPresent(hash);
            if (found == null) {
                throw new RequestException(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
            }
            return found;
        }
        if (text.length() <= KEPT_LENGTH) {
            queries.put(hash, text);
        }
        return text;
    }

    private static String hashIn(Object extension) {
        if (extension instanceof Map<?, ?> query && query.get("version") instanceof Integer version && version == VERSION
                && query.get("sha256Hash") instanceof String hash) {
            return hash;
        }
        throw new RequestException(ErrorCode.BAD_REQUEST,
                "extensions.persistedQuery is to be {\"version\": 1, \"sha256Hash\": \"...\"}");
    }
}
