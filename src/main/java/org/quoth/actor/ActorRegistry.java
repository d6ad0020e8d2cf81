package org.quoth.actor;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.actor.KnownName.Family;
import org.quoth.actor.KnownName.Row;
import org.quoth.actor.NameLinks.Link;
import org.quoth.actor.News.Pair;
import org.quoth.article.Article;
import org.quoth.resolve.ExtractedActor;
import org.quoth.resolve.PersonNames;

/**
 * Finds the actors of an article among those of all articles. Whom a name means follows from everything that all articles tell
 * together, so that it does not matter in which order they come; see {@link Settlement}.
 */
@ApplicationScoped
public class ActorRegistry {
    /** Of the advisory locks of the database, these are ours: one for the whole registry, and one for some of the families each. */
    private static final long REGISTRY = 0x51_75_6f_74_68_00_00_00L;
    private static final int BUCKETS = 1 << 16;
    private static final int MOST_LOCKS = 500;

    @Inject
    EntityManager entities;

    @Inject
    KnownNames names;

    @Inject
    NameLinks links;

    @Inject
    Evidence evidence;

    @Inject
    Settlement settlement;

    @Inject
    Census census;

    @Inject
    MentionMaker mentions;

    private final PersonNames persons = new PersonNames();

    /** Somebody else has changed meanwhile what this article would change: it is to be registered again, alone. */
    public static class UpsetException extends RuntimeException {
    }

    /**
     * The places where articles name actors; belongs into the transaction that stores them, before anything is written.
     *
     * @param named whom each article names. Several must be new: what they tell is decided together
     * @param alone whether nobody else may register an article until that transaction ends
     * @throws UpsetException if it has to be alone, and is not; if of several articles one has to come after the other
     */
    public Map<ExtractedActor, Mention> register(Map<Article, List<ExtractedActor>> named, boolean alone) {
        Map<Article, List<Bearer>> bearers = new LinkedHashMap<>();
        named.forEach((article, actors) -> bearers.put(article, Bearers.of(persons, actors, article.publishedAt)));
        if (areContested(bearers.values())) {
            throw new UpsetException();
        }
        return mentions.make(bearers, register(bearers.values().stream().flatMap(List::stream).toList(), alone));
    }

    /** Whether a person may be one that another of the articles shows otherwise: then the one must be stored to be looked at. */
    private static boolean areContested(Collection<List<Bearer>> articles) {
        return articles.size() > 1 && articles.stream().anyMatch(article -> {
            List<KnownName> others = articles.stream().filter(other -> other != article).flatMap(List::stream)
                    .map(Bearer::name).filter(Objects::nonNull).toList();
            return article.stream().anyMatch(bearer -> !bearer.contested(others).isEmpty());
        });
    }

    /** Everything that is known when {@code bearers} are. */
    private Map<KnownName, Row> register(List<Bearer> bearers, boolean alone) {
        Set<KnownName> all = bearers.stream().flatMap(Bearer::names).collect(toSet());
        boolean locked = lock(all, News.of(bearers, names.with(all), links), alone);
        Map<KnownName, Row> before = names.with(all);
        News news = News.of(bearers, before, links);
        if (news.upsetting() && !locked) {
            throw new UpsetException();
        }
        Map<KnownName, Row> known = before;
        if (!news.names().isEmpty()) {
            names.add(news.names());
            known = names.with(all);
        }
        link(news.links(), known);
        Set<Family> families = news.families();
        tie(bearers, before, families);
        if (!families.isEmpty()) {
            settlement.settle(families, news.names());
        }
        settlement.settlePartial(partial(news.names(), known));
        if (!families.isEmpty() || !news.names().isEmpty()) {
            known = names.with(all);
        }
        return withClues(known, news.clues());
    }

    private static List<Row> partial(Collection<KnownName> names, Map<KnownName, Row> known) {
        return names.stream().filter(KnownName::isPartial).map(known::get).toList();
    }

