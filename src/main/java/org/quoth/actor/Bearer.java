package org.quoth.actor;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

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
    /** All that tells who it is. */
    Stream<KnownName> names() {
        return Stream.of(Stream.ofNullable(name), Stream.ofNullable(clue), shorter.stream(), clues.stream())
                .flatMap(names -> names);
    }

    /** Callings of those of {@code others} that are namesakes, which hardly go together with its own. */
    Set<String> contested(Collection<KnownName> others) {
        return name == null || name.callings().isEmpty()
                ? Set.of()
                : others.stream().filter(other -> other.family().equals(name.family())).map(KnownName::callings)
                        .filter(callings -> Callings.differ(name.callings(), callings)).collect(toSet());
    }
}
