package org.quoth.actor;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.quoth.resolve.ActorKind;
import org.quoth.resolve.PersonNames;

/** Takes in actors that are known beforehand; their names mean them from now on, and did in every article that is there already. */
@ApplicationScoped
public class KnownActors {
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

    /** How many actors the list holds, and how many of them were not there before. */
    public record Loaded(int actors, int created) {
    }

    private record Key(String kind, String name) {
    }

    /**
     * Puts the list into force, all of it or, where it fails, nothing. The same list again changes nothing; an actor that is
     * described anew is as the list describes it then. One is known again by its Wikidata id, else by its name.
     */
    @Transactional
    public Loaded load(List<KnownActor> actors) {
        registry.alone();
        Map<KnownActor, Long> ids = ids(actors);
        List<KnownActor> strangers = actors.stream().filter(actor -> !ids.containsKey(actor)).toList();
        List<Long> made = reassignment.make(strangers.stream().map(actor -> actor.kind().name()).toList(),
                strangers.stream().map(KnownActor::name).toList());
        for (int i = 0; i < made.size(); i++) {
            ids.put(strangers.get(i), made.get(i));
        }
        Set<KnownName> meant = new HashSet<>(withdrawn(ids.values()));
        describe(actors, ids);
        actors.forEach(actor -> actor.names().map(name -> Bearers.name(persons, actor.kind(), name, "")).forEach(meant::add));
        names.add(meant);
        settlement.settle(meant.stream().filter(name -> !name.isPartial()).map(KnownName::family).collect(toSet()));
        settlement.settlePartial(names.with(meant).values().stream().filter(row -> row.known().isPartial()).toList());
        return new Loaded(actors.size(), made.size());
    }

    private Map<KnownActor, Long> ids(List<KnownActor> actors) {
        Map<String, Long> byWikidata = query("""
                select wikidata_id, id from actor where merged_into is null and wikidata_id = any(cast(:values as text[]))""",
                actors.stream().map(KnownActor::wikidataId).filter(Objects::nonNull)).stream()
                .collect(toMap(row -> (String) row.get(0), row -> (Long) row.get(1)));
        Map<Key, Tuple> byName = new HashMap<>();
        // a file's own actor goes before the one that articles have made of the name
        query("""
                select k.kind, k.name, x.id, x.wikidata_id from known_name k join actor x on x.id = k.actor_id
                where k.own and k.sort = 'NAME' and k.callings = '' and k.name = any(cast(:values as text[]))
                union all
                select g.kind, g.name, x.id, x.wikidata_id from given_name g join actor x on x.id = g.actor_id
                where g.source = 'FILE' and x.merged_into is null and x.name_given and g.name = any(cast(:values as text[]))""",
                actors.stream().map(actor -> ActorName.normalized(actor.name())))
                .forEach(row -> byName.put(new Key((String) row.get(0), (String) row.get(1)), row));
        Map<KnownActor, Long> ids = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        for (KnownActor actor : actors) {
            Tuple named = byName.get(new Key(actor.kind().name(), ActorName.normalized(actor.name())));
            boolean same = named != null
                    && (named.get(3) == null || actor.wikidataId() == null || named.get(3).equals(actor.wikidataId()));
            Long id = byWikidata.getOrDefault(Objects.toString(actor.wikidataId()), same ? (Long) named.get(2) : null);
            if (id != null && taken.add(id)) {
                ids.put(actor, id);
            }
        }
        return ids;
    }

    /** Takes the names back that a file has given to these. */
    private List<KnownName> withdrawn(Collection<Long> ids) {
        return ((List<?>) entities.createNativeQuery("""
                delete from given_name g using actor x
                where x.id = g.actor_id and g.source = 'FILE' and g.actor_id = any(cast(:ids as bigint[]))
                returning g.kind, g.name""", Tuple.class).setParameter("ids", ids.toArray(Long[]::new)).getResultList())
                .stream()
                .map(Tuple.class::cast)
                .map(row -> Bearers.name(persons, ActorKind.valueOf((String) row.get(0)), (String) row.get(1), ""))
                .toList();
    }

