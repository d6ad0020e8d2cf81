package org.quoth.actor;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
 * new. Articles that are stored at the same time and share a name wait for each other, so that they agree on its bearer.
 */
@ApplicationScoped
public class ActorRegistry {
    private static final Comparator<ExtractedActor> BY_NAME = Comparator.comparing(ExtractedActor::kind)
            .thenComparing(ExtractedActor::name);

    /** Of the advisory locks of the database, these are ours. */
    private static final long LOCKS = 0x51_75_6f_74_68_00L;
    private static final int BUCKETS = 256;

    @Inject
    EntityManager entities;

    /** What an actor is known by: its kind and one of its names. */
    private record Known(ActorKind kind, String name) {
    }

    /** The actor of each of {@code extracted}; belongs into the transaction that stores the article. */
    public Map<ExtractedActor, Actor> register(Collection<ExtractedActor> extracted) {
        lock(extracted);
        Map<Known, List<ActorAlias>> known = known(extracted);
        Map<ExtractedActor, Actor> found = new IdentityHashMap<>();
        List<ExtractedActor> strangers = new ArrayList<>();
        for (ExtractedActor actor : extracted) {
            Set<Actor> fitting = telling(actor).flatMap(name -> known.getOrDefault(name, List.of()).stream())
                    .filter(alias -> fits(alias, actor)).map(alias -> alias.actor).collect(toSet());
            if (fitting.size() == 1) {
                found.put(actor, fitting.iterator().next());
            } else if (fitting.isEmpty() && new ActorName(actor.name(), actor.kind()).telling()) {
                strangers.add(actor);
            } else {
                // a surname, or a name that two bear: whom it means elsewhere cannot be told, so it means nobody else
                found.put(actor, makeApart(actor));
            }
        }
        strangers.sort(BY_NAME);
        Map<Known, Actor> made = make(strangers);
        strangers.forEach(actor -> found.put(actor, made.get(new Known(actor.kind(), actor.name()))));
        addAliases(found);
        return found;
    }

    /** Articles that share a name are registered one after the other, so that the second finds what the first has made. */
    private void lock(Collection<ExtractedActor> extracted) {
        Long[] buckets = extracted.stream().flatMap(ActorRegistry::telling)
                .map(name -> LOCKS + Math.floorMod(name.name().hashCode(), BUCKETS)).distinct().sorted().toArray(Long[]::new);
        entities.createNativeQuery("""
                select count(pg_advisory_xact_lock(bucket)) from (
                    select bucket from unnest(cast(:buckets as bigint[])) as bucket order by bucket) as sorted""", Long.class)
                .setParameter("buckets", buckets).getSingleResult();
    }

    /**
     * Whether an actor of whom a name is known may be the extracted one: the fullest name of one of them is among the names of
     * the other. A name that both bear for short is not enough: "James Velk" may be James Orrin or James Tobias.
     */
    private static boolean fits(ActorAlias alias, ExtractedActor extracted) {
        Actor actor = alias.actor;
        return alias.normalized.equals(ActorName.normalized(extracted.name()))
                || telling(extracted).anyMatch(name -> name.name().equals(ActorName.normalized(actor.name)));
    }

    private static Actor makeApart(ExtractedActor extracted) {
        Actor actor = new Actor();
        actor.name = extracted.name();
        actor.kind = extracted.kind();
        actor.persist();
        return actor;
    }

    private static Stream<Known> telling(ExtractedActor actor) {
        return names(actor).filter(ActorName::telling).map(name -> new Known(actor.kind(), name.normalized()));
    }

    private static Stream<ActorName> names(ExtractedActor actor) {
        return actor.aliases().stream().map(alias -> new ActorName(alias, actor.kind()));
    }

    /** The aliases that are among the telling names of {@code extracted}, by what they are looked up by. */
    private static Map<Known, List<ActorAlias>> known(Collection<ExtractedActor> extracted) {
        Set<String> names = extracted.stream().flatMap(ActorRegistry::telling).map(Known::name).collect(toSet());
        return ActorAlias.<ActorAlias>list("""
                from ActorAlias a join fetch a.actor
                where a.actor.foundByName = true and a.telling = true and a.normalized in ?1""", names).stream()
                .collect(Collectors.groupingBy(alias -> new Known(alias.actor.kind, alias.normalized)));
    }

    private Map<Known, Actor> make(List<ExtractedActor> strangers) {
        String[] names = strangers.stream().map(ExtractedActor::name).toArray(String[]::new);
        entities.createNativeQuery("""
                insert into actor (name, kind, found_by_name)
                select name, kind, true from unnest(cast(:names as text[]), cast(:kinds as text[])) as stranger (name, kind)
                on conflict do nothing""")
                .setParameter("names", names)
                .setParameter("kinds", strangers.stream().map(actor -> actor.kind().name()).toArray(String[]::new))
                .executeUpdate();
        return Actor.<Actor>list("from Actor x where x.foundByName = true and x.name in ?1", List.of(names)).stream()
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
