package org.quoth.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.quoth.actor.KnownName.Row;
import org.quoth.resolve.PersonNames;
import org.quoth.resolve.PersonNames.PersonName;

/**
 * Which of the names of one family, of a given name and a surname, are one person's. They all are, unless two contradict each
 * other: by their middle names, by {@linkplain Callings callings} that hardly go together, or because a file or a person says so. Then those that
 * have something in common besides stay together, and what has nothing of the kind stands apart. It follows from the names alone,
 * in whatever order they came.
 */
final class Partition {
    private final Map<String, Long> given;
    private final Callings callings = new Callings();
    private final Map<Row, PersonName> names = new HashMap<>();

    private Partition(Map<String, Long> given) {
        this.given = given;
    }

    /**
     * @param rows the names
     * @param ties pairs of callings that one bearer is known to have
     * @param given for the names of which a file or a person says it, whom they mean
     * @return the names of each person, in an order that the names alone tell
     */
    static List<List<Row>> of(PersonNames persons, Collection<Row> rows, Collection<List<String>> ties,
            Map<String, Long> given) {
        Partition partition = new Partition(given);
        for (Row row : rows) {
            partition.names.put(row, persons.read(row.known().name()));
            partition.callings.tie(Callings.of(row.known().callings()));
        }
        ties.forEach(partition.callings::tie);
        List<Row> sorted = rows.stream()
                .sorted(Comparator.<Row, String>comparing(row -> row.known().name())
                        .thenComparing(row -> row.known().callings()))
                .toList();
        return partition.contradictory(sorted) ? partition.parted(sorted) : List.of(sorted);
    }

    private List<List<Row>> parted(List<Row> rows) {
        Map<Integer, List<Row>> components = new TreeMap<>();
        int[] component = new int[rows.size()];
        for (int i = 0; i < component.length; i++) {
            component[i] = i;
        }
        for (int i = 0; i < component.length; i++) {
            for (int j = i + 1; j < component.length; j++) {
                if (tied(rows.get(i), rows.get(j))) {
                    merge(component, component[i], component[j]);
                }
            }
        }
        for (int i = 0; i < component.length; i++) {
            components.computeIfAbsent(component[i], c -> new ArrayList<>()).add(rows.get(i));
        }
        List<List<Row>> groups = new ArrayList<>();
        for (List<Row> group : components.values()) {
            if (contradictory(group)) {
                group.forEach(row -> groups.add(List.of(row)));
            } else {
                groups.add(group);
            }
        }
        return groups;
    }

    private static void merge(int[] component, int a, int b) {
        for (int i = 0; i < component.length; i++) {
            component[i] = component[i] == Math.max(a, b) ? Math.min(a, b) : component[i];
        }
    }

    private boolean contradictory(List<Row> rows) {
        return rows.stream().anyMatch(a -> rows.stream().anyMatch(b -> contradict(a, b)));
    }

    private boolean contradict(Row a, Row b) {
        Long givenA = given.get(a.known().name());
        Long givenB = given.get(b.known().name());
        if (givenA != null && givenB != null) {
            return !givenA.equals(givenB);
        }
        return !names.get(a).agrees(names.get(b)) || callings.contradict(a.known().callings(), b.known().callings());
    }

    private boolean tied(Row a, Row b) {
        if (contradict(a, b)) {
            return false;
        }
        return given.containsKey(a.known().name()) && given.containsKey(b.known().name())
                || !names.get(a).middle().isEmpty() && !names.get(b).middle().isEmpty()
                || callings.share(a.known().callings(), b.known().callings());
    }
}
