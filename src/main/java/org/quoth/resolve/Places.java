package org.quoth.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Countries with their peoples, capitals and seats of government, and other well-known places. */
final class Places {
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> demonyms = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Set<String> abbreviations = new HashSet<>();

    /** Reads the lists from the class path. */
    Places() {
        Lexicon.lines("countries.txt").forEach(this::country);
        for (String line : Lexicon.lines("places.txt")) {
            for (String entry : line.split(";")) {
                place(entry);
            }
        }
        for (Set<String> names : List.of(places.keySet(), demonyms.keySet())) {
            names.stream().filter(n -> n.indexOf(' ') > 0).forEach(n -> firstWords.add(n.substring(0, n.indexOf(' '))));
        }
    }

    /** A name, or a name, "=" and its abbreviation, which may be written without the full stop too. */
    private void place(String entry) {
        int equals = entry.indexOf('=');
        if (equals < 0) {
            places.putIfAbsent(Key.of(entry), entry);
            return;
        }
        String name = entry.substring(0, equals);
        String key = Key.of(entry.substring(equals + 1));
        places.putIfAbsent(key, name);
        places.putIfAbsent(key.endsWith(".") ? key.substring(0, key.length() - 1) : key, name);
        abbreviations.add(key);
    }

    private void country(String line) {
        String[] fields = line.split("\\|", -1);
        String country = fields[0];
        places.put(Key.of(country), country);
        for (String alias : fields[1].split(";")) {
            places.put(Key.of(alias), country);
        }
        String last = "";
        for (String demonym : fields[2].split(" ")) {
            String key = Key.of(demonym);
            demonyms.put(key, country);
            demonyms.put(last + ' ' + key, country);
            last = key;
        }
        for (String capital : fields[3].split(";")) {
            places.putIfAbsent(Key.of(capital), capital);
        }
        for (String seat : fields[4].split(";")) {
            places.put(Key.of(seat), country);
        }
        places.remove("");
        demonyms.remove("");
    }

    Set<String> abbreviations() {
        return abbreviations;
    }

    /** Whether the name of a place or a people of more than one word begins with this. */
    boolean begins(String key) {
        return firstWords.contains(key);
    }

    /** The common name of the place; for a country's other names and its government's seat the country's. Null for no place. */
    String name(String key) {
        return places.get(key);
    }

    /** Whether the common name of a place is a country's. */
    boolean isCountry(String name) {
        return demonyms.containsValue(name);
    }

    /** The country whose people or adjective this is; null where {@code key} is none. */
    String demonym(String key) {
        return demonyms.get(key);
    }
}
