package org.quoth.observation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The names that operations are counted under. Clients choose them, and may choose any number: the first {@value #MOST} are kept,
 * the rest is "other".
 */
final class OperationNames {
    private static final int MOST = 200;
    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,63}");

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param name null where the operation has none */
    String bounded(String name) {
        if (name == null) {
            return "unnamed";
        }
        if (known.contains(name)) {
            return name;
        }
        return known.size() < MOST && NAME.matcher(name).matches() && known.add(name) ? name : "other";
    }
}
