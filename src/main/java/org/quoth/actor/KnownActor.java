package org.quoth.actor;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.quoth.resolve.ActorKind;

/**
 * An actor as a file of known actors describes it.
 *
 * @param name the canonical one
 * @param aliases other names that mean this actor and nobody else
 * @param wikidataId Q and a number; null for none
 */
public record KnownActor(String name, ActorKind kind, List<String> aliases, String wikidataId, List<KnownRole> roles) {
    /** The most characters of a name or a role. */
    public static final int MAX_LENGTH = ActorName.MAX_LENGTH;
    private static final Pattern WIKIDATA_ID = Pattern.compile("Q[1-9][0-9]{0,17}");

    /** @param organization null for none */
    public record KnownRole(String role, String organization) {
    }

    /** The canonical one, and the others. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    /** Whether the text is the id of an item in Wikidata: Q and a number. */
    public static boolean isWikidataId(String text) {
        return WIKIDATA_ID.matcher(text).matches();
    }

    /** Whether the text can be a name: there is a letter or a digit in it. */
    public static boolean isName(String text) {
        return !ActorName.normalized(text).isEmpty();
    }

    /** What spellings of one name have in common. */
    public static String normalized(String name) {
        return ActorName.normalized(name);
    }
}