    private void describe(List<KnownActor> actors, Map<KnownActor, Long> ids) {
        entities.createNativeQuery(
                """
                        update actor x set name = t.name, kind = t.kind, wikidata_id = coalesce(t.wikidata_id, x.wikidata_id), name_given = true
                        from unnest(cast(:ids as bigint[]), cast(:names as text[]), cast(:kinds as text[]), cast(:wikidata as text[]))
                            as t (id, name, kind, wikidata_id)
                        where x.id = t.id""")
                .setParameter("ids", actors.stream().map(ids::get).toArray(Long[]::new))
                .setParameter("names", actors.stream().map(KnownActor::name).toArray(String[]::new))
                .setParameter("kinds", actors.stream().map(actor -> actor.kind().name()).toArray(String[]::new))
                .setParameter("wikidata", actors.stream().map(KnownActor::wikidataId).toArray(String[]::new))
                .executeUpdate();
        List<Named> named = each(actors, actor -> actor.names(), (actor, name) -> new Named(ids.get(actor), actor, name));
        entities.createNativeQuery("""
                with t as (select * from unnest(cast(:ids as bigint[]), cast(:kinds as text[]), cast(:names as text[]),
                        cast(:normalized as text[]), cast(:telling as boolean[]), cast(:fullness as int[]))
                    as t (id, kind, name, normalized, telling, fullness)),
                given as (
                    insert into given_name (kind, name, actor_id, source) select kind, normalized, id, 'FILE' from t
                    on conflict do nothing)
                insert into actor_alias (actor_id, name, normalized, telling, fullness)
                select id, name, normalized, telling, fullness from t on conflict do nothing""")
                .setParameter("ids", named.stream().map(Named::id).toArray(Long[]::new))
                .setParameter("kinds", named.stream().map(one -> one.actor().kind().name()).toArray(String[]::new))
                .setParameter("names", named.stream().map(Named::name).toArray(String[]::new))
                .setParameter("normalized", named.stream().map(one -> ActorName.normalized(one.name())).toArray(String[]::new))
                .setParameter("telling", named.stream()
                        .map(one -> persons.isTelling(one.actor().kind(), one.name())).toArray(Boolean[]::new))
                .setParameter("fullness", named.stream().map(one -> ActorName.fullness(ActorName.normalized(one.name())))
                        .toArray(Integer[]::new))
                .executeUpdate();
        entities.createNativeQuery("delete from given_role where actor_id = any(cast(:ids as bigint[]))")
                .setParameter("ids", ids.values().toArray(Long[]::new)).executeUpdate();
        List<Held> held = each(actors, actor -> actor.roles().stream(), (actor, role) -> new Held(ids.get(actor), role));
        entities.createNativeQuery("""
                insert into given_role (actor_id, role, organization)
                select * from unnest(cast(:ids as bigint[]), cast(:roles as text[]), cast(:organizations as text[]))
                on conflict do nothing""")
                .setParameter("ids", held.stream().map(Held::id).toArray(Long[]::new))
                .setParameter("roles", held.stream().map(one -> one.role().role()).toArray(String[]::new))
                .setParameter("organizations", held.stream().map(one -> one.role().organization()).toArray(String[]::new))
                .executeUpdate();
    }

    private record Named(Long id, KnownActor actor, String name) {
    }

    private record Held(Long id, KnownActor.KnownRole role) {
    }

    private static <T, R> List<R> each(List<KnownActor> actors, Function<KnownActor, Stream<T>> parts,
            BiFunction<KnownActor, T, R> make) {
        List<R> all = new ArrayList<>();
        actors.forEach(actor -> parts.apply(actor).forEach(part -> all.add(make.apply(actor, part))));
        return all;
    }

    private List<Tuple> query(String sql, Stream<String> values) {
        return ((List<?>) entities.createNativeQuery(sql, Tuple.class).setParameter("values", values.toArray(String[]::new))
                .getResultList()).stream().map(Tuple.class::cast).toList();
    }
}
