package org.quoth.graphql;

import java.util.List;

/** Finds the objects of one type by key; every type that implements {@link Node} has one as a bean. */
public interface NodeLoader {
    /** The GraphQL type whose objects are found. */
    String type();

    /** The objects, in the order of their keys; null where there is none. Reads all of them at once. */
    List<? extends Node> load(List<Long> keys);
}
