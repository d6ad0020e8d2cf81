package org.quoth.database;

/** When the tables are brought up to date. */
public enum Migration {
    /** Whenever the service starts; where several start at once, one does it and the others wait. */
    AT_START,
    /** Now, and the service ends when it is done: the job that runs before many instances start. */
    ONLY,
    /** Not at all; the service does not start where they are not. */
    NEVER
}
