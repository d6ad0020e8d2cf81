package org.quoth.actor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.actor.KnownName.Family;

/** What tells whom names mean besides the names: what files and people say, and callings that articles show to be one person's. */
@ApplicationScoped
class Evidence {
    @Inject
    Sql sql;

    /** Pairs of callings that one person of the family has, by the family's base. */
    Map<String, List<List<String>>> ties(Collection<Family> families) {
        return sql.about("select base, calling, other from calling_tie where base = any(cast(:bases as text[]))",
                "bases", families.stream().map(Family::base).toArray(String[]::new))
                .collect(groupingBy(tie -> (String) tie[0],
                        mapping(tie -> List.of((String) tie[1], (String) tie[2]), toList())));
    }

    /**
     * Ties the callings of a name to those of its namesakes that some article shows with one of the same acquaintances.
     *
     * @param others of the namesakes' callings those that hardly go together with it
     * @return whether a tie is new
     */
    boolean tie(KnownName name, Set<String> others, Set<String> acquaintances) {
        return sql.run("""
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
                on conflict do nothing""", "base", name.base(), "callings", name.callings(),
                "others", others.toArray(String[]::new), "acquaintances", acquaintances.toArray(String[]::new)) > 0;
    }

    /** Whom a file or a person says the names mean: persons apart from what is none, as "Jordan" may be either. */
    Map<Boolean, Map<String, Long>> given(Collection<String> names) {
        return sql.about("""
                select person, name, min(actor_id) as actor_id from (
                    select g.kind = 'PERSON' as person, g.name, coalesce(x.merged_into, x.id) as actor_id,
                        rank() over (partition by g.kind = 'PERSON', g.name order by g.source desc) as rank
                    from given_name g join actor x on x.id = g.actor_id where g.name = any(cast(:names as text[]))) as said
                where rank = 1 group by person, name having count(distinct actor_id) = 1""",
                "names", names.toArray(String[]::new))
                .collect(groupingBy(said -> (Boolean) said[0], toMap(said -> (String) said[1], said -> (Long) said[2])));
    }

    /** @return the pairs of actors among these that a person keeps apart */
    Set<Set<Long>> distinct(Collection<Long> actors) {
        return sql.about("select actor_id, other_id from actor_distinct where actor_id = any(cast(:ids as bigint[]))",
                "ids", actors.toArray(Long[]::new))
                .map(pair -> Set.of((Long) pair[0], (Long) pair[1])).collect(toSet());
    }
}
