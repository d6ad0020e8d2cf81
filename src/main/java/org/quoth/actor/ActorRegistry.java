package org.quoth.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.resolve.ActorKind;
import org.quoth.resolve.ExtractedActor;

/**
 * Finds the actors of an article among those of all articles, by the names that tell who is meant, and makes those that are
 * new. Rows are made in the order of their names and never twice, so that articles that are stored at the same time neither
 * wait for each other in a circle nor make two actors of one.
 */
@ApplicationScoped
public class ActorRegistry {
    @Inject
    EntityManager entities;

    /** The actor of each of {@code extracted}; belongs into the transaction that stores the article. */
    public Map<ExtractedActor, Actor> register(Collection<ExtractedActor> extracted) {
        Map<ExtractedActor, Actor> found = new IdentityHashMap<>();
        List<ExtractedActor> sorted = new ArrayList<>(extracted);
        sorted.sort(Comparator.comparing(ExtractedActor::kind).thenComparing(ExtractedActor::name));
        sorted.forEach(actor -> found.put(actor, findOrMake(actor)));
        sorted.forEach(actor -> addAliases(found.get(actor), actor));
        return found;
    }

    private Actor findOrMake(ExtractedActor extracted) {
        List<Actor> known = known(extracted);
        return known.size() == 1 ? known.get(0) : make(extracted.name(), extracted.kind());
    }

    /** The actors of the kind that bear one of the telling names; two of them fit as little as none does. */
    private List<Actor> known(ExtractedActor extracted) {
        List<String> telling = extracted.aliases().stream()
                .map(alias -> new ActorName(alias, extracted.kind()))
                .filter(ActorName::telling)
                .map(ActorName::normalized)
                .distinct()
                .toList();
        return telling.isEmpty()
                ? List.of()
                : Actor.list("""
                        from Actor x where x.kind = ?1 and exists (
                            select 1 from ActorAlias a where a.actor = x and a.telling and a.normalized in (?2))""",
                        extracted.kind(), telling);
    }

    private Actor make(String name, ActorKind kind) {
        entities.createNativeQuery("insert into actor (name, kind) values (:name, :kind) on conflict do nothing")
                .setParameter("name", name)
                .setParameter("kind", kind.name())
                .executeUpdate();
        return Actor.find("name = ?1 and kind = ?2", name, kind).singleResult();
    }

    private void addAliases(Actor actor, ExtractedActor extracted) {
        extracted.aliases().stream().sorted().distinct().map(alias -> new ActorName(alias, extracted.kind()))
                .forEach(alias -> entities
                        .createNativeQuery(
                                """
                                        insert into actor_alias (actor_id, name, normalized, telling) values (:actor, :name, :normalized, :telling)
                                        on conflict do nothing""")
                        .setParameter("actor", actor.pk)
                        .setParameter("name", alias.text())
                        .setParameter("normalized", alias.normalized())
                        .setParameter("telling", alias.telling())
                        .executeUpdate());
    }
}
