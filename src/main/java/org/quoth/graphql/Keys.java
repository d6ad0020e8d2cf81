package org.quoth.graphql;

/**
 * Conditions in HQL: whether a key is one of many. One array and no list of parameters, so that the statement is the same for any
 * number; not as the last argument, for that Hibernate takes for a list, and translates such a query anew each time. A plain
 * comparison, which Hibernate's parser understands in a third of the time that it needs for a condition in SQL.
 */
public final class Keys {
    private Keys() {
    }

    /** Whether the value of a path is among those of a parameter, an array. */
    public static String among(String path, String parameter) {
        return condition(path, KeyFunctions.ANY_OF, ":" + parameter);
    }

    /** Whether the value of a path is among those that a query finds, which is run once, before. */
    public static String amongFound(String path, String query) {
        return condition(path, KeyFunctions.ANY_FOUND, "(" + query + ")");
    }

    private static String condition(String path, String function, String argument) {
        return path + " = " + function + "(" + argument + ", 0)";
    }
}
