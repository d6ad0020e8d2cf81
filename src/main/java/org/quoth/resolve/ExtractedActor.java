package org.quoth.resolve;

import java.util.List;

import org.quoth.document.Span;

/**
 * One actor of one article, with all the places where the text names it.
 *
 * @param name the fullest name that the article gives, without titles ("Vladimir Putin"); for a known place its common name
 *        ("United States", where the article says "the US")
 * @param kind person, organization or place
 * @param aliases every name that the article uses, the fullest first; no pronouns and no descriptions
 * @param roles those that the article gives, in its order
 * @param age in years, of a person, as the article tells it beside the name ("Ada Quill, 45,"); null where it does not
 * @param mentions names with their titles, descriptions and pronouns that stand for the actor, in reading order; of "I" in
 *        quotations only those whose own sentence names the speaker
 */
public record ExtractedActor(String name, ActorKind kind, List<String> aliases, List<Role> roles, Integer age,
        List<Span> mentions) {
    public ExtractedActor {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
    }

    /** The first role, as the article words it ("foreign minister"); null where it gives none. */
    public String role() {
        return roles.isEmpty() ? null : roles.get(0).text();
    }
}
