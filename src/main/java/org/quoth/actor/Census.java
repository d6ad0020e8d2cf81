package org.quoth.actor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.resolve.ActorKind;
import org.quoth.resolve.PersonNames;
import org.quoth.resolve.PlaceNames;

/** Counts in how many articles an actor has which name, and calls it by the fullest common one. */
@ApplicationScoped
class Census {
    @Inject
    EntityManager entities;

    private final PersonNames persons = new PersonNames();
    private final PlaceNames places = new PlaceNames();

    private record Alias(long actor, String name, ActorKind kind) implements Comparable<Alias> {
        @Override
        public int compareTo(Alias other) {
            return actor == other.actor ? name.compareTo(other.name) : Long.compare(actor, other.actor);
        }
    }

    /**
     * Counts an article. Comes last in its transaction: those who count the same actors wait for it, so that none overlooks
     * another.
     *
     * @param found the names of each actor in it
     */
    void count(Mention[] found, Long article) {
        Map<Alias, Alias> aliases = new TreeMap<>();
        for (Mention mention : found) {
            for (String name : mention.names) {
                Alias alias = new Alias(mention.actor.pk, name, mention.kind);
                aliases.put(alias, alias);
            }
        }
        List<Alias> sorted = List.copyOf(aliases.values());
        Long[] actors = sorted.stream().map(Alias::actor).distinct().toArray(Long[]::new);
        lock(actors);
        entities.createNativeQuery(
                """
                        insert into actor_alias (actor_id, name, normalized, telling, fullness, articles, first_seen_at, first_article_id)
                        select t.*, 1, r.dated_at, r.id
                        from unnest(cast(:actors as bigint[]), cast(:names as text[]), cast(:normalized as text[]),
                            cast(:telling as boolean[]), cast(:fullness as int[])) as t, article r where r.id = :article
                        on conflict (actor_id, name) do update set articles = actor_alias.articles + 1,
                            first_article_id = case when (excluded.first_seen_at, excluded.first_article_id)
                                < (actor_alias.first_seen_at, actor_alias.first_article_id) is not false
                                then excluded.first_article_id else actor_alias.first_article_id end,
                            first_seen_at = least(excluded.first_seen_at, actor_alias.first_seen_at)""")
                .setParameter("article", article)
                .setParameter("actors", sorted.stream().map(Alias::actor).toArray(Long[]::new))
                .setParameter("names", sorted.stream().map(Alias::name).toArray(String[]::new))
                .setParameter("normalized",
                        sorted.stream().map(alias -> ActorName.normalized(alias.name())).toArray(String[]::new))
                .setParameter("telling",
                        sorted.stream().map(alias -> isTelling(persons, alias.kind(), alias.name())).toArray(Boolean[]::new))
                .setParameter("fullness", sorted.stream().map(this::fullness).toArray(Integer[]::new))
                .executeUpdate();
        call(actors);
    }

    /** A country is not called by the seat of its government where it has its own name. */
    private int fullness(Alias alias) {
        return alias.kind() == ActorKind.PLACE && places.isByname(alias.name())
                ? 0
                : ActorName.fullness(ActorName.normalized(alias.name()));
    }

    /** Whether the name alone tells who is meant; a surname, which others share, does not. */
    static boolean isTelling(PersonNames persons, ActorKind kind, String name) {
        return kind != ActorKind.PERSON || persons.isFull(name);
    }

    /** Counts all articles of the actors anew. */
    void recount(Collection<Long> concerned) {
        Long[] actors = concerned.stream().sorted().toArray(Long[]::new);
        lock(actors);
        entities.createNativeQuery(
                """
                        with counted as (
                            select m.actor_id, n.name, count(distinct r.id)::int as articles, min(r.dated_at) as first_at,
                                (array_agg(r.id order by r.dated_at, r.id))[1] as first_article
                            from mention m join article r on r.id = m.article_id, unnest(m.names) as n (name)
                            where m.actor_id = any(cast(:actors as bigint[])) group by 1, 2),
                        spelling as (
                            select distinct on (name) name, normalized, telling, fullness from actor_alias
                            where actor_id = any(cast(:actors as bigint[])) order by name, id)
                        insert into actor_alias (actor_id, name, normalized, telling, fullness, articles, first_seen_at, first_article_id)
                        select c.actor_id, c.name, s.normalized, s.telling, s.fullness, c.articles, c.first_at, c.first_article
                        from counted c join spelling s on s.name = c.name order by 1, 2
                        on conflict (actor_id, name) do update set articles = excluded.articles,
                            first_seen_at = excluded.first_seen_at, first_article_id = excluded.first_article_id""")
                .setParameter("actors", actors).executeUpdate();
        entities.createNativeQuery("""
                update actor_alias a set articles = 0, first_seen_at = null, first_article_id = null
                where a.actor_id = any(cast(:actors as bigint[])) and a.articles > 0
                    and not exists (select from mention m where m.actor_id = a.actor_id and a.name = any(m.names))
                    and exists (select from given_name g where g.actor_id = a.actor_id and g.name = a.normalized)""")
                .setParameter("actors", actors).executeUpdate();
        entities.createNativeQuery("""
                delete from actor_alias a where a.actor_id = any(cast(:actors as bigint[])) and a.articles > 0
                    and not exists (select from mention m where m.actor_id = a.actor_id and a.name = any(m.names))""")
                .setParameter("actors", actors).executeUpdate();
        call(actors);
    }

    private void lock(Long[] actors) {
        entities.createNativeQuery(
                "select id from actor where id = any(cast(:actors as bigint[])) order by id for no key update")
                .setParameter("actors", actors).getResultList();
    }

    /** The fullest common name: of those that are at least a tenth as common as the commonest, the one of most words. */
    private void call(Long[] actors) {
        entities.createNativeQuery(
                """
                        update actor x set name = best.name from (
                            select distinct on (actor_id) actor_id, name from (
                                select *, max(articles) over (partition by actor_id) as most from actor_alias
                                where actor_id = any(cast(:actors as bigint[])) and telling) as known
                            where articles * 10 >= most
                            order by actor_id, fullness desc, articles desc, name = upper(name), length(name) desc, name collate "C") as best
                        where x.id = best.actor_id and not x.name_given and x.name <> best.name""")
                .setParameter("actors", actors).executeUpdate();
    }
}
