package org.quoth.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.quoth.actor.ActorName;
import org.quoth.deletion.HeldContent;
import org.quoth.deletion.Tombstone;
import org.quoth.deletion.Tombstones;
import org.quoth.extract.Extractor;
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.RequestException;

/** Deletes for good what is held, and was perhaps never stored. */
@ApplicationScoped
public class HeldArticles implements HeldContent {
    private static final Logger LOG = Logger.getLogger(HeldArticles.class);

    @Inject
    EntityManager entities;

    @Inject
    Tombstones tombstones;

    @Inject
    Ingest ingest;

    @Inject
    Extractor extractor;

    /**
     * Deletes for good what is held under an opaque id, and what is set aside of it.
     *
     * @param why is kept with the tombstone
     * @throws RequestException {@code INVALID_ARGUMENT} if {@code why} is blank or too long, {@code INVALID_ID} or {@code NOT_FOUND} if
     *         nothing is held under the id
     */
    @Transactional
    public Tombstone delete(String id, String why) {
        ClientValue.checked("why", why);
        long key = NodeId.keyOf(HeldArticle.TYPE, id);
        // whoever releases it, or sends another version of it, has done so when this goes on, or waits
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:identity) as text)")
                .setParameter("identity", Fingerprint.lock(find(key, id).identity)).getSingleResult();
        entities.clear();
        return delete(find(key, id), why);
    }

    private static HeldArticle find(long key, String id) {
        return HeldArticle.<HeldArticle>findByIdOptional(key).orElseThrow(
                () -> new RequestException(ErrorCode.NOT_FOUND, "No article is held under the id \"" + id + "\""));
    }

    private Tombstone delete(HeldArticle held, String why) {
        List<byte[]> digests = new ArrayList<>(List.of(held.identity));
        List<String> urls = new ArrayList<>();
        read(held).ifPresent(incoming -> {
            digests.add(incoming.fingerprint().text());
            Stream.ofNullable(incoming.ownUrl()).forEach(urls::add);
        });
        held.delete();
        entities.createNativeQuery("delete from taken_back where article_id = :article")
                .setParameter("article", held.articleId == null ? -1 : held.articleId).executeUpdate();
        return tombstones.ofContent(digests, urls, why);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int deleteNaming(Collection<String> names, String why) {
        List<HeldArticle> naming = HeldArticle.<HeldArticle>list("content is not null").stream()
                .filter(held -> read(held).filter(incoming -> names(incoming, names)).isPresent()).toList();
        naming.forEach(held -> delete(held, why));
        return naming.size();
    }

    private boolean names(Incoming incoming, Collection<String> names) {
        return extractor.extract(incoming.document()).actors().stream()
                .flatMap(actor -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream()))
                .map(ActorName::normalized).anyMatch(names::contains);
    }

    /** Empty where nothing is kept of it, or what is kept cannot be read. */
    private Optional<Incoming> read(HeldArticle held) {
        if (held.content == null) {
            return Optional.empty();
        }
        try {
            List<Incoming> articles = ingest.readAll(held.input());
            return held.position < articles.size() ? Optional.of(articles.get(held.position)) : Optional.empty();
        } catch (RequestException e) {
            LOG.warnf("Held article %d cannot be read any more: %s", held.pk, e.getMessage());
            return Optional.empty();
        }
    }
}
