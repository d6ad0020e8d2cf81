package org.quoth.deletion;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.quoth.actor.Actor;
import org.quoth.actor.ActorName;
import org.quoth.actor.ActorRegistry;
import org.quoth.actor.Sql;
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
    Sql sql;

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
        List<Long> keys = withPosts(article);
        Tombstone tombstone = tombstones.ofArticles(Article.list("pk in ?1", keys), why);
        int statements = sql.count("statement where article_id = any(:keys)", "keys", keys);
        return new Deleted(keys.size(), statements, deleteArticles(keys), tombstone);
    }

    /** Its key and those of the posts that it introduces, unless another article introduces them too. */
    private List<Long> withPosts(Article article) {
        if (article.blog == null || article.post
                || Article.count("blog = ?1 and not post and pk <> ?2", article.blog, article.pk) > 0) {
            return List.of(article.pk);
        }
        takenBack.put("""
                article_id in (select r.article_id from taken_back_row r, article x where x.id = any(:keys)
                    and r.source = 'article' and r.content ->> 'blog' = x.blog)""", article.pk);
        return sql.keys("select id from article where id = any(:keys) or post and blog = (select blog from article"
                + " where id = any(:keys))", "keys", List.of(article.pk));
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
        List<Long> keys = sql.keys("select id from actor where id = any(:keys) or merged_into = any(:keys)", "keys",
                List.of(actor.pk));
        List<PutBack> putBack = takenBack.put("""
                article_id in (select article_id from taken_back_row where cast(content ->> 'actor_id' as bigint) = any(:keys)
                    or source in ('speaker', 'correction')
                    and cast(coalesce(content ->> 'given_actor_id', content ->> 'other_id') as bigint) = any(:keys))""",
                keys.toArray(Long[]::new));
        @SuppressWarnings("unchecked")
        List<String> names = sql.query("select name from actor where id = any(:keys) union select name from actor_alias"
                + " where telling and actor_id = any(:keys)", "keys", keys).getResultList();
        Tombstone tombstone = tombstones.ofActor(actor.kind, names, why);
        int statements = sql.count("statement where actor_id = any(:keys)", "keys", keys);
        List<Long> articles = withArticles ? sql.keys("""
                select article_id from mention where actor_id = any(:keys)
                union select article_id from speaker where actor_id = any(:keys)""", "keys", keys) : List.of();
        int others = 0;
        if (articles.isEmpty()) {
            deleteActors(keys);
        } else {
            statements = sql.count("statement where article_id = any(:keys)", "keys", articles);
            tombstones.ofArticles(Article.list("pk in ?1", articles), why);
            deleteActors(keys);
            others = deleteArticles(articles);
        }
        takenBack.takeAgain(putBack);
        int withheld = withArticles ? held.deleteNaming(names.stream().map(ActorName::normalized).toList(), why) : 0;
        return new Deleted(articles.size() + withheld, statements, keys.size() + others, tombstone);
    }

    private void deleteActors(List<Long> keys) {
        entities.flush();
        List<Long> shorter = sql.keys("""
                select l.short_id from name_link l join known_name k on k.id = l.full_id where k.actor_id = any(:keys)
                except select l.short_id from name_link l join known_name k on k.id = l.full_id
                    where k.actor_id is null or k.actor_id <> all(:keys)""", "keys", keys);
        sql.run("delete from calling_tie t where base in (select base from known_name where actor_id = any(:keys)) and not exists"
                + " (select from known_name k where k.base = t.base and k.actor_id <> all(:keys))", "keys", keys);
        sql.run("delete from speaker where actor_id = any(:keys)", "keys", keys);
        sql.run("delete from statement where actor_id = any(:keys)", "keys", keys);
        sql.run("delete from statement_about where actor_id = any(:keys)", "keys", keys);
        sql.run("delete from mention where actor_id = any(:keys)", "keys", keys);
        sql.run("delete from actor where merged_into = any(:keys)", "keys", keys);
        sql.run("delete from actor where id = any(:keys)", "keys", keys);
        sql.run("delete from known_name k where id = any(:keys) and actor_id is null and not exists"
                + " (select from mention m where k.id in (m.name_id, m.clue_id))", "keys", shorter);
        entities.clear();
    }

    /** Gives how many actors went along. */
    private int deleteArticles(List<Long> keys) {
        entities.flush();
        List<Long> actors = sql.keys("""
                select actor_id from mention where article_id = any(:keys)
                union select actor_id from speaker where article_id = any(:keys) and actor_id is not null
                union select a.actor_id from statement_about a join statement s on s.id = a.statement_id
                    where s.article_id = any(:keys)""", "keys", keys);
        List<Long> names = sql.keys("select name_id from mention where article_id = any(:keys)"
                + " union select clue_id from mention where article_id = any(:keys)", "keys", keys);
        List<Long> publications = sql.keys("select distinct publication_id from article where id = any(:keys)"
                + " and publication_id is not null", "keys", keys);
        sql.run("delete from held_article h using article x where x.id = any(:keys)"
                + " and (h.article_id = x.id or h.identity in (x.identity, x.digest))", "keys", keys);
        sql.run("delete from article where id = any(:keys)", "keys", keys);
        sql.run("delete from publication p where id = any(:keys) and not exists"
                + " (select from article where publication_id = p.id)", "keys", publications);
        registry.forgetNames(names);
        int before = sql.count("actor where id = any(:keys)", "keys", actors);
        // whom a file or a person has described stays
        sql.query("""
                select delete_unheld_actor(id) from actor x where id = any(:keys) and wikidata_id is null and not name_given
                    and not exists (select from mention where actor_id = x.id)
                    and not exists (select from taken_back_row where cast(content ->> 'actor_id' as bigint) = x.id)
                    and not exists (select from given_name where actor_id = x.id)
                    and not exists (select from given_role where actor_id = x.id)""", "keys", actors).getResultList();
        entities.clear();
        registry.forget(sql.keys("select id from actor where id = any(:keys)", "keys", actors));
        return before - sql.count("actor where id = any(:keys)", "keys", actors);
    }
}
