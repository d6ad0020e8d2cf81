package org.quoth.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /** That an article has the name for the actor. */
    private record Alias(long actor, String name, long article, ActorKind kind) implements Comparable<Alias> {
        private static final Comparator<Alias> ORDER = Comparator.comparingLong(Alias::actor).thenComparing(Alias::name)
                .thenComparingLong(Alias::article);

        @Override
        public int compareTo(Alias other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Counts articles that were not counted yet. Comes last in their transaction: those who count the same actors wait for it, so
     * that none overlooks another.
     */
    void count(Collection<Mention> found) {
        SortedSet<Alias> sorted = new TreeSet<>();
        for (Mention mention : found) {
            for (String name : mention.names) {
                sorted.add(new Alias(mention.actor.pk, name, mention.article.pk, mention.kind));
            }
        }
        Long[] actors = sorted.stream().map(Alias::actor).distinct().toArray(Long[]::new);
        lock(actors);
        entities.createNativeQuery(
                """
                        insert into actor_alias (actor_id, name, normalized, telling, fullness, articles, first_seen_at, first_article_id)
                        select t.actor, t.name, (array_agg(t.normalized))[1], bool_or(t.telling), max(t.fullness), count(*)::int,
                            min(r.dated_at), (array_agg(r.id order by r.dated_at, r.id))[1]
                        from unnest(cast(:actors as bigint[]), cast(:names as text[]), cast(:articles as bigint[]),
                            cast(:normalized as text[]), cast(:telling as boolean[]), cast(:fullness as int[]))
                            as t (actor, name, article, normalized, telling, fullness)
                        join article r on r.id = t.article group by t.actor, t.name order by 1, 2
                        on conflict (actor_id, name) do update set articles = actor_alias.articles + excluded.articles,
                            first_article_id = case when (excluded.first_seen_at, excluded.first_article_id)
                                < (actor_alias.first_seen_at, actor_alias.first_article_id) is not false
                                then excluded.first_article_id else actor_alias.first_article_id end,
                            first_seen_at = least(excluded.first_seen_at, actor_alias.first_seen_at)""")
                .setParameter("articles", sorted.stream().map(Alias::article).toArray(Long[]::new))
                .setParameter("actors", sorted.stream().map(Alias::actor).toArray(Long[]::new))
                .setParameter("names", sorted.stream().map(Alias::name).toArray(String[]::new))
                .setParameter("normalized",
                        sorted.stream().map(alias -> ActorName.normalized(alias.name())).toArray(String[]::new))
                .setParameter("telling",
                        sorted.stream().map(alias -> persons.isTelling(alias.kind(), alias.name())).toArray(Boolean[]::new))
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
