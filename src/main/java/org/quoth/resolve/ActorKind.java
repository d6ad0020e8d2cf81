package org.quoth.resolve;

/** What sort of actor a name stands for. */
public enum ActorKind {
    PERSON,
    ORGANIZATION,
    /** A country, city or seat, mostly standing for its government. */
    PLACE
}
