package org.quoth.database;

/** Ends a service that was started for the migrations only, once they are done. */
public final class MigratedException extends RuntimeException {
    MigratedException() {
        super(null, null, false, false);
    }
}
