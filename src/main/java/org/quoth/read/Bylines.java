package org.quoth.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that name who wrote an article. */
final class Bylines {
    private static final int LONGEST = 120;
    private static final Pattern BY = Pattern.compile("(?:by|written by|words by|story by|text by|reported by):?\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|\\||/| and | & |\\bwith\\b)\\s*");
    /** "Jane Doe in London": where the writer was is no part of the name. */
    private static final Pattern PLACE = Pattern.compile("\\s+(?:in|at|from)\\s+\\p{Lu}.*$");
    private static final String PART = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
    private static final Pattern NAME = Pattern
            .compile(PART + "(?: (?:" + PART + "|de|da|di|la|le|van|von|der|den|bin|al|el|du|dos|of)){0,5}");

    private Bylines() {
    }

    /** The names in {@code line} if it is a byline ("By Jane Doe and John Roe in London"), else none. */
    static List<String> of(String line) {
        if (line.length() > LONGEST || Sentences.isClosed(line)) {
            return List.of();
        }
        var by = BY.matcher(line);
        return by.lookingAt() ? names(line.substring(by.end())) : List.of();
    }

    /** The names in a list of names, as long as all of it looks like names; else none. */
    static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(list)) {
            String name = PLACE.matcher(part).replaceFirst("").strip();
            if (NAME.matcher(name).matches()) {
                names.add(name);
            } else if (names.isEmpty()) {
                return List.of();
            } // behind the first name stands what the writer is: "Jane Doe, chief reporter"
        }
        return names;
    }
}
