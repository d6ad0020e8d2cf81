package org.quoth.deletion;

import java.util.Collection;

/** What was sent, but is not stored as an article: it may hold a person's data all the same. */
public interface HeldContent {
    /**
     * Deletes for good, in the transaction of the caller, what names somebody.
     *
     * @param names of the actor, normalized
     * @return how many articles
     */
    int deleteNaming(Collection<String> names, String why);
}
