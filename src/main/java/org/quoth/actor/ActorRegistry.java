package org.quoth.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.resolve.ActorKind;
import org.quoth.resolve.ExtractedActor;

/**
 * Finds the actors of an article among those of all articles, by the names that tell who is meant, and makes those that are
 * new. Rows are made in the order of their names and never twice, so that articles that are stored at the same time neither
 * wait for each other in a circle nor make two actors of one. The number of SQL statements does not depend on that of actors.
 */
@ApplicationScoped
public class ActorRegistry {
    private static final Comparator<ExtractedActor> BY_NAME = Comparator.comparing(ExtractedActor::kind)
            .thenComparing(ExtractedActor::name);

    @Inject
    EntityManager entities;

    /** What an actor is known by: its kind and one of its names. */
    private record Known(ActorKind kind, String name) {
    }

    /** The actor of each of {@code extracted}; belongs into the transaction that stores the article. */
    public Map<ExtractedActor, Actor> register(Collection<ExtractedActor> extracted) {
        Map<Known, Set<Actor>> bearers = bearers(extracted);
        Map<ExtractedActor, Actor> found = new IdentityHashMap<>();
        for (ExtractedActor actor : extracted) {
            Set<Actor> known = telling(actor).flatMap(name -> bearers.getOrDefault(name, Set.of()).stream())
                    .collect(Collectors.toSet());
            // two that fit are as good as none: which of them is meant cannot be told
            if (known.size() == 1) {
                found.put(actor, known.iterator().next());
            }
        }
        List<ExtractedActor> strangers = extracted.stream().filter(actor -> !found.containsKey(actor)).sorted(BY_NAME).toList();
        if (!strangers.isEmpty()) {
            Map<Known, Actor> made = make(strangers);
            strangers.forEach(actor -> found.put(actor, made.get(new Known(actor.kind(), actor.name()))));
        }
        addAliases(found);
        return found;
    }

    private static Stream<Known> telling(ExtractedActor actor) {
        return names(actor).filter(ActorName::telling).map(name -> new Known(actor.kind(), name.normalized()));
    }

    private static Stream<ActorName> names(ExtractedActor actor) {
        return actor.aliases().stream().map(alias -> new ActorName(alias, actor.kind()));
    }

    private static Map<Known, Set<Actor>> bearers(Collection<ExtractedActor> extracted) {
        Set<String> names = extracted.stream().flatMap(ActorRegistry::telling).map(Known::name).collect(Collectors.toSet());
        Map<Known, Set<Actor>> bearers = new HashMap<>();
        for (ActorAlias alias : ActorAlias.<ActorAlias>list(
                "from ActorAlias a join fetch a.actor where a.telling and a.normalized in ?1",
                names)) {
            bearers.computeIfAbsent(new Known(alias.actor.kind, alias.normalized), name -> new HashSet<>()).add(alias.actor);
        }
        return bearers;
    }

    private Map<Known, Actor> make(List<ExtractedActor> strangers) {
        String[] names = strangers.stream().map(ExtractedActor::name).toArray(String[]::new);
        entities.createNativeQuery("""
                insert into actor (name, kind) select * from unnest(cast(:names as text[]), cast(:kinds as text[]))
                on conflict do nothing""")
                .setParameter("names", names)
                .setParameter("kinds", strangers.stream().map(actor -> actor.kind().name()).toArray(String[]::new))
                .executeUpdate();
        return Actor.<Actor>list("name in ?1", List.of(names)).stream()
                .collect(Collectors.toMap(actor -> new Known(actor.kind, actor.name), Function.identity()));
    }

    private void addAliases(Map<ExtractedActor, Actor> found) {
        record Alias(long actor, ActorName name) {
        }
        List<Alias> aliases = found.entrySet().stream()
                .flatMap(entry -> names(entry.getKey()).map(name -> new Alias(entry.getValue().pk, name)))
                .sorted(Comparator.comparing(Alias::actor).thenComparing(alias -> alias.name().text()))
                .distinct()
                .toList();
        entities.createNativeQuery("""
                insert into actor_alias (actor_id, name, normalized, telling)
                select * from unnest(cast(:actors as bigint[]), cast(:names as text[]), cast(:normalized as text[]),
                        cast(:telling as boolean[]))
                on conflict do nothing""")
                .setParameter("actors", aliases.stream().map(Alias::actor).toArray(Long[]::new))
                .setParameter("names", aliases.stream().map(alias -> alias.name().text()).toArray(String[]::new))
                .setParameter("normalized", aliases.stream().map(alias -> alias.name().normalized()).toArray(String[]::new))
                .setParameter("telling", aliases.stream().map(alias -> alias.name().telling()).toArray(Boolean[]::new))
                .executeUpdate();
    }
}
