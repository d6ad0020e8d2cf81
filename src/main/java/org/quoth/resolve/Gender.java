package org.quoth.resolve;

/** Which pronouns stand for a person. */
enum Gender {
    MALE, FEMALE, UNKNOWN;

    /** Whether one person can be both. */
    boolean agrees(Gender other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
