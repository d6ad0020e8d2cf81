package org.quoth.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.quoth.article.Article;

/** Tells of articles that come in whether they, or versions of them, are there already. */
@ApplicationScoped
class Recognition {
    @Inject
    EntityManager entities;

    /** Whether nothing would change if the article were stored: its text is there, and nothing newer. Cheap, for most that is sent again. */
    @Transactional
    Optional<Long> unchanged(Incoming incoming) {
        return Article.withDigest(incoming.fingerprint().text())
                .filter(article -> incoming.fingerprint().identity() == null
                        || Arrays.equals(article.identity, incoming.fingerprint().identity())
                                && Objects.equals(article.version, incoming.version()))
                .filter(article -> incoming.blog() == null || incoming.blog().equals(article.blog))
                .map(article -> article.pk);
    }

    /** Whoever sends the same articles or versions of them at the same time waits here, and then finds them. */
    void lock(List<Incoming> incoming) {
        entities.createNativeQuery("""
                select count(cast(pg_advisory_xact_lock(digest) as text))
                from (select digest from unnest(cast(:digests as bigint[])) as digest order by digest) as sorted""")
                .setParameter("digests", incoming.stream().flatMap(one -> one.fingerprint().digests().stream())
                        .map(Fingerprint::lock).distinct().toArray(Long[]::new))
                .getSingleResult();
    }

    /** The places of those of which, or of a version of which, something is stored, held or taken back. Of most, nothing is. */
    Set<Integer> known(List<Incoming> incoming) {
        List<?> known = entities
                .createNativeQuery("""
                        select place
                        from unnest(cast(:texts as bytea[]), cast(:keys as bytea[])) with ordinality as t (text, key, place)
                        where exists (select from article where digest = t.text)
                            or exists (select from article where identity = t.key)
                            or exists (select from held_article where identity = t.key)
                            or exists (select from taken_back where key = t.key)""")
                .setParameter("texts", incoming.stream().map(one -> one.fingerprint().text()).toArray(byte[][]::new))
                .setParameter("keys", incoming.stream().map(one -> one.fingerprint().key()).toArray(byte[][]::new))
                .getResultList();
        return known.stream().map(place -> ((Number) place).intValue() - 1).collect(Collectors.toSet());
    }
}
