package org.quoth.reextraction;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/**
 * The articles that wait to be read again, in the database: they outlive a restart, and several instances take them from it
 * side by side. Every method belongs into a transaction.
 */
@ApplicationScoped
class Queue {
    @Inject
    EntityManager entities;

    /** A new reextraction of the articles of these keys. */
    Reextraction open(String by, List<Long> articles) {
        Long key = (Long) entities.createNativeQuery(
                "insert into reextraction (asked_by, asked_at) values (:by, now()) returning id")
                .setParameter("by", by).getSingleResult();
        entities.createNativeQuery("""
                insert into reextraction_article (reextraction_id, article_id)
                select :key, article from unnest(cast(:articles as bigint[])) as article""")
                .setParameter("key", key).setParameter("articles", articles.toArray(Long[]::new)).executeUpdate();
        return Reextraction.findById(key);
    }

    /** The key of the oldest reextraction that is not finished; it has begun then. */
    Optional<Long> begin() {
        return first(entities.createNativeQuery("""
                update reextraction set started_at = coalesce(started_at, now())
                where id = (select min(id) from reextraction where finished_at is null) returning id"""));
    }

    /** The key of an article of the reextraction that waits and that nobody else is at; it is ours until the transaction ends. */
    Optional<Long> take(long reextraction) {
        return first(entities.createNativeQuery("""
                select a.article_id from reextraction_article a join reextraction r on r.id = a.reextraction_id
                where a.reextraction_id = :key and a.outcome is null and r.finished_at is null
                order by a.article_id limit 1 for update of a skip locked""").setParameter("key", reextraction));
    }

    /** @param reason where it failed, else null */
    void done(long reextraction, long article, Outcome outcome, String reason) {
        entities.createNativeQuery("""
                update reextraction_article set outcome = :outcome, reason = :reason
                where reextraction_id = :key and article_id = :article and outcome is null""")
                .setParameter("key", reextraction).setParameter("article", article)
                .setParameter("outcome", outcome.name()).setParameter("reason", reason).executeUpdate();
    }

    /** Whether the reextraction has ended now, or had before; articles that others are at keep it open. */
    boolean finish(long reextraction) {
        entities.createNativeQuery("""
                update reextraction r set finished_at = clock_timestamp() where r.id = :key and r.finished_at is null
                and not exists (select from reextraction_article a where a.reextraction_id = r.id and a.outcome is null)""")
                .setParameter("key", reextraction).executeUpdate();
        return (boolean) entities
                .createNativeQuery("select finished_at is not null from reextraction where id = :key")
                .setParameter("key", reextraction).getSingleResult();
    }

    void cancel(long reextraction) {
        entities.createNativeQuery("""
                update reextraction set cancelled = true, finished_at = clock_timestamp()
                where id = :key and finished_at is null""").setParameter("key", reextraction).executeUpdate();
    }

    private static Optional<Long> first(Query query) {
        List<?> keys = query.getResultList();
        return keys.stream().findFirst().map(Long.class::cast);
    }

    /** What became of an article. */
    enum Outcome {
        UNCHANGED,
        CHANGED,
        FAILED
    }
}
