package org.quoth.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An actor while the article is still being read: the mentions found so far and what they tell. */
final class Referent {
    final ActorKind kind;
    /** Keys of the fullest name so far. */
    String[] keys;
    Gender gender;
    final List<Role> roles = new ArrayList<>();
    final Set<String> places = new HashSet<>();
    final List<Mention> mentions = new ArrayList<>();
    /** The mention that was read last; null before the first. */
    Mention latest;
    /** A name that stands before all others, as a country's common one; null where the article's fullest name does. */
    String canonical;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private boolean byGivenName;
    private boolean byOtherName;

    Referent(ActorKind kind, Mention first) {
        this.kind = kind;
        keys = first.keys;
        gender = first.gender;
        add(first);
    }

    void add(Mention mention) {
        mention.referent = this;
        mentions.add(mention);
        if (gender == Gender.UNKNOWN) {
            gender = mention.gender;
        }
        if (mention.role != null && !mention.anaphoric) {
            add(mention.role);
        }
        if (mention.form == Mention.Form.NAME) {
            names.merge(mention.name, 1, Integer::sum);
            if (mention.keys.length == 1) {
                byGivenName |= mention.keys[0].equals(keys[0]);
                byOtherName |= !mention.keys[0].equals(keys[0]);
            }
            if (mention.keys.length > keys.length) {
                keys = mention.keys;
            }
        }
    }

    void add(Role role) {
        if (roles.size() < 16) {
            roles.add(role);
            places.addAll(role.places());
        }
    }

    /** Every name used, the fullest first: that of most words, initials and suffixes not counted, then the commonest. */
    List<String> aliases() {
        return names.keySet().stream().sorted(
                Comparator.comparingInt(Referent::fullness).reversed().thenComparingInt(n -> -names.get(n))
                        .thenComparingInt(n -> -n.length()))
                .toList();
    }

    private static int fullness(String name) {
        int words = 0;
        for (String word : name.split(" ")) {
            words += word.length() > 1 && !word.endsWith(".") && !NameFinder.isSuffix(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return words;
    }

    /** Whether the given name stands alone for the person, and the surname never. */
    boolean isCalledByGivenName() {
        return byGivenName && !byOtherName;
    }

    /** The last mention that begins before word {@code i}; null where there is none. */
    Mention before(int i) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).from < i) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : mentions.get(low - 1);
    }
}
