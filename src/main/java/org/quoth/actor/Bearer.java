package org.quoth.actor;

import java.util.Set;

import org.quoth.resolve.ExtractedActor;

/**
 * An actor of an article, and what the article tells of who that is.
 *
 * @param name its fullest name; null where that has no letters
 * @param clue of a person without a full name: what else tells who is meant; null where nothing does
 * @param shorter lesser names under which the article knows it too
 * @param clues by which articles without the full name may mean it
 * @param acquaintances bases of the names of the other persons of the article
 */
record Bearer(ExtractedActor actor, KnownName name, KnownName clue, Set<KnownName> shorter, Set<KnownName> clues,
        Set<String> acquaintances) {
}
