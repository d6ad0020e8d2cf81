package org.quoth.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.quoth.article.Article;
import org.quoth.extract.StatementKind;
import org.quoth.statement.Statement;

/**
 * Finds what is printed or quoted elsewhere too. An article is sketched when it is stored and held against all others
 * afterwards, in a transaction of its own: of two that are stored at the same time, the one that comes second sees the other.
 */
@ApplicationScoped
public class Copies {
    /** Of more, the newest are compared: words that so many share are boilerplate. */
    private static final int MOST_CANDIDATES = 200;

    @Inject
    EntityManager entities;

    /** Makes the article known to those that come later; belongs into the transaction that stores it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sketch(Article article) {
        entities.createNativeQuery("""
                insert into article_sketch (article_id, bands, linked) values (:article, :bands, false)
                on conflict (article_id) do update set bands = excluded.bands, linked = false""")
                .setParameter("article", article.pk)
                .setParameter("bands", BodySketch.of(article.body).bands())
                .executeUpdate();
        List<Long> statements = new ArrayList<>();
        List<String> grams = new ArrayList<>();
        for (Statement statement : article.statements) {
            Utterance utterance = Utterance.of(statement.kind, statement.text);
            if (utterance.isTelling()) {
                statements.add(statement.pk);
                grams.add(array(utterance.grams()));
            }
        }
        entities.createNativeQuery("""
                insert into statement_sketch (statement_id, article_id, grams)
                select statement, :article, cast(grams as int[])
                from unnest(cast(:statements as bigint[]), cast(:grams as text[])) as sketch (statement, grams)""")
                .setParameter("article", article.pk)
                .setParameter("statements", statements.toArray(Long[]::new))
                .setParameter("grams", grams.toArray(String[]::new))
                .executeUpdate();
    }

    /** Forgets what was found while the article read otherwise, and sketches it anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void resketch(Article article) {
        for (String outdated : List.of("delete from article_copy where article_id = :article or copy_id = :article",
                "delete from statement_sketch where article_id = :article",
                """
                        delete from statement_copy c using statement s
                        where s.article_id = :article and (c.statement_id = s.id or c.copy_id = s.id)""")) {
            entities.createNativeQuery(outdated).setParameter("article", article.pk).executeUpdate();
        }
        sketch(article);
    }

    /** Holds an article against all others, unless that was done. Can be repeated; costs far less than extraction. */
    @Transactional
    public void link(long article) {
        int found = entities
                .createNativeQuery("update article_sketch set linked = true where article_id = :article and not linked")
                .setParameter("article", article).executeUpdate();
        if (found > 0) {
            // what a crash loses is done again: no commit need wait for the disk
            entities.createNativeQuery("set local synchronous_commit = off").executeUpdate();
            pair("article_copy (article_id, copy_id)", Map.of(article, copiesOf(article)));
            pair("statement_copy (statement_id, copy_id)", utterancesLike(article));
        }
    }

    private List<Long> copiesOf(long article) {
        List<Object[]> rows = entities.createNativeQuery("""
                select a.id, a.body from article_sketch own
                join article_sketch other on other.bands && own.bands and other.article_id <> own.article_id
                join article a on a.id = other.article_id
                where own.article_id = :article order by a.id desc limit :most""", Object[].class)
                .setParameter("article", article).setParameter("most", MOST_CANDIDATES)
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        BodySketch own = BodySketch.of(Article.<Article>findById(article).body);
        return rows.stream().filter(row -> own.isCopyOf(BodySketch.of((String) row[1]))).map(row -> (Long) row[0]).toList();
    }

    private Map<Long, List<Long>> utterancesLike(long article) {
        List<Object[]> rows = entities.createNativeQuery("""
                select own.statement_id, s.kind, s.text, other.id, other.kind, other.text from statement_sketch own
                join statement s on s.id = own.statement_id
                join lateral (
                    -- not in the order of an index, along which all would be looked at
                    select k.statement_id from statement_sketch k
                    where k.grams && own.grams and k.article_id <> own.article_id
                    order by -k.statement_id limit :most) candidate on true
                join statement other on other.id = candidate.statement_id
                where own.article_id = :article""", Object[].class)
                .setParameter("article", article).setParameter("most", MOST_CANDIDATES).getResultList();
        Map<Long, Utterance> utterances = new HashMap<>();
        rows.forEach(row -> utterances.computeIfAbsent((Long) row[0], key -> utterance(row[1], row[2])));
        return rows.stream().filter(row -> utterances.get((Long) row[0]).isSameAs(utterance(row[4], row[5])))
                .collect(Collectors.groupingBy(row -> (Long) row[0],
                        Collectors.mapping(row -> (Long) row[3], Collectors.toList())));
    }

    private static Utterance utterance(Object kind, Object text) {
        return Utterance.of(StatementKind.valueOf((String) kind), (String) text);
    }

    /** Both ways round, in one order for all, so that no two transactions wait for each other in a circle. */
    private void pair(String table, Map<Long, List<Long>> copies) {
        Long[] ones = copies.entrySet().stream().flatMap(one -> one.getValue().stream().map(other -> one.getKey()))
                .toArray(Long[]::new);
        if (ones.length == 0) {
            return;
        }
        entities.createNativeQuery(
                "with pair as (select * from unnest(cast(:ones as bigint[]), cast(:others as bigint[])) as pair (one, other)) insert into "
                        + table + """
                                 select one, other from pair union select other, one from pair
                                order by 1, 2 on conflict do nothing""")
                .setParameter("ones", ones)
                .setParameter("others", copies.values().stream().flatMap(List::stream).toArray(Long[]::new))
                .executeUpdate();
    }

    private static String array(int[] numbers) {
        return Arrays.toString(numbers).replace('[', '{').replace(']', '}');
    }
}
