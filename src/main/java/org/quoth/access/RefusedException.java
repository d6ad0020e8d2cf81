package org.quoth.access;

import java.util.Map;

import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;

/** A request that its sender may not make, or not now. */
class RefusedException extends RequestException {
    private final transient Map<String, String> headers;

    /** @param headers that go with the answer */
    RefusedException(ErrorCode code, String message, Map<String, String> headers) {
        super(code, message);
        this.headers = headers;
    }

    Map<String, String> headers() {
        return headers;
    }
}
