package org.quoth.copy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

    /** Makes articles known to those that come later; belongs into the transaction that stores them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sketch(Collection<Article> articles) {
        List<BodySketch.Key> keys = articles.stream().map(article -> BodySketch.of(article.body).key()).toList();
        entities.createNativeQuery(
                """
                        insert into article_sketch (article_id, bands, signature, linked)
                        select article, cast(bands as int[]), cast(signature as bit varying), false
                        from unnest(cast(:articles as bigint[]), cast(:bands as text[]), cast(:signatures as text[]))
                            as sketch (article, bands, signature)
                        on conflict (article_id) do update set bands = excluded.bands, signature = excluded.signature, linked = false""")
                .setParameter("articles", articles.stream().map(article -> article.pk).toArray(Long[]::new))
                .setParameter("bands", keys.stream().map(key -> array(key.bands())).toArray(String[]::new))
                .setParameter("signatures", keys.stream().map(BodySketch.Key::signature).toArray(String[]::new))
                .executeUpdate();
        List<Statement> telling = new ArrayList<>();
        List<String> grams = new ArrayList<>();
        for (Article article : articles) {
            for (Statement statement : article.statements) {
                Utterance utterance = Utterance.of(statement.kind, statement.text);
                if (utterance.isTelling()) {
                    telling.add(statement);
                    grams.add(array(utterance.grams()));
                }
            }
        }
        entities.createNativeQuery("""
                insert into statement_sketch (statement_id, article_id, grams)
                select statement, article, cast(grams as int[])
                from unnest(cast(:statements as bigint[]), cast(:articles as bigint[]), cast(:grams as text[]))
                    as sketch (statement, article, grams)""")
                .setParameter("statements", telling.stream().map(statement -> statement.pk).toArray(Long[]::new))
                .setParameter("articles", telling.stream().map(statement -> statement.article.pk).toArray(Long[]::new))
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
        sketch(List.of(article));
    }

    /** Holds articles against all others, those with which that was not done yet. Can be repeated; costs far less than extraction. */
    @Transactional
    public void link(Collection<Long> articles) {
        // what a crash loses is done again: no commit need wait for the disk. Planned anew for one article or for ten, the look-ups
        // would be planned alike
        List<?> marked = entities
                .createNativeQuery(
                        """
                                with own as (
                                    select article_id from article_sketch where article_id = any(cast(:articles as bigint[])) and not linked
                                    order by article_id for no key update),
                                marked as (
                                    update article_sketch x set linked = true from own where x.article_id = own.article_id
                                    returning x.article_id)
                                select article_id, set_config('synchronous_commit', 'off', true),
                                    set_config('plan_cache_mode', 'force_generic_plan', true)
                                from marked""")
                .setParameter("articles", articles.toArray(Long[]::new)).getResultList();
        Long[] open = marked.stream().map(row -> (Long) ((Object[]) row)[0]).toArray(Long[]::new);
        if (open.length > 0) {
            pair("article_copy (article_id, copy_id)", copiesOf(open));
            pair("statement_copy (statement_id, copy_id)", utterancesLike(open));
        }
    }

    private Map<Long, List<Long>> copiesOf(Long... articles) {
        // not in the order of an index, along which all would be looked at
        List<Object[]> rows = rows("""
                with candidate as materialized (
                    select own.article_id as own, other.* from article_sketch own
                    cross join lateral (
                        select other.article_id, coalesce(bit_count(own.signature # other.signature), :possibly) as differing
                        from article_sketch other where other.bands && own.bands and other.article_id <> own.article_id
                        order by differing, -other.article_id limit :most) other
                    where own.article_id = any(cast(:articles as bigint[])))
                select own, a.id, case when differing > :surely then a.body end
                from candidate join article a on a.id = candidate.article_id where differing <= :possibly""",
                Map.of("articles", articles, "most", MOST_CANDIDATES, "surely", BodySketch.SURELY_SAME, "possibly",
                        BodySketch.POSSIBLY_SAME));
        Map<Long, BodySketch> own = rows.stream().filter(row -> row[2] != null).map(row -> (Long) row[0]).distinct()
                .collect(toMap(Function.identity(), article -> BodySketch.of(Article.<Article>findById(article).body)));
        return rows.stream()
                .filter(row -> row[2] == null || own.get(row[0]).isCopyOf(BodySketch.of((String) row[2])))
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Long) row[1], toList())));
    }

    private Map<Long, List<Long>> utterancesLike(Long... articles) {
        Map<Long, Utterance> own = utterances("""
                select s.id, s.kind, s.text from statement_sketch k join statement s on s.id = k.statement_id
                where k.article_id = any(cast(:ids as bigint[]))""", articles);
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
                join statement_sketch own on own.statement_id = c.owner
                join lateral (
                    select statement_id from statement_sketch
                    where grams @> cast(c.clue as int[]) and article_id <> own.article_id
                    order by -statement_id limit :most) k on true
                union
                select own.statement_id, k.statement_id from statement_sketch own
                join lateral (
                    select statement_id from statement_sketch
                    where grams && own.grams and cardinality(grams) <=\s""" + Utterance.MOST_GRAMS_OF_SHORT + """
                         and article_id <> own.article_id
                    order by -statement_id limit :most) k on true
                where own.article_id = any(cast(:articles as bigint[]))""",
                Map.of("articles", articles, "most", MOST_CANDIDATES, "owners", owners.toArray(Long[]::new), "clues",
                        clues.toArray(String[]::new)));
        if (candidates.isEmpty()) {
            return Map.of();
        }
        Map<Long, Utterance> others = utterances("select id, kind, text from statement where id = any(cast(:ids as bigint[]))",
                candidates.stream().map(pair -> pair[1]).distinct().toArray(Long[]::new));
        return candidates.stream().filter(pair -> own.get(pair[0]).isSameAs(others.get(pair[1])))
                .collect(groupingBy(pair -> (Long) pair[0], mapping(pair -> (Long) pair[1], toList())));
    }

    private Map<Long, Utterance> utterances(String sql, Long... ids) {
        return rows(sql, Map.of("ids", ids)).stream().collect(toMap(row -> (Long) row[0], row -> utterance(row[1], row[2])));
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
