package org.quoth.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.quoth.actor.KnownActor;
import org.quoth.actor.KnownActor.KnownRole;
import org.quoth.graphql.RequestException;
import org.quoth.resolve.ActorKind;

/** What a file says of one actor, field by field; each is checked as it comes in, and null stands for a field without a value. */
final class ActorFields {
    private static final char OF = '@';

    /** Makes an error of what is wrong, with the place where it stands. */
    private final Function<String, RequestException> wrong;

    private String name;
    private ActorKind kind;
    private String wikidataId;
    private final List<String> aliases = new ArrayList<>();
    private final List<KnownRole> roles = new ArrayList<>();

    ActorFields(Function<String, RequestException> wrong) {
        this.wrong = wrong;
    }

    void name(String text) {
        name = named(text);
    }

    void kind(String text) {
        kind = Arrays.stream(ActorKind.values())
                .filter(one -> text != null && one.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong.apply("kind is " + (text == null ? "not given" : "\"" + text + "\"")
                        + "; PERSON, ORGANIZATION or PLACE is expected"));
    }

    void wikidataId(String text) {
        if (text != null && !text.isBlank() && !KnownActor.isWikidataId(text.strip())) {
            throw wrong.apply("wikidataId is \"" + text + "\"; Q and a number is expected");
        }
        wikidataId = text == null || text.isBlank() ? null : text.strip();
    }

    void alias(String text) {
        aliases.add(named(text));
    }

    /** @param text a role, and behind an "@" whom it is held in */
    void role(String text) {
        int at = text == null ? -1 : text.indexOf(OF);
        String role = text == null ? "" : limited(at < 0 ? text : text.substring(0, at));
        String organization = at < 0 ? "" : limited(text.substring(at + 1));
        if (role.isEmpty()) {
            throw wrong.apply("a role is expected");
        }
        roles.add(new KnownRole(role, organization.isEmpty() ? null : organization));
    }

    /** The role as {@link #role} takes it; either may be null. */
    static String role(String role, String organization) {
        return (role == null ? "" : role) + (organization == null ? "" : OF + organization);
    }

    /** The field that every actor must have and this one has not; null where there is none. */
    String missing() {
        return name == null ? "name" : kind == null ? "kind" : null;
    }

    KnownActor actor() {
        return new KnownActor(name, kind, List.copyOf(aliases), wikidataId, List.copyOf(roles));
    }

    private String named(String text) {
        if (text == null || !KnownActor.isName(text)) {
            throw wrong.apply("a name is expected");
        }
        return limited(text);
    }

    private String limited(String text) {
        String stripped = text.strip();
        if (stripped.length() > KnownActor.MAX_LENGTH) {
            throw wrong.apply("the text has " + stripped.length() + " characters; at most " + KnownActor.MAX_LENGTH
                    + " are taken");
        }
        if (stripped.indexOf('\0') >= 0) {
            throw wrong.apply("the text holds a NUL");
        }
        return stripped;
    }
}
