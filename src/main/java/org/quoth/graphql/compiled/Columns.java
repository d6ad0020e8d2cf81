package org.quoth.graphql.compiled;

import java.util.ArrayList;
import java.util.List;

/** The columns that are read of each row, behind the two that tell which row it is. */
class Columns {
    private static final int BEFORE = 2;

    private final List<String> paths = new ArrayList<>();

    /** Where in a row the value of an HQL path stands, which is read from now on. */
    int index(String path) {
        if (!paths.contains(path)) {
            paths.add(path);
        }
        return BEFORE + paths.indexOf(path);
    }

    /** For the select clause, each with a comma before it. */
    String selected() {
        StringBuilder selected = new StringBuilder();
        paths.forEach(path -> selected.append(", ").append(path));
        return selected.toString();
    }
}