    private void link(Collection<Pair> pairs, Map<KnownName, Row> known) {
        links.add(pairs.stream()
                .map(link -> new Link(known.get(link.shorter()).id(), known.get(link.full()).id(), null)).toList());
    }

    /** Adds new clues: no other name depends on them, and no mention hangs on them. */
    private Map<KnownName, Row> withClues(Map<KnownName, Row> known, Map<KnownName, Set<KnownName>> clues) {
        Map<KnownName, Row> all = new HashMap<>(known);
        all.putAll(names.add(settlement.meaning(clues, known)));
        link(clues.entrySet().stream()
                .flatMap(clue -> clue.getValue().stream().map(full -> new Pair(clue.getKey(), full))).toList(), all);
        return all;
    }

    /** Counts the articles' names; comes when their mentions are stored, at the end of the transaction. */
    public void count(Collection<Article> articles) {
        census.count(articles.stream().flatMap(article -> article.mentioned.stream()).toList());
    }

    /**
     * Counts the article's names anew, when its mentions have been replaced.
     *
     * @param before the keys of the actors that it named
     */
    public void recount(Article article, Collection<Long> before) {
        count(List.of(article));
        census.recount(
                Stream.concat(before.stream(), article.mentioned.stream().map(mention -> mention.actor.pk)).collect(toSet()));
    }

    /** Counts the names of actors anew, when an article that named them is gone. */
    public void forget(Collection<Long> actors) {
        census.recount(Set.copyOf(actors));
    }

    /** Forgets of these names, by their keys, what no article tells any more, and decides anew whom those mean that it concerns. */
    public void forgetNames(Collection<Long> told) {
        Set<Family> families = names.forget(told).stream().filter(family -> !family.base().isEmpty()).collect(toSet());
        if (!families.isEmpty()) {
            settlement.settle(families);
        }
    }

    private void tie(List<Bearer> bearers, Map<KnownName, Row> known, Set<Family> families) {
        for (Bearer bearer : bearers) {
            Set<String> others = bearer.contested(known.keySet());
            if (!others.isEmpty() && evidence.tie(bearer.name(), others, bearer.acquaintances())) {
                families.add(bearer.name().family());
            }
        }
    }

    /**
     * What is known already may be read by many at once; who adds to a family waits for those who read it, and who may change
     * whom others mean waits for all.
     *
     * @return whether nobody else is in the registry
     */
    private boolean lock(Set<KnownName> all, News news, boolean alone) {
        if (alone || news.upsetting() || all.size() > MOST_LOCKS) {
            alone();
            return true;
        }
        Set<Family> families = news.families();
        Map<Long, Boolean> buckets = new TreeMap<>();
        for (KnownName name : all) {
            if (!name.isPartial()) {
                buckets.merge(REGISTRY + 1 + Math.floorMod(name.base().hashCode(), BUCKETS),
                        news.clues().containsKey(name) || families.contains(name.family()),
                        Boolean::logicalOr);
            }
        }
        entities.createNativeQuery(
                """
                        select count(case when writes then cast(pg_advisory_xact_lock(bucket) as text)
                            else cast(pg_advisory_xact_lock_shared(bucket) as text) end)
                        from (select bucket, writes from unnest(cast(:buckets as bigint[]), cast(:writes as boolean[])) as t (bucket, writes)
                            order by bucket) as sorted""")
                .setParameter("buckets", Stream.concat(Stream.of(REGISTRY), buckets.keySet().stream()).toArray(Long[]::new))
                .setParameter("writes", Stream.concat(Stream.of(false), buckets.values().stream()).toArray(Boolean[]::new))
                .getSingleResult();
        return false;
    }

    /** Lets nobody else into the registry until the transaction ends; for whoever changes whom names mean. */
    public void alone() {
        entities.createNativeQuery("select count(cast(pg_advisory_xact_lock(:registry) as text))")
                .setParameter("registry", REGISTRY).getSingleResult();
    }
}
