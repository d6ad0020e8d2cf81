package org.quoth.actor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.quoth.actor.KnownName.Family;
import org.quoth.actor.KnownName.Row;
import org.quoth.actor.KnownName.Sort;
import org.quoth.resolve.ActorKind;

/** The names and clues by which articles know actors, and what is known of whom they mean, in the database. */
@ApplicationScoped
class KnownNames {
    private static final String COLUMNS = "id, kind, sort, name, callings, base, actor_id, own";

    @Inject
    EntityManager entities;

    /** That the bearer of the full name is called by the short one; {@code actor} is whom the full one means. */
    record Link(long shorter, long full, Long actor) {
    }

    /** Everything of the families of {@code names}. */
    Map<KnownName, Row> with(Collection<KnownName> names) {
        return read("base = any(cast(:bases as text[])) and base <> '' or name = any(cast(:names as text[])) and base = ''",
                Map.of("bases", names.stream().map(KnownName::base).distinct().toArray(String[]::new),
                        "names", names.stream().filter(KnownName::isPartial).map(KnownName::name).toArray(String[]::new)));
    }

    /** Everything of these families. */
    List<Row> of(Collection<Family> families) {
        return read("base = any(cast(:bases as text[]))",
                Map.of("bases", families.stream().map(Family::base).filter(base -> !base.isEmpty()).toArray(String[]::new)))
                .values().stream().filter(row -> families.contains(row.known().family())).toList();
    }

    List<Row> withIds(Collection<Long> ids) {
        return List.copyOf(read("id = any(cast(:ids as bigint[]))", Map.of("ids", ids.toArray(Long[]::new))).values());
    }

    /** All names of that spelling. */
    List<Row> spelt(Collection<String> names) {
        return List.copyOf(read("name = any(cast(:names as text[])) and sort = 'NAME'",
                Map.of("names", names.toArray(String[]::new))).values());
    }

    private Map<KnownName, Row> read(String condition, Map<String, Object> parameters) {
        return rows("select " + COLUMNS + " from known_name where " + condition, parameters);
    }

    private Map<KnownName, Row> rows(String sql, Map<String, Object> parameters) {
        return query(sql, parameters).map(KnownNames::row).collect(toMap(Row::known, Function.identity()));
    }

