package org.quoth.graphql;

/** A page in the shape in which the schema has it. */
public interface Connection {
    Page<?> page();
}
