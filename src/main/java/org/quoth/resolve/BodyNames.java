package org.quoth.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the names of one body: its full name, its initials, what is left when it is named again. */
final class BodyNames {
    /** Stands in an index for more than one body: then a short name is nobody's. */
    private static final String SEVERAL = "";

    private final Lexicon lexicon;
    private final Map<String, Referent> bodies;
    /** For each short form the name of the one body that it can stand for. */
    private final Map<String, String> full = new HashMap<>();
    /** The same for a first word alone, which says less than initials or a name without "Inc.". */
    private final Map<String, String> firstWords = new HashMap<>();

    /** @param bodies by the keys of their names, with blanks between */
    BodyNames(Lexicon lexicon, Map<String, Referent> bodies) {
        this.lexicon = lexicon;
        this.bodies = bodies;
    }

    /** Moves the mentions of a short name to the body that it stands for; where there are two, it stays by itself. */
    void join() {
        for (Map.Entry<String, Referent> body : bodies.entrySet()) {
            if (body.getValue().canonical == null && body.getValue().keys.length > 1) {
                String[] keys = body.getValue().keys;
                for (String form : shortForms(keys)) {
                    full.merge(form, body.getKey(), (a, b) -> SEVERAL);
                }
                if (keys.length == 2 && !lexicon.isCommon(keys[1]) && !lexicon.isOrganizationHead(keys[1])
                        && lexicon.places.name(keys[0]) == null
                        && lexicon.places.demonym(keys[0]) == null) {
                    firstWords.merge(keys[0], body.getKey(), (a, b) -> SEVERAL);
                }
            }
        }
        firstWords.forEach(full::putIfAbsent);
        for (Map.Entry<String, Referent> body : bodies.entrySet()) {
            Referent shorter = body.getValue();
            Referent longer = bodies.get(full.get(body.getKey()));
            Set<Referent> seen = new HashSet<>(Set.of(shorter));
            while (longer != null && longer.mentions.isEmpty() && seen.add(longer)) {
                longer = bodies.get(full.get(String.join(" ", longer.keys)));
            }
            if (longer != null && longer != shorter && shorter.canonical == null && !longer.mentions.isEmpty()) {
                shorter.mentions.forEach(longer::add);
                shorter.mentions.clear();
            }
        }
    }

    private List<String> shortForms(String[] keys) {
        List<String> forms = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        StringBuilder main = new StringBuilder();
        for (String key : keys) {
            all.append(key.charAt(0));
            main.append(Role.isPreposition(key) || key.equals("and") || key.equals("the") ? "" : key.substring(0, 1));
        }
        forms.add(all.toString());
        if (!main.toString().equals(all.toString())) {
            forms.add(main.toString());
        }
        int last = keys.length - 1;
        int tail = last;
        while (tail > 0 && lexicon.isCompanyTail(keys[tail])) {
            tail--;
        }
        if (tail < last) {
            forms.add(join(keys, 0, tail + 1));
        }
        if (lexicon.isPaper(keys[last])) {
            forms.add(keys[last]);
        }
        for (int i = 1; i < last; i++) {
            String origin = join(keys, 0, i);
            if (lexicon.places.name(origin) != null || lexicon.places.demonym(origin) != null) {
                forms.add(join(keys, i, keys.length));
            }
        }
        return forms;
    }

    private static String join(String[] keys, int from, int to) {
        return String.join(" ", Arrays.asList(keys).subList(from, to));
    }
}
