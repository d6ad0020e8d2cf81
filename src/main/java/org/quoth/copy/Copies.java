package org.quoth.copy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
    /** Of more, the likest bodies and the newest utterances are compared: words that so many share are boilerplate. */
    private static final int MOST_CANDIDATES = 200;

    @Inject
    EntityManager entities;

    /** Makes the article known to those that come later; belongs into the transaction that stores it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sketch(Article article) {
        BodySketch.Key key = BodySketch.of(article.body).key();
        entities.createNativeQuery(
                """
                        insert into article_sketch (article_id, bands, signature, linked)
                        values (:article, :bands, cast(:signature as bit varying), false)
                        on conflict (article_id) do update set bands = excluded.bands, signature = excluded.signature, linked = false""")
                .setParameter("article", article.pk)
                .setParameter("bands", key.bands())
                .setParameter("signature", key.signature())
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
        // what a crash loses is done again: no commit need wait for the disk
        boolean open = !entities
                .createNativeQuery(
                        """
                                with own as (update article_sketch set linked = true where article_id = :article and not linked returning article_id)
                                select set_config('synchronous_commit', 'off', true) from own""")
                .setParameter("article", article).getResultList().isEmpty();
        if (open) {
            pair("article_copy (article_id, copy_id)", Map.of(article, copiesOf(article)));
            pair("statement_copy (statement_id, copy_id)", utterancesLike(article));
        }
    }

    private List<Long> copiesOf(long article) {
        // not in the order of an index, along which all would be looked at
        List<Object[]> rows = rows("""
                with candidate as materialized (
                    select other.article_id, coalesce(bit_count(own.signature # other.signature), :possibly) as differing
                    from article_sketch own
                    join article_sketch other on other.bands && own.bands and other.article_id <> own.article_id
                    where own.article_id = :article
                    order by differing, -other.article_id limit :most)
                select a.id, case when differing > :surely then a.body end
                from candidate join article a on a.id = candidate.article_id where differing <= :possibly""",
                Map.of("article", article, "most", MOST_CANDIDATES, "surely", BodySketch.SURELY_SAME, "possibly",
                        BodySketch.POSSIBLY_SAME));
        boolean doubtful = rows.stream().anyMatch(row -> row[1] != null);
        BodySketch own = doubtful ? BodySketch.of(Article.<Article>findById(article).body) : null;
        return rows.stream().filter(row -> row[1] == null || own.isCopyOf(BodySketch.of((String) row[1])))
                .map(row -> (Long) row[0]).toList();
    }

    private Map<Long, List<Long>> utterancesLike(long article) {
        Map<Long, Utterance> own = utterances("""
                select s.id, s.kind, s.text from statement_sketch k join statement s on s.id = k.statement_id
                where k.article_id = :article""", Map.of("article", article));
        List<Long> owners = new ArrayList<>();
        List<String> clues = new ArrayList<>();
        own.forEach((statement, utterance) -> utterance.clues().forEach(clue -> {
            owners.add(statement);
            clues.add(array(clue));
        }));
        if (clues.isEmpty()) {
            return Map.of();
        }
        List<Object[]> candidates = rows("""
                select c.owner, k.statement_id from unnest(cast(:owners as bigint[]), cast(:clues as text[])) as c (owner, clue)
                join lateral (
                    select statement_id from statement_sketch
                    where grams @> cast(c.clue as int[]) and article_id <> :article
                    order by -statement_id limit :most) k on true
                union
                select own.statement_id, k.statement_id from statement_sketch own
                join lateral (
                    select statement_id from statement_sketch
                    where grams && own.grams and cardinality(grams) <=\s""" + Utterance.MOST_GRAMS_OF_SHORT + """
                         and article_id <> :article
                    order by -statement_id limit :most) k on true
                where own.article_id = :article""",
                Map.of("article", article, "most", MOST_CANDIDATES, "owners", owners.toArray(Long[]::new), "clues",
                        clues.toArray(String[]::new)));
        if (candidates.isEmpty()) {
            return Map.of();
        }
        Map<Long, Utterance> others = utterances("select id, kind, text from statement where id = any(cast(:ids as bigint[]))",
                Map.of("ids", candidates.stream().map(pair -> pair[1]).distinct().toArray(Long[]::new)));
        return candidates.stream().filter(pair -> own.get(pair[0]).isSameAs(others.get(pair[1])))
                .collect(groupingBy(pair -> (Long) pair[0], mapping(pair -> (Long) pair[1], toList())));
    }

    private Map<Long, Utterance> utterances(String sql, Map<String, Object> parameters) {
        return rows(sql, parameters).stream().collect(toMap(row -> (Long) row[0], row -> utterance(row[1], row[2])));
    }

    private List<Object[]> rows(String sql, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
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
