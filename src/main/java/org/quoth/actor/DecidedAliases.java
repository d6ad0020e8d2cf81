package org.quoth.actor;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.resolve.ActorKind;
import org.quoth.resolve.PersonNames;

/** What people decide about the names that actors bear, and who bore these before. */
@ApplicationScoped
class DecidedAliases {
    @Inject
    Sql sql;

    private final PersonNames persons = new PersonNames();

    /** All aliases of {@code from} are those of {@code to} from now on. */
    void move(long decision, Actor from, Actor to) {
        sql.run("""
                insert into moved_alias select :decision, name, actor_id,
                    case when not exists (select from actor_alias b where b.actor_id = :to and b.name = a.name) then :to end
                from actor_alias a where actor_id = :from""", "decision", decision, "from", from.pk, "to", to.pk);
        move(decision);
    }

    /** The actor bears the name from now on. */
    void give(long decision, Actor actor, String name) {
        if (put(actor.pk, actor.kind, name) > 0) {
            sql.run("insert into moved_alias values (:decision, :name, null, :actor)", "decision", decision, "name", name,
                    "actor", actor.pk);
        }
    }

    /** The actor does not bear the aliases any more. */
    void take(long decision, Actor actor, Collection<ActorAlias> aliases) {
        aliases.forEach(alias -> sql.run("insert into moved_alias values (:decision, :name, :actor, null)",
                "decision", decision, "name", alias.name, "actor", actor.pk));
        move(decision);
    }

    private void move(long decision) {
        sql.run("""
                update actor_alias a set actor_id = m.to_actor_id from moved_alias m where m.correction_id = :decision
                and m.to_actor_id is not null and a.actor_id = m.from_actor_id and a.name = m.name""", "decision", decision);
        sql.run("""
                delete from actor_alias a using moved_alias m where m.correction_id = :decision and m.to_actor_id is null
                and a.actor_id = m.from_actor_id and a.name = m.name""", "decision", decision);
    }

    /** Takes the decision back: actors bear the names again that they bore before. */
    void restore(long decision) {
        sql.run("""
                delete from actor_alias a using moved_alias m where m.correction_id = :decision
                and a.actor_id = m.to_actor_id and a.name = m.name and a.articles = 0""", "decision", decision);
        sql.rows("""
                select x.id, x.kind, m.name from moved_alias m join actor x on x.id = m.from_actor_id
                where m.correction_id = :decision""", "decision", decision)
                .forEach(row -> put((Long) row[0], ActorKind.valueOf((String) row[1]), (String) row[2]));
    }

    private int put(Long actor, ActorKind kind, String name) {
        String normalized = ActorName.normalized(name);
        return sql.run("""
                insert into actor_alias (actor_id, name, normalized, telling, fullness)
                values (:actor, :name, :normalized, :telling, :fullness) on conflict do nothing""",
                "actor", actor, "name", name, "normalized", normalized, "telling", persons.isTelling(kind, name),
                "fullness", ActorName.fullness(normalized));
    }
}
