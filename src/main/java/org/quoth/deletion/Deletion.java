package org.quoth.deletion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.quoth.actor.Actor;
import org.quoth.actor.ActorName;
import org.quoth.actor.ActorRegistry;
import org.quoth.article.Article;
import org.quoth.article.TakenBackArticles;
import org.quoth.article.TakenBackArticles.PutBack;
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.NodeId;

/** Deletes for good, in one transaction, during which no article is registered. */
@ApplicationScoped
class Deletion {
    @Inject
    EntityManager entities;

    @Inject
    ActorRegistry registry;

    @Inject
    Tombstones tombstones;

    @Inject
    HeldContent held;

    @Inject
    TakenBackArticles takenBack;

    /** Deletes an article, and the posts that only it introduces, with everything that only they support. */
    @Transactional
    public Deleted article(String id, String why) {
        ClientValue.checked("why", why);
        long key = NodeId.keyOf(Article.TYPE, id);
        registry.alone();
        takenBack.put("article_id = any(:keys)", key);
        Article article = Article.withId(id);
        Long[] keys = withPosts(article);
        Tombstone tombstone = tombstones.ofArticles(Article.list("pk in ?1", List.of(keys)), why);
        int statements = count("statement where article_id = any(:keys)", keys);
        return new Deleted(keys.length, statements, deleteArticles(keys), tombstone);
    }

    /** Its key and those of the posts that it introduces, unless another article introduces them too. */
    private Long[] withPosts(Article article) {
        if (article.blog == null || article.post
                || Article.count("blog = ?1 and not post and pk <> ?2", article.blog, article.pk) > 0) {
            return new Long[]{article.pk };
        }
        takenBack.put("""
                article_id in (select r.article_id from taken_back_row r, article x where x.id = any(:keys)
                    and r.source = 'article' and r.content ->> 'blog' = x.blog)""", article.pk);
        return keys("select id from article where id = any(:keys) or post and blog = (select blog from article"
                + " where id = any(:keys))", article.pk);
    }

    /**
     * Deletes an actor: names, roles, where articles name it, that others speak about it, and everything that it says. The texts
     * of articles stay as they are.
     *
     * @param withArticles whether the articles that name it go too
     */
    @Transactional
    public Deleted actor(String id, String why, boolean withArticles) {
        ClientValue.checked("why", why);
        registry.alone();
        Actor actor = Actor.withId(id);
        Long[] keys = keys("select id from actor where id = any(:keys) or merged_into = any(:keys)", actor.pk);
        List<PutBack> putBack = takenBack.put("""
                article_id in (select article_id from taken_back_row where cast(content ->> 'actor_id' as bigint) = any(:keys)
                    or source in ('speaker', 'correction')
                    and cast(coalesce(content ->> 'given_actor_id', content ->> 'other_id') as bigint) = any(:keys))""", keys);
        @SuppressWarnings("unchecked")
        List<String> names = query("select name from actor where id = any(:keys) union select name from actor_alias"
                + " where telling and actor_id = any(:keys)", keys).getResultList();
        Tombstone tombstone = tombstones.ofActor(actor.kind, names, why);
        int statements = count("statement where actor_id = any(:keys)", keys);
        Long[] articles = withArticles ? keys("""
                select article_id from mention where actor_id = any(:keys)
                union select article_id from speaker where actor_id = any(:keys)""", keys) : new Long[0];
        int others = 0;
        if (articles.length == 0) {
            deleteActors(keys);
        } else {
            statements = count("statement where article_id = any(:keys)", articles);
            tombstones.ofArticles(Article.list("pk in ?1", List.of(articles)), why);
            deleteActors(keys);
            others = deleteArticles(articles);
        }
        takenBack.takeAgain(putBack);
        int withheld = withArticles ? held.deleteNaming(names.stream().map(ActorName::normalized).toList(), why) : 0;
        return new Deleted(articles.length + withheld, statements, keys.length + others, tombstone);
    }

    private void deleteActors(Long... keys) {
        entities.flush();
        Long[] shorter = keys("""
                select l.short_id from name_link l join known_name k on k.id = l.full_id where k.actor_id = any(:keys)
                except select l.short_id from name_link l join known_name k on k.id = l.full_id
                    where k.actor_id is null or k.actor_id <> all(:keys)""", keys);
        run("delete from calling_tie t where base in (select base from known_name where actor_id = any(:keys)) and not exists"
                + " (select from known_name k where k.base = t.base and k.actor_id <> all(:keys))", keys);
        run("delete from speaker where actor_id = any(:keys)", keys);
        run("delete from statement where actor_id = any(:keys)", keys);
        run("delete from statement_about where actor_id = any(:keys)", keys);
        run("delete from mention where actor_id = any(:keys)", keys);
        run("delete from actor where merged_into = any(:keys)", keys);
        run("delete from actor where id = any(:keys)", keys);
        run("delete from known_name k where id = any(:keys) and actor_id is null and not exists"
                + " (select from mention m where k.id in (m.name_id, m.clue_id))", shorter);
        entities.clear();
    }

    /** Gives how many actors went along. */
    private int deleteArticles(Long... keys) {
        entities.flush();
        Long[] actors = keys("""
                select actor_id from mention where article_id = any(:keys)
                union select actor_id from speaker where article_id = any(:keys) and actor_id is not null
                union select a.actor_id from statement_about a join statement s on s.id = a.statement_id
                    where s.article_id = any(:keys)""", keys);
        Long[] names = keys("select name_id from mention where article_id = any(:keys)"
                + " union select clue_id from mention where article_id = any(:keys)", keys);
        Long[] publications = keys("select distinct publication_id from article where id = any(:keys)"
                + " and publication_id is not null", keys);
        run("delete from held_article h using article x where x.id = any(:keys)"
                + " and (h.article_id = x.id or h.identity in (x.identity, x.digest))", keys);
        run("delete from article where id = any(:keys)", keys);
        run("delete from publication p where id = any(:keys) and not exists"
                + " (select from article where publication_id = p.id)", publications);
        registry.forgetNames(List.of(names));
        int before = count("actor where id = any(:keys)", actors);
        // whom a file or a person has described stays
        query("""
                select delete_unheld_actor(id) from actor x where id = any(:keys) and wikidata_id is null and not name_given
                    and not exists (select from mention where actor_id = x.id)
                    and not exists (select from taken_back_row where cast(content ->> 'actor_id' as bigint) = x.id)
                    and not exists (select from given_name where actor_id = x.id)
                    and not exists (select from given_role where actor_id = x.id)""", actors).getResultList();
        entities.clear();
        registry.forget(List.of(keys("select id from actor where id = any(:keys)", actors)));
        return before - count("actor where id = any(:keys)", actors);
    }

    private int count(String from, Long... keys) {
        return ((Number) query("select count(*) from " + from, keys).getSingleResult()).intValue();
    }

    private Long[] keys(String sql, Long... keys) {
        List<Long> found = new ArrayList<>();
        query(sql, keys).getResultList().forEach(key -> Optional.ofNullable((Long) key).ifPresent(found::add));
        return found.toArray(Long[]::new);
    }

    private void run(String sql, Long... keys) {
        query(sql, keys).executeUpdate();
    }

    private Query query(String sql, Long... keys) {
        return entities.createNativeQuery(sql.replace("(:keys)", "(cast(:keys as bigint[]))")).setParameter("keys", keys);
    }
}
