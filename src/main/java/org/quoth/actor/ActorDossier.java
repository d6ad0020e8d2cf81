package org.quoth.actor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

/** What is gathered about actors from their articles: for many actors with one statement. */
@ApplicationScoped
class ActorDossier {
    @Inject
    EntityManager entities;

    /** The roles of each actor, the commonest first, at most {@code first} of them. */
    List<List<ActorRole>> roles(List<Actor> actors, int first) {
        return perActor(actors, row -> new ActorRole((String) row.get(1), (String) row.get(2), (Integer) row.get(3),
                time(row.get(4)), time(row.get(5))),
                query(actors,
                        """
                                select * from (select actor_id, max(role) as role, max(organization), cast(sum(seen) as int), min(at), max(at),
                                    row_number() over (partition by actor_id order by sum(seen) desc, lower(max(role))) as place from (
                                    select m.actor_id, m.role, m.role_organization as organization, m.article_id, 1 as seen, r.dated_at as at
                                    from mention m join article r on r.id = m.article_id
                                    where m.role is not null and m.actor_id = any(cast(:actors as bigint[]))
                                    union all
                                    select actor_id, role, organization, null, 0, null from given_role
                                    where actor_id = any(cast(:actors as bigint[]))) as roles
                                group by actor_id, lower(role)) as ranked where place <= :first order by place""")
                        .setParameter("first", first));
    }

    /** Those with whom each actor speaks in most articles, at most {@code first} of them. */
    List<List<Acquaintance>> speaksWith(List<Actor> actors, int first) {
        List<Tuple> rows = rows(query(actors,
                """
                        select actor_id, other_id, articles from (
                            select s.actor_id, o.actor_id as other_id, cast(count(distinct s.article_id) as int) as articles,
                                row_number() over (partition by s.actor_id order by count(distinct s.article_id) desc, o.actor_id) as place
                            from speaker s join speaker o on o.article_id = s.article_id and o.actor_id <> s.actor_id
                            where s.actor_id = any(cast(:actors as bigint[])) group by 1, 2) as pairs
                        where place <= :first order by place""")
                .setParameter("first", first)).toList();
        Map<Long, Actor> others = Actor.<Actor>list("pk in (select key from unnest(coalesce(?1, array(0L))) key)",
                (Object) rows.stream().map(row -> (Long) row.get(1)).distinct().toArray(Long[]::new)).stream()
                .collect(toMap(actor -> actor.pk, Function.identity()));
        return perActor(actors, row -> new Acquaintance(others.get((Long) row.get(1)), (Integer) row.get(2)), rows.stream());
    }

    /** How much each actor says in every stretch of time in which it says anything, in order. */
    List<List<Activity>> activity(List<Actor> actors, ActivityUnit by, OffsetDateTime from, OffsetDateTime to) {
        return perActor(actors, row -> new Activity(time(row.get(1)), (Integer) row.get(2), (Integer) row.get(3)),
                query(actors, """
                        select actor_id, date_trunc(:unit, dated_at, 'UTC') as start, cast(count(*) as int),
                            cast(count(distinct article_id) as int)
                        from statement where actor_id = any(cast(:actors as bigint[]))
                            and (cast(:from as timestamptz) is null or dated_at >= cast(:from as timestamptz))
                            and (cast(:to as timestamptz) is null or dated_at < cast(:to as timestamptz))
                        group by 1, 2 order by 1, 2""")
                        .setParameter("unit", by.name()).setParameter("from", text(from)).setParameter("to", text(to)));
    }

    private static String text(OffsetDateTime time) {
        return time == null ? null : time.toString();
    }

    private static OffsetDateTime time(Object value) {
        return value == null ? null : ((Instant) value).atOffset(ZoneOffset.UTC);
    }

    private Query query(List<Actor> actors, String sql) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("actors", actors.stream().map(actor -> actor.pk).toArray(Long[]::new));
    }

    private static <T> List<List<T>> perActor(List<Actor> actors, Function<Tuple, T> read, Query query) {
        return perActor(actors, read, rows(query));
    }

    private static <T> List<List<T>> perActor(List<Actor> actors, Function<Tuple, T> read, Stream<Tuple> rows) {
        Map<Long, List<T>> found = rows.collect(groupingBy(row -> (Long) row.get(0), mapping(read, toList())));
        return actors.stream().map(actor -> found.getOrDefault(actor.pk, List.of())).toList();
    }

    private static Stream<Tuple> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast);
    }
}
