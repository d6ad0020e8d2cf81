package org.quoth.article;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/**
 * Articles that are not served any more, for whoever has to change something in all articles. Every method belongs into a
 * transaction that is alone with the registry of actors.
 */
@ApplicationScoped
public class TakenBackArticles {
    @Inject
    EntityManager entities;

    /**
     * An article that was put back for a while.
     *
     * @param known what its versions are known by
     * @param text digest of its text, of which another article may have the same
     */
    public record PutBack(Long article, byte[] known, String text) {
    }

    /**
     * Puts articles back as if they were served.
     *
     * @param which a condition on {@code taken_back}, with {@code :keys}
     */
    public List<PutBack> put(String which, Long... keys) {
        List<?> found = entities.createNativeQuery("""
                select t.article_id, t.key, (select r.content ->> 'digest' from taken_back_row r
                    where r.article_id = t.article_id and r.source = 'article') from taken_back t
                where t.article_id in (select article_id from taken_back where %s)"""
                .formatted(which.replace("(:keys)", "(cast(:keys as bigint[]))")), Tuple.class)
                .setParameter("keys", keys).getResultList();
        List<PutBack> back = found.stream().map(Tuple.class::cast)
                .map(row -> new PutBack((Long) row.get(0), (byte[]) row.get(1), (String) row.get(2))).toList();
        back.forEach(one -> call("select cast(put_back(:article) as text)", one));
        entities.clear();
        return back;
    }

    /** Takes those of the articles back again that are still there. */
    public void takeAgain(List<PutBack> articles) {
        entities.flush();
        for (PutBack one : articles) {
            call("select cast(take_back(id) as text) from article where id = :article", one);
            entities.createNativeQuery("update taken_back set key = :key where article_id = :article")
                    .setParameter("key", one.known()).setParameter("article", one.article()).executeUpdate();
            entities.createNativeQuery("""
                    update taken_back_row set content = content || jsonb_build_object('digest', cast(:text as text))
                    where article_id = :article and source = 'article'""")
                    .setParameter("text", one.text()).setParameter("article", one.article()).executeUpdate();
        }
        entities.clear();
    }

    private void call(String function, PutBack one) {
        entities.createNativeQuery(function).setParameter("article", one.article()).getResultList();
    }
}
