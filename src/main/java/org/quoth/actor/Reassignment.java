package org.quoth.actor;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.quoth.actor.KnownName.Row;

/** Gives mentions, with what their bearers say and what is said of them, to other actors. */
@ApplicationScoped
class Reassignment {
    private static final String OVERLAPS = """
            exists (select from statement_span p, generate_series(1, cardinality(m.offsets), 2) as i
                where p.statement_id = s.id and m.offsets[i] < p.end_offset and p.start_offset < m.offsets[i + 1])""";

    @Inject
    EntityManager entities;

    @Inject
    Census census;

    /** A mention that changes hands; {@code to} is null where nothing tells whose it is. */
    private record Move(long mention, long from, Long to, String kind, String name) {
    }

    /** New actors, one for each name, in that order. */
    List<Long> make(List<KnownName> names) {
        return make(names.stream().map(name -> name.kind().name()).toList(), names.stream().map(KnownName::name).toList());
    }

    List<Long> make(List<String> kinds, List<String> names) {
        return names.isEmpty()
                ? List.of()
                : keys(entities.createNativeQuery("""
                        insert into actor (kind, name)
                        select kind, name from unnest(cast(:kinds as text[]), cast(:names as text[]))
                            with ordinality as stranger (kind, name, position)
                        order by position returning id""")
                        .setParameter("kinds", kinds.toArray(String[]::new))
                        .setParameter("names", names.toArray(String[]::new)));
    }

    private static List<Long> keys(Query query) {
        List<?> keys = query.getResultList();
        return keys.stream().map(Long.class::cast).sorted().toList();
    }

    /** @param before the names that mean another actor now, as they were */
    void follow(Collection<Row> before) {
        Long[] ids = before.stream()
                .filter(row -> row.actor() != null || row.known().sort() == KnownName.Sort.CLUE || row.known().isPartial())
                .map(Row::id).toArray(Long[]::new);
        Set<Long> old = before.stream().map(Row::actor).filter(Objects::nonNull).collect(toSet());
        if (ids.length == 0) {
            return;
        }
        List<Move> moves = query("""
                select m.id, m.actor_id, coalesce(n.actor_id, c.actor_id) as target, x.kind, m.name from mention m
                join actor x on x.id = m.actor_id
                left join known_name n on n.id = m.name_id left join known_name c on c.id = m.clue_id
                where not m.given and (m.name_id = any(cast(:ids as bigint[])) or m.clue_id = any(cast(:ids as bigint[])))
                    and (m.actor_id <> coalesce(n.actor_id, c.actor_id)
                        or coalesce(n.actor_id, c.actor_id) is null and m.actor_id = any(cast(:old as bigint[])))
                order by m.id""", "ids", ids, "old", old.toArray(Long[]::new))
                .map(m -> new Move((Long) m.get(0), (Long) m.get(1), (Long) m.get(2), (String) m.get(3), (String) m.get(4)))
                .toList();
        List<Move> lost = moves.stream().filter(move -> move.to() == null).toList();
        List<Long> made = make(lost.stream().map(Move::kind).toList(), lost.stream().map(Move::name).toList());
        List<Move> found = Stream.concat(moves.stream().filter(move -> move.to() != null),
                IntStream.range(0, made.size()).mapToObj(i -> new Move(lost.get(i).mention(),
                        lost.get(i).from(), made.get(i), null, null)))
                .toList();
        move(found.stream().map(Move::mention).toList(), found.stream().map(Move::to).toList());
        lead(before);
    }

