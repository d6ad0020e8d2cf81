package org.quoth.actor;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.actor.KnownName.Family;
import org.quoth.actor.KnownName.Row;
import org.quoth.actor.KnownName.Sort;
import org.quoth.resolve.ActorKind;

/** The names and clues by which articles know actors, and whom they mean, in the database. */
@ApplicationScoped
class KnownNames {
    private static final String COLUMNS = "id, kind, sort, name, callings, base, actor_id, own";

    @Inject
    Sql sql;

    @Inject
    NameLinks links;

    /** Everything of the families of {@code names}. */
    Map<KnownName, Row> with(Collection<KnownName> names) {
        return read("base = any(cast(:bases as text[])) and base <> '' or name = any(cast(:names as text[])) and base = ''",
                "bases", names.stream().map(KnownName::base).distinct().toArray(String[]::new),
                "names", names.stream().filter(KnownName::isPartial).map(KnownName::name).toArray(String[]::new));
    }

    /** Everything of these families. */
    List<Row> of(Collection<Family> families) {
        return read("base = any(cast(:bases as text[]))",
                "bases", families.stream().map(Family::base).filter(base -> !base.isEmpty()).toArray(String[]::new))
                .values().stream().filter(row -> families.contains(row.known().family())).toList();
    }

    List<Row> withIds(Collection<Long> ids) {
        return List.copyOf(read("id = any(cast(:ids as bigint[]))", "ids", ids.toArray(Long[]::new)).values());
    }

    /** All names of that spelling. */
    List<Row> spelt(Collection<String> names) {
        return List.copyOf(read("name = any(cast(:names as text[])) and sort = 'NAME'",
                "names", names.toArray(String[]::new)).values());
    }

    private Map<KnownName, Row> read(String condition, Object... parameters) {
        return rows("select " + COLUMNS + " from known_name where " + condition, parameters);
    }

    private Map<KnownName, Row> rows(String query, Object... parameters) {
        return sql.about(query, parameters).map(KnownNames::row).collect(toMap(Row::known, Function.identity()));
    }

    private static Row row(Object[] row) {
        KnownName known = new KnownName(ActorKind.valueOf((String) row[1]), Sort.valueOf((String) row[2]), (String) row[3],
                (String) row[4], (String) row[5]);
        return new Row((Long) row[0], known, (Long) row[6], (Boolean) row[7]);
    }

    /** Those that are there already stay as they are. */
    void add(Collection<KnownName> names) {
        add(names.stream().collect(HashMap::new, (meaning, name) -> meaning.put(name, null), HashMap::putAll),
                "on conflict do nothing");
    }

    /** Names that nobody else adds at the same time, with whom they mean; null for nobody. */
    Map<KnownName, Row> add(Map<KnownName, Long> meaning) {
        return add(meaning, "");
    }

    private Map<KnownName, Row> add(Map<KnownName, Long> meaning, String onConflict) {
        List<KnownName> sorted = meaning.keySet().stream().sorted().toList();
        return rows("""
                insert into known_name (kind, sort, name, callings, base, actor_id)
                select * from unnest(cast(:kinds as text[]), cast(:sorts as text[]), cast(:names as text[]),
                        cast(:callings as text[]), cast(:bases as text[]), cast(:actors as bigint[]))\s"""
                + onConflict + " returning " + COLUMNS,
                "kinds", sorted.stream().map(name -> name.kind().name()).toArray(String[]::new),
                "sorts", sorted.stream().map(name -> name.sort().name()).toArray(String[]::new),
                "names", sorted.stream().map(KnownName::name).toArray(String[]::new),
                "callings", sorted.stream().map(KnownName::callings).toArray(String[]::new),
                "bases", sorted.stream().map(KnownName::base).toArray(String[]::new),
                "actors", sorted.stream().map(meaning::get).toArray(Long[]::new));
    }

    /**
     * Forgets of these names, and of the shorter ones that articles use beside them, what no article tells any more. A clue that
     * was told stays as long as the name that it is a clue to.
     *
     * @return the families of all that may be concerned
     */
    Set<Family> forget(Collection<Long> told) {
        Set<Long> ids = new HashSet<>(told);
        links.to(told).forEach(link -> ids.add(link.shorter()));
        Set<Family> families = withIds(ids).stream().map(row -> row.known().family()).collect(toSet());
        sql.run("""
                delete from name_link l using known_name s
                where s.id = l.short_id and s.sort = 'NAME' and l.full_id = any(cast(:ids as bigint[])) and not exists (
                    select from mention m cross join unnest(m.names) as used (name)
                    join actor_alias a on a.actor_id = m.actor_id and a.name = used.name
                    where m.name_id = l.full_id and a.normalized = s.name)""", "ids", told);
        // the shorter ones go when the full ones are gone
        while (sql.run("""
                delete from known_name k where id = any(cast(:ids as bigint[]))
                and not exists (select from mention where name_id = k.id)
                and not exists (select from mention where clue_id = k.id)
                and not exists (select from given_name where name = k.name)
                and not exists (select from name_link where short_id = k.id)""", "ids", ids) > 0) {
        }
        return families;
    }

    /** Lets names mean actors. */
    void mean(Collection<Row> rows) {
        sql.run("""
                update known_name k set actor_id = to_set.actor, own = to_set.own
                from unnest(cast(:ids as bigint[]), cast(:actors as bigint[]), cast(:own as boolean[])) as to_set (id, actor, own)
                where k.id = to_set.id""",
                "ids", rows.stream().map(Row::id).toArray(Long[]::new),
                "actors", rows.stream().map(Row::actor).toArray(Long[]::new),
                "own", rows.stream().map(Row::own).toArray(Boolean[]::new));
    }
}
