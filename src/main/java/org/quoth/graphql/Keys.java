package org.quoth.graphql;

/**
 * Conditions in HQL: whether a key is one of many. One array and no list of parameters, so that the statement is the same for any
 * number. A plain comparison, which Hibernate's parser understands in a third of the time that it needs for a condition in SQL.
 */
public final class Keys {
    private Keys() {
    }

    /**
     * Whether the value of a path is among those of a parameter, an array; which is not the last argument, for that Hibernate
     * takes for a list, and translates such a query anew each time.
     */
    public static String among(String path, String parameter) {
        return path + " = " + KeyFunctions.ANY_OF + "(:" + parameter + ", 0)";
    }

    /** The same in a query that is translated once: it is understood still faster. */
    public static String amongOnce(String path, String parameter) {
        return path + " = " + KeyFunctions.ANY_OF + "(:" + parameter + ")";
    }

    /** Whether the value of a path is among those that a query finds, which is run once, before; in a query that is translated once. */
    public static String amongFound(String path, String query) {
        return path + " = " + KeyFunctions.ANY_FOUND + "((" + query + "))";
    }
}
