package org.quoth.actor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.actor.KnownName.Family;
import org.quoth.actor.KnownName.Row;
import org.quoth.actor.KnownName.Sort;
import org.quoth.actor.NameLinks.Link;
import org.quoth.resolve.ActorKind;
import org.quoth.resolve.PersonNames;

/**
 * Decides whom names mean, from all that is known of them, and puts right what was decided before. A name means the actor that a
 * file or a person says; else the one that the fuller names mean that articles use beside it, if they mean one; else an actor of
 * its own. Where they mean several, these are candidates for a merge, and nobody guesses.
 */
@ApplicationScoped
class Settlement {
    @Inject
    KnownNames names;

    @Inject
    NameLinks links;

    @Inject
    Evidence evidence;

    @Inject
    Reassignment reassignment;

    @Inject
    MergeCandidates candidates;

    /** Names are shorter than others only so often. */
    private static final int MOST_ROUNDS = 32;

    private final PersonNames persons = new PersonNames();

    /** Settles the families, and then those whose names depend on theirs. */
    void settle(Collection<Family> families) {
        settle(families, Set.of());
    }

    /** @param strange names that no article has told so far: no mention hangs on them */
    void settle(Collection<Family> families, Set<KnownName> strange) {
        Map<Long, Row> before = new HashMap<>();
        Set<Family> touched = new HashSet<>();
        Set<Family> open = new HashSet<>(families);
        for (int i = 0; i < MOST_ROUNDS && !open.isEmpty(); i++) {
            Round round = new Round(open);
            List<Row> changed = round.run();
            changed.forEach(row -> before.putIfAbsent(row.id(), row));
            touched.addAll(round.ready);
            open.removeAll(round.ready);
            if (!changed.isEmpty()) {
                names.withIds(links.to(changed.stream().map(Row::id).toList()).stream().map(Link::shorter).toList())
                        .forEach(row -> open.add(row.known().family()));
            }
        }
        reassignment.follow(before.values().stream().filter(row -> !strange.contains(row.known())).toList());
        if (!touched.isEmpty()) {
            candidates.renew(touched);
        }
    }

    /** Whom clues mean that no article has given so far, by the full names of those to whom they lead; null for nobody. */
    Map<KnownName, Long> meaning(Map<KnownName, Set<KnownName>> clues, Map<KnownName, Row> known) {
        Map<String, Long> given = evidence.given(clues.keySet().stream().map(KnownName::name).toList()).getOrDefault(true,
                Map.of());
        Map<KnownName, Long> meaning = new HashMap<>();
        clues.forEach((clue, full) -> {
            Set<Long> meant = full.stream().map(name -> known.get(name).actor()).filter(Objects::nonNull).collect(toSet());
            meaning.put(clue, given.getOrDefault(clue.name(), meant.size() == 1 ? meant.iterator().next() : null));
        });
        return meaning;
    }

    /** Lets names that several may bear mean whom a file or a person says, and nobody else. */
    void settlePartial(Collection<Row> rows) {
        Map<Boolean, Map<String, Long>> given = evidence.given(rows.stream().map(row -> row.known().name()).toList());
        List<Row> changed = rows.stream()
                .filter(row -> !Objects.equals(row.actor(), given.getOrDefault(true, Map.of()).get(row.known().name())))
                .toList();
        if (!changed.isEmpty()) {
            names.mean(changed.stream().map(row -> new Row(row.id(), row.known(),
                    given.getOrDefault(true, Map.of()).get(row.known().name()), false)).toList());
            reassignment.follow(changed);
        }
    }

    /** One look at some families: at those whose fuller names wait for no other of them. */
    private final class Round {
        private final Set<Family> ready;
        private final List<Row> rows;
        private final Map<Long, Set<Long>> fuller;
        private final Map<String, List<List<String>>> ties;
        private final Map<Boolean, Map<String, Long>> given;
        private final Set<Set<Long>> distinct;
        private final Set<Long> taken = new HashSet<>();
        private final List<Row> settled = new ArrayList<>();
        private final List<List<Row>> strangers = new ArrayList<>();

