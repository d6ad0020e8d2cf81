package org.quoth.actor;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.actor.KnownName.Family;
import org.quoth.actor.KnownName.Row;
import org.quoth.actor.KnownName.Sort;
import org.quoth.actor.KnownNames.Link;
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
    Settlement settlement;

    @Inject
    Reassignment reassignment;

    @Inject
    MergeCandidates candidates;

    @Inject
    Census census;

    @Inject
    DecidedMentions decided;

    private final PersonNames persons = new PersonNames();

    /**
     * What an article tells that is not known yet.
     *
     * @param clues with the full names of those to whom they lead
     * @param links to and from names and clues that are no new clues
     */
    private record News(Set<KnownName> names, Map<KnownName, Set<KnownName>> clues, Set<Pair> links, boolean upsetting) {
        /** Those of which some may mean somebody else now. */
        Set<Family> families() {
            return Stream.concat(names.stream().filter(name -> !name.isPartial()), links.stream().map(Pair::shorter))
                    .map(KnownName::family).collect(toSet());
        }
    }

    private record Pair(KnownName shorter, KnownName full) {
    }

    /** Somebody else has changed meanwhile what this article would change: it is to be registered again, alone. */
    public static class UpsetException extends RuntimeException {
    }

    /**
     * The places where the article names actors; belongs into the transaction that stores it, before anything is written.
     *
     * @param alone whether nobody else may register an article until that transaction ends
     * @throws UpsetException if it has to be alone, and is not
     */
    public Map<ExtractedActor, Mention> register(Article article, Collection<ExtractedActor> extracted, boolean alone) {
        List<Bearer> bearers = Bearers.of(persons, extracted, article.publishedAt);
        Set<KnownName> all = bearers.stream().flatMap(ActorRegistry::names).collect(toSet());
        boolean locked = lock(all, news(bearers, names.with(all)), alone);
        Map<KnownName, Row> before = names.with(all);
        News news = news(bearers, before);
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
        return mentions(article, bearers, withClues(known, news.clues()));
    }

    private static List<Row> partial(Collection<KnownName> names, Map<KnownName, Row> known) {
        return names.stream().filter(KnownName::isPartial).map(known::get).toList();
    }

    private void link(Collection<Pair> links, Map<KnownName, Row> known) {
        names.link(links.stream()
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

    /** Counts the article's names; comes when its mentions are stored, at the end of the transaction. */
    public void count(Article article) {
        census.count(article.mentioned.toArray(Mention[]::new), article.pk);
    }

    /**
     * Counts the article's names anew, when its mentions have been replaced.
     *
     * @param before the keys of the actors that it named
     */
    public void recount(Article article, Collection<Long> before) {
        count(article);
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

    private static Stream<KnownName> names(Bearer bearer) {
        return Stream.of(Stream.ofNullable(bearer.name()), Stream.ofNullable(bearer.clue()), bearer.shorter().stream(),
                bearer.clues().stream()).flatMap(names -> names);
    }

    private News news(List<Bearer> bearers, Map<KnownName, Row> known) {
        Set<KnownName> strange = new HashSet<>();
        Map<KnownName, Set<KnownName>> clues = new HashMap<>();
        Set<Pair> links = new HashSet<>();
        Set<Family> old = known.keySet().stream().map(KnownName::family).collect(toSet());
        for (Bearer bearer : bearers) {
            names(bearer).filter(name -> !known.containsKey(name)).forEach(name -> {
                if (name.sort() == Sort.CLUE) {
                    clues.computeIfAbsent(name, clue -> new HashSet<>());
                } else {
                    strange.add(name);
                }
            });
            Stream.concat(bearer.shorter().stream(), bearer.clues().stream()).forEach(shorter -> {
                if (clues.containsKey(shorter)) {
                    clues.get(shorter).add(bearer.name());
                } else {
                    links.add(new Pair(shorter, bearer.name()));
                }
            });
        }
        links.removeAll(known(links, known));
        boolean upsetting = strange.stream().anyMatch(name -> !name.isPartial() && old.contains(name.family()))
                || links.stream().anyMatch(link -> link.shorter().sort() == Sort.NAME && known.containsKey(link.shorter()))
                || bearers.stream().anyMatch(bearer -> isContested(bearer, known));
        return new News(strange, clues, links, upsetting);
    }

    private List<Pair> known(Collection<Pair> links, Map<KnownName, Row> known) {
        List<Pair> possible = links.stream()
                .filter(link -> known.containsKey(link.shorter()) && known.containsKey(link.full())).toList();
        Set<List<Long>> linked = names.links(possible.stream().map(link -> known.get(link.shorter()).id()).toList()).stream()
                .map(link -> List.of(link.shorter(), link.full())).collect(toSet());
        return possible.stream()
                .filter(link -> linked.contains(List.of(known.get(link.shorter()).id(), known.get(link.full()).id())))
                .toList();
    }

    private static boolean isContested(Bearer bearer, Map<KnownName, Row> known) {
        return !others(bearer, known).isEmpty();
    }

    /** Callings of namesakes that hardly go together with the bearer's. */
    private static Set<String> others(Bearer bearer, Map<KnownName, Row> known) {
        return bearer.name() == null || bearer.name().callings().isEmpty()
                ? Set.of()
                : known.keySet().stream().filter(name -> name.family().equals(bearer.name().family()))
                        .map(KnownName::callings).filter(callings -> Callings.differ(bearer.name().callings(), callings))
                        .collect(toSet());
    }

    private void tie(List<Bearer> bearers, Map<KnownName, Row> known, Set<Family> families) {
        for (Bearer bearer : bearers) {
            Set<String> others = others(bearer, known);
            if (!others.isEmpty() && names.tie(bearer.name(), others, bearer.acquaintances())) {
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

    private Map<ExtractedActor, Mention> mentions(Article article, List<Bearer> bearers, Map<KnownName, Row> known) {
        Map<ExtractedActor, Mention> mentions = new IdentityHashMap<>();
        List<Bearer> strangers = new ArrayList<>();
        Map<String, Long> given = decided.given(article);
        for (Bearer bearer : bearers) {
            Row name = known.get(bearer.name());
            Row clue = known.get(bearer.clue());
            String normalized = ActorName.normalized(bearer.actor().name());
            Long actor = given.containsKey(normalized)
                    ? given.get(normalized)
                    : name != null && name.actor() != null
                            ? name.actor()
                            : clue != null && clue.actor() != null ? clue.actor() : before(article, normalized);
            Mention mention = mention(article, bearer.actor(), name, clue, actor);
            mention.given = given.containsKey(normalized);
            mentions.put(bearer.actor(), mention);
            if (actor == null) {
                strangers.add(bearer);
            }
        }
        List<Long> made = reassignment.make(strangers.stream().map(bearer -> bearer.actor().kind().name()).toList(),
                strangers.stream().map(bearer -> ActorName.shortened(bearer.actor().name())).toList());
        for (int i = 0; i < made.size(); i++) {
            Mention mention = mentions.get(strangers.get(i).actor());
            mention.actor = entities.getReference(Actor.class, made.get(i));
            if (mention.clueId != null) {
                candidates.add(mention.clueId, made.get(i));
            }
        }
        return mentions;
    }

    /** Whom the article meant by a name that tells nobody when it was read before; null where it is read for the first time. */
    private static Long before(Article article, String normalized) {
        return article.mentioned.stream().filter(mention -> ActorName.normalized(mention.name).equals(normalized))
                .map(mention -> mention.actor.pk).findFirst().orElse(null);
    }

    private Mention mention(Article article, ExtractedActor extracted, Row name, Row clue, Long actor) {
        Mention mention = new Mention();
        mention.article = article;
        mention.actor = actor == null ? null : entities.getReference(Actor.class, actor);
        mention.kind = extracted.kind();
        mention.name = extracted.name();
        mention.names = Stream.concat(Stream.of(extracted.name()), extracted.aliases().stream()).map(ActorName::shortened)
                .distinct().toList();
        mention.role = extracted.role();
        mention.roleOrganization = extracted.roles().isEmpty() ? null : extracted.roles().get(0).organization();
        mention.offsets = extracted.mentions().stream().flatMapToInt(span -> IntStream.of(span.start(), span.end()))
                .toArray();
        mention.nameId = name == null ? null : name.id();
        mention.clueId = clue == null ? null : clue.id();
        return mention;
    }
}
