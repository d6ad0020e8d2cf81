package org.quoth.graphql.compiled;

/** The ordinary way has to answer: the operation asks for what is not known here, or something did not go as it should. */
class NotCompiled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCompiled(String why) {
        super(why, null, false, false);
    }
}
