package org.quoth.live;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.quoth.article.Article;

/** What was added, in the order in which it was committed: the database gives each its place as it commits, and notifies. */
@ApplicationScoped
public class Additions {
    @Inject
    EntityManager entities;

    /**
     * Has subscribers told when the transaction commits.
     *
     * @param article its key
     * @param whole whether it is new, and not a newer version of one that was there
     * @param statements the keys of those that were not there before, in reading order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(long article, boolean whole, Collection<Long> statements) {
        if (whole || !statements.isEmpty()) {
            entities.createNativeQuery(
                    "insert into addition (article_id, whole, statement_ids) values (:article, :whole, cast(:statements as bigint[]))")
                    .setParameter("article", article)
                    .setParameter("whole", whole)
                    .setParameter("statements", statements.toArray(Long[]::new))
                    .executeUpdate();
        }
    }

    /** Has subscribers told of articles that were never there, with all of their statements. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Collection<Article> articles) {
        entities.createNativeQuery("""
                insert into addition (article_id, whole, statement_ids)
                select article, true, cast(statements as bigint[])
                from unnest(cast(:articles as bigint[]), cast(:statements as text[])) as t (article, statements)""")
                .setParameter("articles", articles.stream().map(article -> article.pk).toArray(Long[]::new))
                .setParameter("statements", articles.stream().map(article -> article.statements.stream()
                        .map(statement -> String.valueOf(statement.pk)).collect(Collectors.joining(",", "{", "}")))
                        .toArray(String[]::new))
                .executeUpdate();
    }

    /** At most {@code most} of them, from a place on. What was deleted since is not among them. */
    List<Addition> from(long place, int most) {
        return entities.unwrap(Session.class).createNativeQuery(
                "select place, article_id, whole, statement_ids from addition where place >= :place order by place limit :most",
                Object[].class)
                .setParameter("place", place)
                .setParameter("most", most)
                .getResultList().stream()
                .map(row -> new Addition((Long) row[0], (Long) row[1], (Boolean) row[2], Arrays.asList((Long[]) row[3])))
                .toList();
    }

    /** The place behind all of them. */
    Position end() {
        return new Position((Long) entities
                .createNativeQuery("select coalesce(max(place), 0) + 1 from addition").getSingleResult(), 0);
    }
}
