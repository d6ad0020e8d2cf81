package org.quoth.deletion;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.access.Caller;
import org.quoth.article.Article;
import org.quoth.extract.ExtractedStatement;
import org.quoth.extract.Extraction;
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.RequestException;
import org.quoth.resolve.ActorKind;
import org.quoth.resolve.ExtractedActor;

/** Keeps what was deleted from coming back. */
@ApplicationScoped
public class Tombstones {
    @Inject
    EntityManager entities;

    @Inject
    Caller caller;

    private volatile Fingerprints fingerprints;

    /** Whether anything was ever deleted; nothing was mostly, and then nothing need be checked. */
    public boolean areAny() {
        return (Boolean) entities.createNativeQuery("select exists (select from tombstone_digest)").getSingleResult();
    }

    /** The article's extraction as it may be stored: see {@link #check} and {@link #without}. */
    public Extraction checked(Collection<byte[]> digests, Collection<String> urls, Extraction extraction) {
        check(digests, urls);
        return without(extraction);
    }

    /**
     * @param digests of what makes the article, or a version of it, the same
     * @param urls where the article stands, and no other, and of a post its live blog; as far as they are known
     * @throws RequestException {@code DELETED} if this article, or what stood under one of its addresses, was deleted
     */
    public void check(Collection<byte[]> digests, Collection<String> urls) {
        if (!found(Stream.concat(digests.stream().map(fingerprints()::ofArticle),
                urls.stream().map(fingerprints()::ofUrl)).toList()).isEmpty()) {
            throw new RequestException(ErrorCode.DELETED, "This article was deleted and is not taken again");
        }
    }

    /** What was found in an article, without the actors that were deleted and without what they say in it. */
    public Extraction without(Extraction extraction) {
        Set<ExtractedActor> gone = deleted(extraction.actors(), ExtractedActor::kind,
                actor -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream()));
        if (gone.isEmpty()) {
            return extraction;
        }
        return new Extraction(extraction.statements().stream()
                .filter(statement -> statement.speaker() == null || !gone.contains(statement.speaker().actor()))
                .map(statement -> about(statement, gone)).toList(),
                extraction.speakers().stream().filter(speaker -> !gone.contains(speaker.actor())).toList(),
                extraction.actors().stream().filter(actor -> !gone.contains(actor)).toList());
    }

    /** Those of the actors of which a name was deleted. */
    public <T> Set<T> deleted(Collection<T> actors, Function<T, ActorKind> kind, Function<T, Stream<String>> names) {
        Map<T, List<byte[]>> prints = new HashMap<>();
        actors.forEach(actor -> prints.put(actor, names.apply(actor).distinct()
                .map(name -> fingerprints().ofName(kind.apply(actor), name)).toList()));
        Set<ByteBuffer> found = found(prints.values().stream().flatMap(List::stream).toList());
        prints.values().removeIf(own -> own.stream().map(ByteBuffer::wrap).noneMatch(found::contains));
        return prints.keySet();
    }

    private static ExtractedStatement about(ExtractedStatement x, Set<ExtractedActor> gone) {
        return new ExtractedStatement(x.kind(), x.act(), x.spans(), x.cue(), x.mention(), x.speaker(), x.addressee(),
                x.occasion(), x.about().stream().filter(actor -> !gone.contains(actor)).toList(), x.confidence());
    }

    /** Remembers articles; not by the address of a live blog those of its posts that have none of their own. */
    Tombstone ofArticles(Collection<Article> articles, String why) {
        return ofContent(articles.stream().flatMap(article -> Stream.of(article.digest, article.identity))
                .filter(Objects::nonNull).toList(),
                articles.stream().filter(article -> !article.post || !Objects.equals(article.url, article.blog))
                        .map(article -> article.url).filter(Objects::nonNull).toList(),
                why);
    }

    /**
     * Remembers articles that may never have been stored.
     *
     * @param digests of what makes each the same
     * @param urls where they stood
     */
    public Tombstone ofContent(Collection<byte[]> digests, Collection<String> urls, String why) {
        return put(Tombstone.Subject.ARTICLE, why, Stream.concat(digests.stream().map(fingerprints()::ofArticle),
                urls.stream().map(fingerprints()::ofUrl)).toList());
    }

    /** Remembers an actor by the names that tell who is meant. */
    Tombstone ofActor(ActorKind kind, Collection<String> names, String why) {
        return put(Tombstone.Subject.ACTOR, why, names.stream().map(name -> fingerprints().ofName(kind, name)).toList());
    }

    private Tombstone put(Tombstone.Subject subject, String why, List<byte[]> prints) {
        Tombstone tombstone = new Tombstone();
        tombstone.subject = subject;
        tombstone.deletedAt = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        tombstone.deletedBy = caller.name();
        tombstone.why = ClientValue.checked("why", why);
        tombstone.persist();
        entities.flush();
        entities.createNativeQuery("""
                insert into tombstone_digest (digest, tombstone_id) select distinct print, cast(:tombstone as bigint)
                from unnest(cast(:prints as bytea[])) as print on conflict do nothing""")
                .setParameter("tombstone", tombstone.pk).setParameter("prints", prints.toArray(byte[][]::new)).executeUpdate();
        return tombstone;
    }

    private Set<ByteBuffer> found(List<byte[]> prints) {
        Set<ByteBuffer> found = new HashSet<>();
        if (!prints.isEmpty()) {
            List<?> digests = entities
                    .createNativeQuery("select digest from tombstone_digest where digest = any(cast(:prints as bytea[]))")
                    .setParameter("prints", prints.toArray(byte[][]::new)).getResultList();
            digests.forEach(digest -> found.add(ByteBuffer.wrap((byte[]) digest)));
        }
        return found;
    }

    private Fingerprints fingerprints() {
        if (fingerprints == null) {
            fingerprints = new Fingerprints(
                    (byte[]) entities.createNativeQuery("select key from tombstone_key").getSingleResult());
        }
        return fingerprints;
    }
}
