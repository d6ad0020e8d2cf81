package org.quoth.actor;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.quoth.actor.KnownName.Family;
import org.quoth.actor.KnownName.Row;
import org.quoth.actor.KnownName.Sort;

/**
 * What articles tell that is not known yet.
 *
 * @param clues with the full names of those to whom they lead
 * @param links to and from names and clues that are no new clues
 * @param upsetting whether some of what is known may mean somebody else now
 */
record News(Set<KnownName> names, Map<KnownName, Set<KnownName>> clues, Set<Pair> links, boolean upsetting) {
    record Pair(KnownName shorter, KnownName full) {
    }

    static News of(Collection<Bearer> bearers, Map<KnownName, Row> known, NameLinks stored) {
        Set<KnownName> strange = new HashSet<>();
        Map<KnownName, Set<KnownName>> clues = new HashMap<>();
        Set<Pair> links = new HashSet<>();
        Set<Family> old = known.keySet().stream().map(KnownName::family).collect(toSet());
        for (Bearer bearer : bearers) {
            bearer.names().filter(name -> !known.containsKey(name)).forEach(name -> {
                if (name.sort() == Sort.CLUE) {
                    clues.computeIfAbsent(name, clue -> new HashSet<>());
                } else {
                    strange.add(name);
                }
            });
            Stream.concat(bearer.shorter().stream(), bearer.clues().stream()).forEach(shorter -> {
                if (clues.containsKey(shorter)) {
                    clues.get(shorter).add(bearer.name());
                } else {
                    links.add(new Pair(shorter, bearer.name()));
                }
            });
        }
        links.removeAll(known(links, known, stored));
        boolean upsetting = strange.stream().anyMatch(name -> !name.isPartial() && old.contains(name.family()))
                || links.stream().anyMatch(link -> link.shorter().sort() == Sort.NAME && known.containsKey(link.shorter()))
                || bearers.stream().anyMatch(bearer -> !bearer.contested(known.keySet()).isEmpty());
        return new News(strange, clues, links, upsetting);
    }

    private static List<Pair> known(Collection<Pair> links, Map<KnownName, Row> known, NameLinks stored) {
        List<Pair> possible = links.stream()
                .filter(link -> known.containsKey(link.shorter()) && known.containsKey(link.full())).toList();
        Set<List<Long>> linked = stored.from(possible.stream().map(link -> known.get(link.shorter()).id()).toList()).stream()
                .map(link -> List.of(link.shorter(), link.full())).collect(toSet());
        return possible.stream()
                .filter(link -> linked.contains(List.of(known.get(link.shorter()).id(), known.get(link.full()).id())))
                .toList();
    }

    /** Those of which some may mean somebody else now. */
    Set<Family> families() {
        return Stream.concat(names.stream().filter(name -> !name.isPartial()), links.stream().map(Pair::shorter))
                .map(KnownName::family).collect(toSet());
    }
}
