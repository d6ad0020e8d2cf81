package org.quoth.graphql;

/** A request that cannot be answered for a reason that the client can act on; its message reaches the client as it is. */
public class RequestException extends RuntimeException {
    private final ErrorCode code;

    public RequestException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
