package org.quoth.graphql.http;

import java.util.List;
import java.util.Locale;

import io.vertx.ext.web.MIMEHeader;

/** The forms in which answers are given. */
enum MediaType {
    /** The status says whether the request was executed. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),
    /** As it always was: whatever is well-formed is answered with status 200. */
    JSON("application/json"),
    /** One event for each answer, and one for the end. */
    EVENT_STREAM("text/event-stream");

    final String header;

    MediaType(String name) {
        this.header = name + "; charset=utf-8";
    }

    /**
     * What suits the client best.
     *
     * @param accepted what it accepts, the best first; empty for anything
     * @return null if nothing does
     */
    static MediaType of(List<MIMEHeader> accepted) {
        if (accepted.isEmpty()) {
            return JSON;
        }
        for (MIMEHeader type : accepted) {
            MediaType suiting = type.weight() > 0 ? of(type.component() + "/" + type.subComponent()) : null;
            if (suiting != null) {
                return suiting;
            }
        }
        return null;
    }

    private static MediaType of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
            case "text/event-stream" -> EVENT_STREAM;
            case "application/json", "application/*", "*/*" -> JSON;
            default -> null;
        };
    }
}
