package org.quoth.actor;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.quoth.article.Article;

/** What people decide about names that do not tell by themselves who is meant: for each article alone. */
@ApplicationScoped
class DecidedMentions {
    @Inject
    Sql sql;

    @Inject
    Reassignment reassignment;

    /** Whom the article means, as people say, by names that do not tell it; by the normalized name. */
    Map<String, Long> given(Article article) {
        if (article.pk == null) {
            return Map.of();
        }
        return sql.rows("""
                select distinct on (g.name) g.name, coalesce(x.merged_into, x.id) from given_mention g
                join actor x on x.id = g.actor_id where g.article_id = :article order by g.name, g.correction_id desc""",
                "article", article.pk).stream().collect(toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    List<Mention> of(Actor actor) {
        return Mention.list("actor.pk", actor.pk);
    }

    /** The articles of these mentions mean that actor by their names. */
    void give(long decision, List<Mention> mentions, Actor to) {
        mentions.forEach(mention -> sql.run(
                "insert into given_mention values (:decision, :article, :name, :to) on conflict do nothing",
                "decision", decision, "article", mention.article.pk, "name", ActorName.normalized(mention.name), "to", to.pk));
        move(mentions, to, true);
    }

    /** @param given whether a person says so */
    void move(List<Mention> mentions, Actor to, boolean given) {
        List<Long> keys = mentions.stream().map(mention -> mention.pk).toList();
        sql.run("""
                update mention m set given = :given or exists (select from given_mention g where g.article_id = m.article_id
                and g.actor_id = :to) where id = any(cast(:keys as bigint[]))""",
                "given", given, "to", to.pk, "keys", keys.toArray(Long[]::new));
        reassignment.move(keys, keys.stream().map(key -> to.pk).toList());
    }

    /** The articles of which the decision says whom they mean, by the normalized name. */
    Map<String, Set<Long>> givenBy(long decision) {
        return sql.rows("select name, array_agg(article_id) from given_mention where correction_id = :decision group by name",
                "decision", decision).stream().collect(toMap(row -> (String) row[0], row -> Set.of((Long[]) row[1])));
    }

    /** Speakers that people gave, and that no mention is behind. */
    void moveSpeakers(Actor from, Actor to) {
        sql.run("update speaker set actor_id = :to where actor_id = :from and mention_id is null", "from", from.pk, "to",
                to.pk);
        followSpeakers(from);
    }

    /** A statement's actor is its speaker's. */
    void followSpeakers(Actor before) {
        sql.run("""
                update statement s set actor_id = x.actor_id from speaker x
                where s.actor_id = :before and x.id = s.speaker_id and x.actor_id <> :before""", "before", before.pk);
    }
}
