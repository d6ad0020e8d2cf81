package org.quoth.actor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.quoth.graphql.Listing;
import org.quoth.graphql.Order;
import org.quoth.graphql.PageRequest;

/** The query for actors that may be one, and the evidence for it. */
@GraphQLApi
public class MergeCandidateApi {
    private static final Order OLDEST = new Order("candidate:OLDEST", "x.pk", Long::valueOf,
            false);
    private static final String SHARED = "At most 10.";

    @Inject
    EntityManager entities;

    @Query
    @NonNull
    @Description("""
            Actors that may be one, with what they have in common, for a person to decide; those that have been listed longest \
            first. Those that a person keeps apart are not listed.""")
    public MergeCandidateConnection mergeCandidates(
            @Id @Name("actor") @Description("Only those with this actor.") String actor,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return new MergeCandidateConnection(
                new Listing<>(entities, MergeCandidate.class, OLDEST)
                        .where(candidates -> candidates.where("(x.actor.pk = :with or x.other.pk = :with)", "with",
                                actor == null ? null : Actor.withId(actor).pk)
                                .where("not x.actor.unnamed and not x.other.unnamed")
                                .where("not exists (select 1 from MergeCandidate e where e.actor = x.actor and e.other = x.other and e.pk < x.pk)")
                                .where("cast(sql('(not exists (select from actor_distinct d where d.actor_id = ? and d.other_id = ?))', x.actor.pk, x.other.pk) as Boolean) = true"))
                        .page(PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Name("sharedNames")
    @Description("Names that both have. " + SHARED)
    public List<List<@NonNull String>> sharedNames(@Source List<MergeCandidate> candidates) {
        return texts(candidates, """
                select c.id, min(a.name) as shared from merge_candidate c join actor_alias a on a.actor_id = c.actor_id
                join actor_alias b on b.actor_id = c.other_id and b.normalized = a.normalized
                where c.id = any(cast(:ids as bigint[])) group by c.id, a.normalized""");
    }

    @NonNull
    @Name("sharedRoles")
    @Description("Roles in which articles name both. " + SHARED)
    public List<List<@NonNull String>> sharedRoles(@Source List<MergeCandidate> candidates) {
        return texts(candidates, """
                select c.id, min(a.role) as shared from merge_candidate c join mention a on a.actor_id = c.actor_id
                join mention b on b.actor_id = c.other_id and lower(b.role) = lower(a.role)
                where c.id = any(cast(:ids as bigint[])) group by c.id, lower(a.role)""");
    }

    @NonNull
    @Name("sharedTopics")
    @Description("Labels of articles that name the one and of articles that name the other. " + SHARED)
    public List<List<@NonNull String>> sharedTopics(@Source List<MergeCandidate> candidates) {
        return texts(candidates, """
                select c.id, t.topic as shared from merge_candidate c,
                lateral (
                    select unnest(r.topics) as topic from mention m join article r on r.id = m.article_id
                    where m.actor_id = c.actor_id
                    intersect
                    select unnest(r.topics) from mention m join article r on r.id = m.article_id
                    where m.actor_id = c.other_id) as t
                where c.id = any(cast(:ids as bigint[]))""");
    }

    @NonNull
    @Name("sharedActors")
    @Description("Actors that articles name beside the one and beside the other. " + SHARED)
    public List<List<@NonNull Actor>> sharedActors(@Source List<MergeCandidate> candidates) {
        List<Tuple> rows = rows(candidates,
                """
                        select c.id, t.actor_id as shared from merge_candidate c,
                        lateral (
                            select o.actor_id from mention m join mention o on o.article_id = m.article_id where m.actor_id = c.actor_id
                            intersect
                            select o.actor_id from mention m join mention o on o.article_id = m.article_id where m.actor_id = c.other_id)
                            as t
                        where c.id = any(cast(:ids as bigint[])) and t.actor_id not in (c.actor_id, c.other_id)""");
        Map<Long, Actor> actors = Actor.<Actor>list("pk in (select key from unnest(coalesce(?1, array(0L))) key)",
                (Object) rows.stream().map(row -> (Long) row.get(1)).distinct().toArray(Long[]::new)).stream()
                .collect(toMap(actor -> actor.pk, Function.identity()));
        return perCandidate(candidates, rows, row -> actors.get((Long) row.get(1)));
    }

    private List<List<String>> texts(List<MergeCandidate> candidates, String shared) {
        return perCandidate(candidates, rows(candidates, shared), row -> (String) row.get(1));
    }

    private List<Tuple> rows(List<MergeCandidate> candidates, String shared) {
        return ((List<?>) entities.createNativeQuery("select id, shared from (select id, shared, row_number() over ("
                + "partition by id order by shared) as place from (" + shared
                + ") as found) as ranked where place <= 10 order by 1, 2",
                Tuple.class).setParameter("ids", candidates.stream().map(candidate -> candidate.pk).toArray(Long[]::new))
                .getResultList()).stream().map(Tuple.class::cast).toList();
    }

    private static <T> List<List<T>> perCandidate(List<MergeCandidate> candidates, List<Tuple> rows, Function<Tuple, T> read) {
        Map<Long, List<T>> found = rows.stream()
                .collect(groupingBy(row -> (Long) row.get(0), mapping(read, toList())));
        return candidates.stream().map(candidate -> found.getOrDefault(candidate.pk, List.of())).toList();
    }
}