    /**
     * Gives each of the mentions, with the speaker and the statements that hang on it, to the actor in the same place of the other
     * list, and counts the names of all concerned anew. An actor that loses its last mention to one other leads there from now on.
     */
    void move(List<Long> mentionIds, List<Long> actorIds) {
        if (mentionIds.isEmpty()) {
            return;
        }
        List<Tuple> moved = query(
                """
                        with target as (
                            select m.id, m.article_id, m.actor_id as old, t.actor from mention m
                            join unnest(cast(:mentions as bigint[]), cast(:actors as bigint[])) as t (mention, actor) on t.mention = m.id
                            where m.actor_id <> t.actor),
                        mentions as (update mention m set actor_id = t.actor from target t where m.id = t.id),
                        speakers as (
                            update speaker s set actor_id = t.actor from target t where s.mention_id = t.id returning s.id, t.actor),
                        statements as (update statement s set actor_id = p.actor from speakers p where s.speaker_id = p.id)
                        select id, old, actor from target""",
                "mentions", mentionIds.toArray(Long[]::new), "actors", actorIds.toArray(Long[]::new)).toList();
        Long[] ids = moved.stream().map(m -> (Long) m.get(0)).toArray(Long[]::new);
        Long[] old = moved.stream().map(m -> (Long) m.get(1)).toArray(Long[]::new);
        entities.createNativeQuery("""
                insert into statement_about (statement_id, actor_id)
                select distinct s.id, m.actor_id from unnest(cast(:ids as bigint[]), cast(:old as bigint[])) as t (mention, old)
                join mention m on m.id = t.mention
                join statement s on s.article_id = m.article_id
                join statement_about a on a.statement_id = s.id and a.actor_id = t.old
                where\s""" + OVERLAPS + " on conflict do nothing")
                .setParameter("ids", ids).setParameter("old", old).executeUpdate();
        entities.createNativeQuery("""
                delete from statement_about a
                using unnest(cast(:ids as bigint[]), cast(:old as bigint[])) as t (mention, old)
                join mention moved on moved.id = t.mention
                join statement s on s.article_id = moved.article_id
                where a.statement_id = s.id and a.actor_id = t.old and not exists (
                    select from mention m where m.article_id = s.article_id and m.actor_id = t.old and\s""" + OVERLAPS + ")")
                .setParameter("ids", ids).setParameter("old", old).executeUpdate();
        Set<Long> concerned = new HashSet<>(List.of(old));
        moved.forEach(m -> concerned.add((Long) m.get(2)));
        leadAway(moved.stream().map(m -> (Long) m.get(1)).toList(), moved.stream().map(m -> (Long) m.get(2)).toList());
        census.recount(concerned);
    }

    /** An actor that no name means any more leads to the one that its name means now. */
    private void lead(Collection<Row> before) {
        List<Tuple> left = query("""
                select t.old, k.actor_id from unnest(cast(:ids as bigint[]), cast(:old as bigint[])) as t (id, old)
                join known_name k on k.id = t.id where k.actor_id is not null and k.actor_id <> t.old order by t.id""",
                "ids", before.stream().filter(Row::own).map(Row::id).toArray(Long[]::new),
                "old", before.stream().filter(Row::own).map(Row::actor).toArray(Long[]::new)).toList();
        leadAway(left.stream().map(l -> (Long) l.get(0)).toList(), left.stream().map(l -> (Long) l.get(1)).toList());
    }

    private void leadAway(List<Long> from, List<Long> to) {
        if (from.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                with gone as (
                    select old, min(now) as now from unnest(cast(:old as bigint[]), cast(:now as bigint[])) as t (old, now)
                    join actor x on x.id = t.old
                    where not x.name_given and old <> now
                        and not exists (select from mention m where m.actor_id = old)
                        and not exists (select from known_name k where k.actor_id = old)
                    group by old)
                update actor x set merged_into = gone.now from gone where x.id = gone.old or x.merged_into = gone.old""")
                .setParameter("old", from.toArray(Long[]::new)).setParameter("now", to.toArray(Long[]::new)).executeUpdate();
    }

    private Stream<Tuple> query(String sql, String first, Object a, String second, Object b) {
        return ((List<?>) entities.createNativeQuery(sql, Tuple.class).setParameter(first, a).setParameter(second, b)
                .getResultList()).stream().map(Tuple.class::cast);
    }
}
