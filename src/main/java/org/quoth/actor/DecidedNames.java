package org.quoth.actor;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.actor.KnownName.Family;
import org.quoth.actor.KnownName.Row;
import org.quoth.actor.NameLinks.Link;

/** What people decide about names that tell by themselves who is meant, and what these meant before. */
@ApplicationScoped
class DecidedNames {
    @Inject
    Sql sql;

    @Inject
    KnownNames names;

    @Inject
    NameLinks links;

    @Inject
    Settlement settlement;

    @Inject
    Reassignment reassignment;

    /** The names that mean the actor wherever they are read. */
    List<Row> full(Actor actor) {
        return names
                .withIds(sql.keys("select id from known_name where actor_id = :actor and sort = 'NAME' and base <> ''", "actor",
                        actor.pk));
    }

    /** The names mean that actor from now on. */
    void mean(long decision, List<Row> rows, Actor to) {
        if (!rows.isEmpty()) {
            record(decision, rows);
            decide(decision, rows.stream().map(row -> row.known().kind().name()).toList(),
                    rows.stream().map(row -> row.known().name()).toList(), to);
            settle(decision, rows);
        }
    }

    /** Writes that down, and changes nothing yet. */
    void decide(long decision, List<String> kinds, List<String> normalized, Actor to) {
        sql.run("""
                with said as (select distinct * from unnest(cast(:kinds as text[]), cast(:names as text[])) as t (kind, name)),
                gone as (delete from given_name g using said where g.name = said.name and g.source = 'PERSON'
                    and (g.kind = 'PERSON') = (said.kind = 'PERSON') and g.actor_id <> :to
                    returning g.kind, g.name, g.actor_id),
                given as (insert into given_name select kind, name, :to, 'PERSON' from said on conflict do nothing
                    returning kind, name, actor_id)
                insert into decided_name select distinct :decision, kind, name, actor_id, false from gone
                union all select :decision, kind, name, actor_id, true from given on conflict do nothing""",
                "kinds", kinds.toArray(String[]::new), "names", normalized.toArray(String[]::new), "to", to.pk,
                "decision", decision);
    }

    /** Keeps what the names mean that the decision may concern: those of the families, and those that depend on them. */
    void record(long decision, Collection<Row> rows) {
        sql.run("""
                insert into meant_before select :decision, id, actor_id, own from known_name
                where id = any(cast(:ids as bigint[])) on conflict do nothing""", "decision", decision,
                "ids", names.of(dependent(rows)).stream().map(Row::id).toArray(Long[]::new));
    }

    /** Lets everything follow that depends on the names. */
    void settle(long decision, Collection<Row> rows) {
        settlement.settle(dependent(rows));
        sql.run("""
                delete from meant_before b using known_name k where b.correction_id = :decision and k.id = b.name_id
                and k.actor_id is not distinct from b.actor_id and k.own = b.own""", "decision", decision);
    }

    /** The families of the names, and of the shorter names that follow them, and so on. */
    private Set<Family> dependent(Collection<Row> rows) {
        Set<Family> all = new HashSet<>();
        Collection<Row> open = rows;
        while (!open.isEmpty()) {
            Set<Family> families = open.stream().map(row -> row.known().family())
                    .filter(family -> !family.base().isEmpty() && !all.contains(family)).collect(toSet());
            all.addAll(families);
            List<Long> members = names.of(families).stream().map(Row::id).toList();
            open = names.withIds(links.to(members).stream().map(Link::shorter).toList()).stream()
                    .filter(row -> !row.known().base().isEmpty() && !all.contains(row.known().family())).toList();
        }
        return all;
    }

    /** Takes the decision back: names mean again whom they meant before. */
    void restore(long decision) {
        sql.run("""
                delete from given_name g using decided_name d where d.correction_id = :decision and d.given
                and g.kind = d.kind and g.name = d.name and g.actor_id = d.actor_id""", "decision", decision);
        sql.run("""
                insert into given_name select kind, name, actor_id, 'PERSON' from decided_name
                where correction_id = :decision and not given on conflict do nothing""", "decision", decision);
        List<Row> were = names.withIds(sql.keys("select name_id from meant_before where correction_id = :decision", "decision",
                decision));
        sql.run("""
                update known_name k set actor_id = b.actor_id, own = b.own from meant_before b
                where b.correction_id = :decision and k.id = b.name_id""", "decision", decision);
        sql.run("""
                update actor set merged_into = null where id in (select actor_id from meant_before
                where correction_id = :decision and own)""", "decision", decision);
        settlement.settle(dependent(were));
        reassignment.follow(were);
    }
}
