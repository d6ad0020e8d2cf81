package org.quoth.graphql.random;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of a query. */
class Variables {
    final Map<String, Object> values = new LinkedHashMap<>();
    private final StringBuilder declarations = new StringBuilder();

    void clear() {
        values.clear();
        declarations.setLength(0);
    }

    /** Gives the variable as the query uses it. */
    String declare(String type, Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        declarations.append("$").append(name).append(": ").append(type).append(" ");
        return "$" + name;
    }

    /** The operation's head. */
    String head() {
        return values.isEmpty() ? "query " : "query (" + declarations + ") ";
    }
}
