package org.quoth.graphql.compiled;

import java.util.ArrayList;
import java.util.List;

/** The columns that are read of each row. */
class Columns {
    /** So many columns of a page's rows tell an element's place. */
    static final int BEFORE_PAGE = 2;

    private final int before;
    private final List<String> paths = new ArrayList<>();

    private Columns(int before) {
        this.before = before;
    }

    /** Of a page, whose rows begin with what tells an element's place. */
    static Columns ofPage() {
        return new Columns(BEFORE_PAGE);
    }

    /** Of rows that are found by a key, which is the first of them. */
    static Columns keyed(String key) {
        Columns columns = new Columns(0);
        columns.index(key);
        return columns;
    }

    /** Where in a row the value of an HQL path stands, which is read from now on. */
    int index(String path) {
        if (!paths.contains(path)) {
            paths.add(path);
        }
        return before + paths.indexOf(path);
    }

    List<String> paths() {
        return paths;
    }
}
