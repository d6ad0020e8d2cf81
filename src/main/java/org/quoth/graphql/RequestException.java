package org.quoth.graphql;

import java.util.Map;

/** A request that cannot be answered for a reason that the client can act on; its message reaches the client as it is. */
public class RequestException extends RuntimeException {
    private final ErrorCode code;
    private final transient Map<String, ?> details;

    public RequestException(ErrorCode code, String message) {
        this(code, message, Map.of());
    }

    /** @param details stand beside the code in the error's extensions */
    public RequestException(ErrorCode code, String message, Map<String, ?> details) {
        super(message);
        this.code = code;
        this.details = details;
    }

    /**
     * An argument makes no sense.
     *
     * @param message says which and why
     */
    public static RequestException invalidArgument(String message) {
        return new RequestException(ErrorCode.INVALID_ARGUMENT, message);
    }

    /**
     * Nothing stands under an opaque id.
     *
     * @param what would, as the message names it: "article"
     */
    public static RequestException notFound(String what, String id) {
        return new RequestException(ErrorCode.NOT_FOUND, "There is no " + what + " with the id \"" + id + "\"");
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, ?> details() {
        return details;
    }
}