    private static Row row(Tuple tuple) {
        KnownName known = new KnownName(ActorKind.valueOf((String) tuple.get("kind")), Sort.valueOf((String) tuple.get("sort")),
                (String) tuple.get("name"), (String) tuple.get("callings"), (String) tuple.get("base"));
        return new Row((Long) tuple.get("id"), known, (Long) tuple.get("actor_id"), (Boolean) tuple.get("own"));
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
                Map.of("kinds", sorted.stream().map(name -> name.kind().name()).toArray(String[]::new),
                        "sorts", sorted.stream().map(name -> name.sort().name()).toArray(String[]::new),
                        "names", sorted.stream().map(KnownName::name).toArray(String[]::new),
                        "callings", sorted.stream().map(KnownName::callings).toArray(String[]::new),
                        "bases", sorted.stream().map(KnownName::base).toArray(String[]::new),
                        "actors", sorted.stream().map(meaning::get).toArray(Long[]::new)));
    }

    /** The links from these. */
    List<Link> links(Collection<Long> shorter) {
        return links("l.short_id", shorter);
    }

    /** The links to these. */
    List<Link> linksTo(Collection<Long> full) {
        return links("l.full_id", full);
    }

    private List<Link> links(String column, Collection<Long> ids) {
        return query("select l.short_id, l.full_id, k.actor_id from name_link l join known_name k on k.id = l.full_id where "
                + column + " = any(cast(:ids as bigint[]))", Map.of("ids", ids.toArray(Long[]::new)))
                .map(link -> new Link((Long) link.get(0), (Long) link.get(1), (Long) link.get(2))).toList();
    }

    void link(Collection<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        List<Link> sorted = links.stream().sorted(Comparator.comparing(Link::shorter).thenComparing(Link::full)).toList();
        entities.createNativeQuery("""
                insert into name_link (short_id, full_id)
                select * from unnest(cast(:shorter as bigint[]), cast(:full as bigint[])) on conflict do nothing""")
                .setParameter("shorter", sorted.stream().map(Link::shorter).toArray(Long[]::new))
                .setParameter("full", sorted.stream().map(Link::full).toArray(Long[]::new))
                .executeUpdate();
    }

    /**
     * Forgets of these names, and of the shorter ones that articles use beside them, what no article tells any more. A clue that
     * was told stays as long as the name that it is a clue to.
     *
     * @return the families of all that may be concerned
     */
    Set<Family> forget(Collection<Long> told) {
        Set<Long> ids = new HashSet<>(told);
        linksTo(told).forEach(link -> ids.add(link.shorter()));
        Set<Family> families = withIds(ids).stream().map(row -> row.known().family()).collect(toSet());
        delete("""
                delete from name_link l using known_name s
                where s.id = l.short_id and s.sort = 'NAME' and l.full_id = any(cast(:ids as bigint[])) and not exists (
                    select from mention m cross join unnest(m.names) as used (name)
                    join actor_alias a on a.actor_id = m.actor_id and a.name = used.name
                    where m.name_id = l.full_id and a.normalized = s.name)""", told);
        // the shorter ones go when the full ones are gone
        while (delete("""
                delete from known_name k where id = any(cast(:ids as bigint[]))
                and not exists (select from mention where name_id = k.id)
                and not exists (select from mention where clue_id = k.id)
                and not exists (select from given_name where name = k.name)
                and not exists (select from name_link where short_id = k.id)""", ids) > 0) {
        }
        return families;
    }

    private int delete(String sql, Collection<Long> ids) {
        return entities.createNativeQuery(sql).setParameter("ids", ids.toArray(Long[]::new)).executeUpdate();
    }

    /** Pairs of callings that one person of the family has, by the family's base. */
    Map<String, List<List<String>>> ties(Collection<Family> families) {
        return query("select base, calling, other from calling_tie where base = any(cast(:bases as text[]))",
                Map.of("bases", families.stream().map(Family::base).toArray(String[]::new)))
                .collect(groupingBy(tie -> (String) tie.get(0),
                        mapping(tie -> List.of((String) tie.get(1), (String) tie.get(2)), toList())));
    }

    /**
     * Ties the callings of a name to those of its namesakes that some article shows with one of the same acquaintances.
     *
     * @param others of the namesakes' callings those that hardly go together with it
     *
     * @return whether a tie is new
     */
    boolean tie(KnownName name, Set<String> others, Set<String> acquaintances) {
        return entities.createNativeQuery("""
                insert into calling_tie (base, calling, other)
                select distinct :base, least(mine, theirs), greatest(mine, theirs)
                from known_name k
                join mention m on m.name_id = k.id
                join mention a on a.article_id = m.article_id and a.id <> m.id
                join known_name f on f.id = a.name_id and f.kind = 'PERSON' and f.base = any(cast(:acquaintances as text[])),
                unnest(string_to_array(k.callings, ' ')) as theirs, unnest(string_to_array(:callings, ' ')) as mine
                where k.base = :base and k.kind = 'PERSON' and k.callings = any(cast(:others as text[]))
                    and mine <> theirs and coalesce(substring(mine from '^[^@]*@'), '')
                        = coalesce(substring(theirs from '^[^@]*@'), '')
                on conflict do nothing""")
                .setParameter("base", name.base())
                .setParameter("callings", name.callings())
                .setParameter("others", others.toArray(String[]::new))
                .setParameter("acquaintances", acquaintances.toArray(String[]::new))
                .executeUpdate() > 0;
    }

    /** Whom a file or a person says the names mean: persons apart from what is none, as "Jordan" may be either. */
    Map<Boolean, Map<String, Long>> given(Collection<String> names) {
        return query("""
                select person, name, min(actor_id) as actor_id from (
                    select g.kind = 'PERSON' as person, g.name, coalesce(x.merged_into, x.id) as actor_id,
                        rank() over (partition by g.kind = 'PERSON', g.name order by g.source desc) as rank
                    from given_name g join actor x on x.id = g.actor_id where g.name = any(cast(:names as text[]))) as said
                where rank = 1 group by person, name having count(distinct actor_id) = 1""",
                Map.of("names", names.toArray(String[]::new)))
                .collect(groupingBy(said -> (Boolean) said.get(0),
                        toMap(said -> (String) said.get(1), said -> (Long) said.get(2))));
    }

    /** @return the pairs of actors among these that a person keeps apart */
    Set<Set<Long>> distinct(Collection<Long> actors) {
        return query("select actor_id, other_id from actor_distinct where actor_id = any(cast(:ids as bigint[]))",
                Map.of("ids", actors.toArray(Long[]::new)))
                .map(pair -> Set.of((Long) pair.get(0), (Long) pair.get(1))).collect(toSet());
    }

    /** Lets names mean actors. */
    void mean(Collection<Row> rows) {
        entities.createNativeQuery(
                """
                        update known_name k set actor_id = to_set.actor, own = to_set.own
                        from unnest(cast(:ids as bigint[]), cast(:actors as bigint[]), cast(:own as boolean[])) as to_set (id, actor, own)
                        where k.id = to_set.id""")
                .setParameter("ids", rows.stream().map(Row::id).toArray(Long[]::new))
                .setParameter("actors", rows.stream().map(Row::actor).toArray(Long[]::new))
                .setParameter("own", rows.stream().map(Row::own).toArray(Boolean[]::new))
                .executeUpdate();
    }

    /** Whoever asks for nothing is spared the way to the database. */
    private Stream<Tuple> query(String sql, Map<String, Object> parameters) {
        if (parameters.values().stream().allMatch(parameter -> parameter instanceof Object[] array && array.length == 0)) {
            return Stream.empty();
        }
        var query = entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast);
    }
}
