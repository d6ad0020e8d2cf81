package org.quoth.extract;

/** How much of a statement's content stands in quotation marks. */
public enum StatementKind {
    /** All of it. */
    DIRECT,
    /** Part of it. */
    MIXED,
    /** None of it. */
    INDIRECT
}