        Round(Collection<Family> families) {
            List<Row> all = names.of(families);
            List<Link> linked = links.from(all.stream().map(Row::id).toList());
            ready = ready(families, all, linked);
            rows = all.stream().filter(row -> ready.contains(row.known().family())).toList();
            fuller = linked.stream().filter(link -> link.actor() != null)
                    .collect(groupingBy(Link::shorter, mapping(Link::actor, toSet())));
            ties = evidence.ties(families);
            given = evidence.given(rows.stream().map(row -> row.known().name()).toList());
            distinct = evidence.distinct(rows.stream().map(Row::actor).filter(Objects::nonNull).toList());
        }

        private static Set<Family> ready(Collection<Family> families, List<Row> rows, List<Link> links) {
            Map<Long, Family> family = new HashMap<>();
            rows.forEach(row -> family.put(row.id(), row.known().family()));
            Set<Family> ready = new HashSet<>(families);
            for (Link link : links) {
                if (family.containsKey(link.full()) && !family.get(link.full()).equals(family.get(link.shorter()))) {
                    ready.remove(family.get(link.shorter()));
                }
            }
            return ready.isEmpty() ? new HashSet<>(families) : ready;
        }

        /** Gives the rows that meant another actor, as they were. */
        List<Row> run() {
            Map<Family, List<Row>> families = rows.stream().collect(groupingBy(row -> row.known().family()));
            families.forEach((family, members) -> groups(family, members).forEach(group -> settle(family, group)));
            List<Long> made = reassignment.make(strangers.stream().map(group -> group.get(0).known()).toList());
            for (int i = 0; i < made.size(); i++) {
                mean(strangers.get(i), made.get(i), true);
            }
            Map<Long, Row> old = new HashMap<>();
            rows.forEach(row -> old.put(row.id(), row));
            List<Row> changes = settled.stream().filter(row -> !row.equals(old.get(row.id()))).toList();
            names.mean(changes);
            return changes.stream().map(row -> old.get(row.id()))
                    .filter(row -> settled.stream().noneMatch(
                            now -> now.id() == row.id() && Objects.equals(now.actor(), row.actor())))
                    .toList();
        }

        private List<List<Row>> groups(Family family, List<Row> members) {
            return family.kind() == ActorKind.PERSON && members.get(0).known().sort() == Sort.NAME
                    ? Partition.of(persons, members, ties.getOrDefault(family.base(), List.of()),
                            given.getOrDefault(true, Map.of()))
                    : List.of(members);
        }

        private void settle(Family family, List<Row> group) {
            Map<String, Long> said = given.getOrDefault(family.kind() == ActorKind.PERSON, Map.of());
            Long told = group.stream().map(row -> said.get(row.known().name())).filter(Objects::nonNull).findFirst()
                    .orElse(null);
            Long own = group.stream().filter(Row::own).map(Row::actor).filter(actor -> !taken.contains(actor)).sorted()
                    .findFirst().orElse(null);
            Set<Long> meant = group.stream().flatMap(row -> fuller.getOrDefault(row.id(), Set.of()).stream()).collect(toSet());
            meant.remove(own);
            if (told != null) {
                mean(group, told, false);
            } else if (meant.size() == 1 && (own == null || !distinct.contains(Set.of(own, meant.iterator().next())))) {
                mean(group, meant.iterator().next(), false);
            } else if (group.get(0).known().sort() == Sort.CLUE) {
                mean(group, null, false);
            } else if (own != null) {
                taken.add(own);
                mean(group, own, true);
            } else {
                strangers.add(group);
            }
        }

        private void mean(List<Row> group, Long actor, boolean own) {
            group.forEach(row -> settled.add(new Row(row.id(), row.known(), actor, own)));
        }
    }
}
