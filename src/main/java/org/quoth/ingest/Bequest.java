package org.quoth.ingest;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.quoth.article.Article;
import org.quoth.statement.Speaker;
import org.quoth.statement.Statement;

/** Hands what people have said of an article on to the one that has its text from now on. */
@ApplicationScoped
class Bequest {
    @Inject
    EntityManager entities;

    /** What people have said of {@code to} itself goes before it. */
    void hand(Article from, Article to) {
        Map<String, Statement> heirs = Statement.ofArticle(to).stream()
                .collect(toMap(statement -> statement.text, Function.identity(), (first, second) -> first));
        for (Statement corrected : Statement.ofArticle(from).stream().filter(Statement::isCorrected).toList()) {
            Statement heir = heirs.get(corrected.text);
            if (heir == null || !heir.isCorrected()) {
                long key = corrected.pk;
                if (heir == null) {
                    heir = moved(corrected, to);
                } else {
                    correct(heir, corrected);
                }
                run("update correction set article_id = :to, statement_id = " + heir.pk + " where statement_id = :from", key,
                        to.pk);
            }
        }
        run("""
                update given_mention g set article_id = :to where article_id = :from and not exists (
                    select from given_mention h where h.article_id = :to and h.name = g.name)""", from.pk, to.pk);
    }

    /** The statement itself, where the other article does not have it yet. */
    private static Statement moved(Statement statement, Article to) {
        statement.speaker = inArticle(to, statement.speaker);
        statement.readSpeaker = inArticle(to, statement.readSpeaker);
        statement.article = to;
        statement.datedAt = to.datedAt;
        return statement;
    }

    private static void correct(Statement heir, Statement corrected) {
        heir.rejected = corrected.rejected;
        if (corrected.speakerGiven) {
            heir.giveSpeaker(inArticle(heir.article, corrected.speaker));
        }
    }

    private static Speaker inArticle(Article article, Speaker speaker) {
        return speaker == null ? null : Speaker.of(article, speaker.actor, speaker.name);
    }

    private void run(String sql, long from, long to) {
        entities.createNativeQuery(sql).setParameter("from", from).setParameter("to", to).executeUpdate();
    }
}
