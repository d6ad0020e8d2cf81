package org.quoth.actor;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.actor.KnownName.Row;
import org.quoth.resolve.PersonNames;

/**
 * What people decide about whom names mean. A full name means one actor in all articles, those to come too; what does not tell by
 * itself who is meant, as a surname, is decided for each article that uses it alone. Each decision is known by the key of the
 * correction that made it, and is taken back by it as long as no later one is about the same actors. Every method belongs into a
 * transaction that has called {@link #lock}, with nothing unwritten in its session, and leaves the session empty.
 */
@ApplicationScoped
public class ActorDecisions {
    @Inject
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    ActorRegistry registry;

    @Inject
    KnownNames known;

    @Inject
    DecidedNames names;

    @Inject
    DecidedMentions mentions;

    @Inject
    DecidedAliases aliases;

    private final PersonNames persons = new PersonNames();

    /** Waits until nobody else decides, and no article is being stored. */
    public void lock() {
        registry.alone();
    }

    /** Whatever means {@code from} means {@code to} from now on, and the id of the first leads to the second. */
    public void merge(long decision, Actor from, Actor to) {
        sql.run("insert into led_before select :decision, id from actor where merged_into = :from", "decision", decision,
                "from",
                from.pk);
        names.mean(decision, names.full(from), to);
        mentions.give(decision, mentions.of(from), to);
        aliases.move(decision, from, to);
        sql.run("update actor set merged_into = :to where id = :from or merged_into = :from", "from", from.pk, "to", to.pk);
        mentions.moveSpeakers(from, to);
        entities.clear();
    }

    /**
     * The names, of {@code from}, mean {@code to} from now on; the other names of {@code from} go on meaning that one.
     *
     * @param normalized as {@link ActorAlias#normalized}
     */
    public void split(long decision, Actor from, Set<String> normalized, Actor to) {
        List<Row> full = names.full(from);
        // of names that may be one person's, all would follow the one that is given away
        names.mean(decision, full.stream().filter(row -> !normalized.contains(row.known().name())).toList(), from);
        names.mean(decision, full.stream().filter(row -> normalized.contains(row.known().name())).toList(), to);
        mentions.give(decision, mentions.of(from).stream()
                .filter(mention -> normalized.contains(ActorName.normalized(mention.name))).toList(), to);
        entities.clear();
    }

    /** The actor bears the name, though no article uses it; articles to come mean it by it, unless the name means another. */
    public void give(long decision, Actor actor, String name) {
        aliases.give(decision, actor, name);
        String normalized = ActorName.normalized(name);
        List<Row> rows = known.spelt(List.of(normalized));
        if (persons.isTelling(actor.kind, name)
                && rows.stream().allMatch(row -> row.actor() == null || row.actor().equals(actor.pk))) {
            names.decide(decision, List.of(actor.kind.name()), List.of(normalized), actor);
            names.record(decision, rows);
            names.settle(decision, rows);
        }
        entities.clear();
    }

    /** The actor does not bear the aliases any more, which no article uses. */
    public void take(long decision, Actor actor, Collection<ActorAlias> taken) {
        aliases.take(decision, actor, taken);
        String[] normalized = taken.stream().map(alias -> alias.normalized).distinct().toArray(String[]::new);
        List<Row> rows = known.spelt(List.of(normalized));
        sql.run("""
                with gone as (delete from given_name where actor_id = :actor and source = 'PERSON'
                    and name = any(cast(:names as text[])) returning kind, name, actor_id)
                insert into decided_name select :decision, kind, name, actor_id, false from gone""",
                "decision", decision, "actor", actor.pk, "names", normalized);
        names.record(decision, rows);
        names.settle(decision, rows);
        entities.clear();
    }

    /** No name makes one of the two, whatever articles tell. */
    public void keepApart(long decision, Actor one, Actor other) {
        Set<Row> rows = new HashSet<>(names.full(one));
        rows.addAll(names.full(other));
        names.record(decision, rows);
        sql.run("insert into actor_distinct values (least(:one, :other), greatest(:one, :other)) on conflict do nothing",
                "one", one.pk, "other", other.pk);
        names.settle(decision, rows);
        entities.clear();
    }

    /** Takes back what {@link #keepApart} said. */
    public void keepApartNoMore(long decision, Actor one, Actor other) {
        sql.run("delete from actor_distinct where actor_id = least(:one, :other) and other_id = greatest(:one, :other)",
                "one", one.pk, "other", other.pk);
        names.restore(decision);
        entities.clear();
    }

    /** Whether a person says that the two are not one. */
    public boolean areApart(Actor one, Actor other) {
        return !sql.query(
                "select 1 from actor_distinct where actor_id = least(:one, :other) and other_id = greatest(:one, :other)",
                "one", one.pk, "other", other.pk).getResultList().isEmpty();
    }

    /** Takes back what was decided about the names of one actor alone. */
    public void revert(long decision) {
        aliases.restore(decision);
        names.restore(decision);
        entities.clear();
    }

    /**
     * Takes a merge or a split back: names mean again whom they meant before, and so they do in articles that have come since.
     *
     * @param from whose names were given away
     * @param to whom they were given to
     * @param made whether {@code to} was made for it: its id leads to {@code from} then
     */
    public void revert(long decision, Actor from, Actor to, boolean made) {
        sql.run("update actor set merged_into = null where id = :from", "from", from.pk);
        sql.run("update actor set merged_into = :from where id in (select actor_id from led_before where correction_id = :decision)",
                "decision", decision, "from", from.pk);
        aliases.restore(decision);
        names.restore(decision);
        Map<String, Set<Long>> given = mentions.givenBy(decision);
        List<Mention> back = mentions.of(to).stream().filter(mention -> given
                .getOrDefault(ActorName.normalized(mention.name), Set.of()).contains(mention.article.pk)).toList();
        sql.run("delete from given_mention where correction_id = :decision", "decision", decision);
        mentions.move(back, from, false);
        sql.run("""
                update speaker set actor_id = :from where actor_id = :to and given_actor_id in
                (select id from actor where id = :from or merged_into = :from)""", "from", from.pk, "to", to.pk);
        mentions.followSpeakers(to);
        if (made) {
            mentions.move(mentions.of(to), from, false);
            sql.run("update actor set merged_into = :from where id = :to", "from", from.pk, "to", to.pk);
            mentions.moveSpeakers(to, from);
        }
        entities.clear();
    }
}
