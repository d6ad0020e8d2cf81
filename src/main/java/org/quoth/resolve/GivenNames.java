package org.quoth.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Given names of many countries, whose they are, and their short forms. */
final class GivenNames {
    private final Map<String, Gender> given = new HashMap<>();
    private final Map<String, Set<String>> nicknames = new HashMap<>();
    private final Set<String> familyFirst = new HashSet<>();

    /** Reads the lists from the class path. */
    GivenNames() {
        for (String line : Lexicon.lines("given-names.txt")) {
            List<String> names = List.of(line.substring(2).split(" "));
            switch (line.charAt(0)) {
                case 's' -> familyFirst.addAll(names);
                case 'm' -> add(names, Gender.MALE);
                case 'f' -> add(names, Gender.FEMALE);
                default -> add(names, Gender.UNKNOWN);
            }
        }
        for (String line : Lexicon.lines("nicknames.txt")) {
            String[] names = line.split(" ");
            for (String name : names) {
                nicknames.computeIfAbsent(name, n -> new HashSet<>()).add(names[0]);
            }
        }
    }

    private void add(List<String> names, Gender gender) {
        names.forEach(name -> given.merge(name, gender, (a, b) -> a == b ? a : Gender.UNKNOWN));
    }

    /** The gender of a given name; null where {@code key} is none. */
    Gender gender(String key) {
        Gender gender = given.get(key);
        int hyphen = key.indexOf('-');
        return gender == null && hyphen > 0 ? given.get(key.substring(0, hyphen)) : gender;
    }

    /** Whether two given names can be one person's: the same, or a short form of the other. */
    boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        Set<String> fullA = nicknames.getOrDefault(a, Set.of());
        return nicknames.getOrDefault(b, Set.of()).stream().anyMatch(fullA::contains);
    }

    /** The gender that a full name gives by its given name; a family name that stands first gives none. */
    Gender genderOfName(String[] keys) {
        Gender gender = gender(keys[0]);
        return gender == null || isFamilyFirst(keys) ? Gender.UNKNOWN : gender;
    }

    /** Whether the name begins with the family's: "Kim Jong-un", "Lee Hsien Loong", but not "Kim Novak". */
    boolean isFamilyFirst(String[] keys) {
        if (keys.length < 2 || keys.length > 3 || !familyFirst.contains(keys[0])) {
            return false;
        }
        Gender second = given.get(keys[1]);
        return given.get(keys[0]) == null || keys[1].indexOf('-') > 0
                || keys.length == 3 && (second == null || second == Gender.UNKNOWN);
    }

    /** The full form of a given name; itself where it is short for none or for several. */
    String full(String key) {
        Set<String> full = nicknames.getOrDefault(key, Set.of());
        return full.size() == 1 ? full.iterator().next() : key;
    }
}
