package org.quoth.actor;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.quoth.actor.KnownName.Family;
import org.quoth.actor.KnownName.Row;
import org.quoth.actor.KnownNames.Link;
import org.quoth.article.Article;
import org.quoth.resolve.ActorKind;
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
    ActorRegistry registry;

    @Inject
    KnownNames names;

    @Inject
    Settlement settlement;

    @Inject
    Reassignment reassignment;

    private final PersonNames persons = new PersonNames();

    /** Waits until nobody else decides, and no article is being stored. */
    public void lock() {
        registry.alone();
    }

    /** Whatever means {@code from} means {@code to} from now on, and the id of the first leads to the second. */
    public void merge(long decision, Actor from, Actor to) {
        run("insert into led_before select :decision, id from actor where merged_into = :from", "decision", decision, "from",
                from.pk);
        mean(decision, full(from), to);
        moveMentions(decision, mentions(from), to);
        run("""
                insert into moved_alias select :decision, name, actor_id,
                    case when not exists (select from actor_alias b where b.actor_id = :to and b.name = a.name) then :to end
                from actor_alias a where actor_id = :from""", "decision", decision, "from", from.pk, "to", to.pk);
        moveAliases(decision);
        run("update actor set merged_into = :to where id = :from or merged_into = :from", "from", from.pk, "to", to.pk);
        moveGiven(from, to);
        entities.clear();
    }

    /**
     * The names, of {@code from}, mean {@code to} from now on; the other names of {@code from} go on meaning that one.
     *
     * @param normalized as {@link ActorAlias#normalized}
     */
    public void split(long decision, Actor from, Set<String> normalized, Actor to) {
        List<Row> full = full(from);
        // of names that may be one person's, all would follow the one that is given away
        mean(decision, full.stream().filter(row -> !normalized.contains(row.known().name())).toList(), from);
        mean(decision, full.stream().filter(row -> normalized.contains(row.known().name())).toList(), to);
        moveMentions(decision, mentions(from).stream()
                .filter(mention -> normalized.contains(ActorName.normalized(mention.name))).toList(), to);
        entities.clear();
    }

    /** The actor bears the name, though no article uses it; articles to come mean it by it, unless the name means another. */
    public void give(long decision, Actor actor, String name) {
        String normalized = ActorName.normalized(name);
        if (put(actor.pk, actor.kind, name) > 0) {
            run("insert into moved_alias values (:decision, :name, null, :actor)", "decision", decision, "name", name, "actor",
                    actor.pk);
        }
        List<Row> rows = names.spelt(List.of(normalized));
        if (isTelling(actor.kind, name)
                && rows.stream().allMatch(row -> row.actor() == null || row.actor().equals(actor.pk))) {
            decide(decision, List.of(actor.kind.name()), List.of(normalized), actor);
            record(decision, rows);
            settle(decision, rows);
        }
        entities.clear();
    }

    /** The actor does not bear the aliases any more, which no article uses. */
    public void take(long decision, Actor actor, Collection<ActorAlias> aliases) {
        aliases.forEach(alias -> run("insert into moved_alias values (:decision, :name, :actor, null)", "decision", decision,
                "name", alias.name, "actor", actor.pk));
        moveAliases(decision);
        String[] normalized = aliases.stream().map(alias -> alias.normalized).distinct().toArray(String[]::new);
        List<Row> rows = names.spelt(List.of(normalized));
        run("""
                with gone as (delete from given_name where actor_id = :actor and source = 'PERSON'
                    and name = any(cast(:names as text[])) returning kind, name, actor_id)
                insert into decided_name select :decision, kind, name, actor_id, false from gone""",
                "decision", decision, "actor", actor.pk, "names", normalized);
        record(decision, rows);
        settle(decision, rows);
        entities.clear();
    }

    /** No name makes one of the two, whatever articles tell. */
    public void keepApart(long decision, Actor one, Actor other) {
        Set<Row> rows = new HashSet<>(full(one));
        rows.addAll(full(other));
        record(decision, rows);
        run("insert into actor_distinct values (least(:one, :other), greatest(:one, :other)) on conflict do nothing",
                "one", one.pk, "other", other.pk);
        settle(decision, rows);
        entities.clear();
    }

    /** Takes back what {@link #keepApart} said. */
    public void keepApartNoMore(long decision, Actor one, Actor other) {
        run("delete from actor_distinct where actor_id = least(:one, :other) and other_id = greatest(:one, :other)",
                "one", one.pk, "other", other.pk);
        restore(decision);
        entities.clear();
    }

    /** Whether a person says that the two are not one. */
    public boolean areApart(Actor one, Actor other) {
        return !query("select 1 from actor_distinct where actor_id = least(:one, :other) and other_id = greatest(:one, :other)",
                "one", one.pk, "other", other.pk).getResultList().isEmpty();
    }

    /** Takes back what was decided about the names of one actor alone. */
    public void revert(long decision) {
        takeAliasesBack(decision);
        restore(decision);
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
        run("update actor set merged_into = null where id = :from", "from", from.pk);
        run("update actor set merged_into = :from where id in (select actor_id from led_before where correction_id = :decision)",
                "decision", decision, "from", from.pk);
        takeAliasesBack(decision);
        restore(decision);
        Map<String, Set<Long>> given = givenBy(decision);
        List<Mention> back = mentions(to).stream().filter(mention -> given
                .getOrDefault(ActorName.normalized(mention.name), Set.of()).contains(mention.article.pk)).toList();
        run("delete from given_mention where correction_id = :decision", "decision", decision);
        move(back, from, false);
        run("""
                update speaker set actor_id = :from where actor_id = :to and given_actor_id in
                (select id from actor where id = :from or merged_into = :from)""", "from", from.pk, "to", to.pk);
        followSpeakers(to);
        if (made) {
            move(mentions(to), from, false);
            run("update actor set merged_into = :from where id = :to", "from", from.pk, "to", to.pk);
            moveGiven(to, from);
        }
        entities.clear();
    }

    /** Whom the article means, as people say, by names that do not tell it; by the normalized name. */
    Map<String, Long> given(Article article) {
        if (article.pk == null) {
            return Map.of();
        }
        return rows("""
                select distinct on (g.name) g.name, coalesce(x.merged_into, x.id) from given_mention g
                join actor x on x.id = g.actor_id where g.article_id = :article order by g.name, g.correction_id desc""",
                "article", article.pk).stream().collect(toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The names that mean the actor wherever they are read. */
    private List<Row> full(Actor actor) {
        return names.withIds(keys("select id from known_name where actor_id = :actor and sort = 'NAME' and base <> ''", "actor",
                actor.pk));
    }

    private static List<Mention> mentions(Actor actor) {
        return Mention.list("actor.pk", actor.pk);
    }

    private void mean(long decision, List<Row> rows, Actor to) {
        if (!rows.isEmpty()) {
            record(decision, rows);
            decide(decision, rows.stream().map(row -> row.known().kind().name()).toList(),
                    rows.stream().map(row -> row.known().name()).toList(), to);
            settle(decision, rows);
        }
    }

    private void decide(long decision, List<String> kinds, List<String> normalized, Actor to) {
        run("""
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
    private void record(long decision, Collection<Row> rows) {
        run("""
                insert into meant_before select :decision, id, actor_id, own from known_name
                where id = any(cast(:ids as bigint[])) on conflict do nothing""", "decision", decision,
                "ids", names.of(dependent(rows)).stream().map(Row::id).toArray(Long[]::new));
    }

    private void settle(long decision, Collection<Row> rows) {
        settlement.settle(dependent(rows));
        run("""
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
            open = names.withIds(names.linksTo(members).stream().map(Link::shorter).toList()).stream()
                    .filter(row -> !all.contains(row.known().family())).toList();
            open = open.stream().filter(row -> !row.known().base().isEmpty()).toList();
        }
        return all;
    }

    private void restore(long decision) {
        run("""
                delete from given_name g using decided_name d where d.correction_id = :decision and d.given
                and g.kind = d.kind and g.name = d.name and g.actor_id = d.actor_id""", "decision", decision);
        run("""
                insert into given_name select kind, name, actor_id, 'PERSON' from decided_name
                where correction_id = :decision and not given on conflict do nothing""", "decision", decision);
        List<Row> were = names.withIds(keys("select name_id from meant_before where correction_id = :decision", "decision",
                decision));
        run("""
                update known_name k set actor_id = b.actor_id, own = b.own from meant_before b
                where b.correction_id = :decision and k.id = b.name_id""", "decision", decision);
        run("""
                update actor set merged_into = null where id in (select actor_id from meant_before
                where correction_id = :decision and own)""", "decision", decision);
        settlement.settle(dependent(were));
        reassignment.follow(were);
    }

    private void moveMentions(long decision, List<Mention> mentions, Actor to) {
        mentions.forEach(mention -> run(
                "insert into given_mention values (:decision, :article, :name, :to) on conflict do nothing",
                "decision", decision, "article", mention.article.pk, "name", ActorName.normalized(mention.name), "to", to.pk));
        move(mentions, to, true);
    }

    private void move(List<Mention> mentions, Actor to, boolean given) {
        List<Long> keys = mentions.stream().map(mention -> mention.pk).toList();
        run("""
                update mention m set given = :given or exists (select from given_mention g where g.article_id = m.article_id
                and g.actor_id = :to) where id = any(cast(:keys as bigint[]))""",
                "given", given, "to", to.pk, "keys", keys.toArray(Long[]::new));
        reassignment.move(keys, keys.stream().map(key -> to.pk).toList());
    }

    private Map<String, Set<Long>> givenBy(long decision) {
        return rows("select name, array_agg(article_id) from given_mention where correction_id = :decision group by name",
                "decision", decision).stream().collect(toMap(row -> (String) row[0], row -> Set.of((Long[]) row[1])));
    }

    /** Speakers that people gave, and that no mention is behind. */
    private void moveGiven(Actor from, Actor to) {
        run("update speaker set actor_id = :to where actor_id = :from and mention_id is null", "from", from.pk, "to", to.pk);
        followSpeakers(from);
    }

    /** A statement's actor is its speaker's. */
    private void followSpeakers(Actor before) {
        run("""
                update statement s set actor_id = x.actor_id from speaker x
                where s.actor_id = :before and x.id = s.speaker_id and x.actor_id <> :before""", "before", before.pk);
    }

    private void moveAliases(long decision) {
        run("""
                update actor_alias a set actor_id = m.to_actor_id from moved_alias m where m.correction_id = :decision
                and m.to_actor_id is not null and a.actor_id = m.from_actor_id and a.name = m.name""", "decision", decision);
        run("""
                delete from actor_alias a using moved_alias m where m.correction_id = :decision and m.to_actor_id is null
                and a.actor_id = m.from_actor_id and a.name = m.name""", "decision", decision);
    }

    private void takeAliasesBack(long decision) {
        run("""
                delete from actor_alias a using moved_alias m where m.correction_id = :decision
                and a.actor_id = m.to_actor_id and a.name = m.name and a.articles = 0""", "decision", decision);
        rows("""
                select x.id, x.kind, m.name from moved_alias m join actor x on x.id = m.from_actor_id
                where m.correction_id = :decision""", "decision", decision)
                .forEach(row -> put((Long) row[0], ActorKind.valueOf((String) row[1]), (String) row[2]));
    }

    private int put(Long actor, ActorKind kind, String name) {
        String normalized = ActorName.normalized(name);
        return run("""
                insert into actor_alias (actor_id, name, normalized, telling, fullness)
                values (:actor, :name, :normalized, :telling, :fullness) on conflict do nothing""", "actor", actor, "name",
                name,
                "normalized", normalized, "telling", isTelling(kind, name), "fullness", ActorName.fullness(normalized));
    }

    private boolean isTelling(ActorKind kind, String name) {
        return kind != ActorKind.PERSON || persons.isFull(name);
    }

    private List<Long> keys(String sql, Object... parameters) {
        List<?> keys = query(sql, parameters).getResultList();
        return keys.stream().map(Long.class::cast).toList();
    }

    private List<Object[]> rows(String sql, Object... parameters) {
        List<?> rows = query(sql, parameters).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private int run(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    /** @param parameters names and values in turn */
    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i += 2) {
            query.setParameter((String) parameters[i], parameters[i + 1]);
        }
        return query;
    }
}
