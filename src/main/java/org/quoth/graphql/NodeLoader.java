package org.quoth.graphql;

import java.util.Optional;

/** Finds the objects of one type by key; every type that implements {@link Node} has one as a bean. */
public interface NodeLoader {
    /** The GraphQL type whose objects are found. */
    String type();

    Optional<? extends Node> load(long key);
}
