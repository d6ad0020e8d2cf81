package org.quoth.ingest;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.actor.ActorRegistry;
import org.quoth.article.Article;

/**
 * Articles that are not served any more. Everything of them is kept where no query looks, and comes back with its ids and with
 * what people have said of it. Every method belongs into a transaction that is alone with the registry.
 */
@ApplicationScoped
class TakenBack {
    @Inject
    EntityManager entities;

    @Inject
    ActorRegistry registry;

    void take(Article article) {
        var actors = article.mentioned.stream().map(mention -> mention.actor.pk).toList();
        call("take_back", article.pk);
        entities.detach(article);
        registry.forget(actors);
    }

    /** The key of the article that was taken back and whose versions are known by {@code key}. */
    Optional<Long> find(byte[] key) {
        return Optional.ofNullable((Long) entities
                .createNativeQuery("select max(article_id) from taken_back where key = :key").setParameter("key", key)
                .getSingleResult());
    }

    /** The article as it was when it was taken. */
    Article put(long key) {
        call("put_back", key);
        return Article.findById(key);
    }

    private void call(String function, long key) {
        entities.createNativeQuery("select cast(" + function + "(:key) as text)").setParameter("key", key)
                .getSingleResult();
    }
}
