package org.quoth.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.quoth.graphql.Order;

/** Searches the words of a table, which its column {@code words} keeps, as PostgreSQL takes a web search. */
public final class FullText {
    private static final String QUERY = "websearch_to_tsquery(''english'', as_given(?))";

    private FullText() {
    }

    /** In HQL: whether the element of that alias holds the words that are given as the parameter of that name. */
    public static String matches(String alias, String parameter) {
        return "cast(sql('(? @@ " + QUERY + ")', column(" + alias + ".words as String), :" + parameter + ") as Boolean) = true";
    }

    /**
     * The best fit first: what holds the words often, and few others. It depends on the element and the words alone, so that a
     * place in the order stays one, whatever comes and goes. Of many that hold the words, the latest are ranked: see
     * {@link Order#latest}.
     *
     * @param parameter holds the words; the listing must be narrowed by them
     */
    public static Order relevance(String name, String parameter) {
        return new Order(name, "cast(sql('ts_rank(?, " + QUERY + ", 1)', column(x.words as String), :" + parameter
                + ") as Float)", Float::valueOf, true, "x.datedAt");
    }

    /**
     * The passages in which words stand.
     *
     * @param table whose texts are searched
     * @param column the text
     * @param keys of its rows
     * @param searched what is searched for in each of them; null for nothing
     * @return in order; empty where the words stand nowhere
     */
    public static List<List<Fragment>> highlights(EntityManager entities, String table, String column, List<Long> keys,
            List<String> searched) {
        List<Object[]> rows = entities
                .createNativeQuery(
                        """
                                select sought.place, ts_headline('english', translate(left(t.%s, 100000), chr(1) || chr(2), '  '),
                                    websearch_to_tsquery('english', sought.words), 'HighlightAll=true, StartSel=' || chr(1) || ', StopSel=' || chr(2))
                                from unnest(cast(:keys as bigint[]), cast(:searched as text[])) with ordinality as sought (key, words, place)
                                join %s t on t.id = sought.key and sought.words is not null"""
                                .formatted(column, table),
                        Object[].class)
                .setParameter("keys", keys.toArray(Long[]::new))
                .setParameter("searched", searched.toArray(String[]::new))
                .getResultList();
        List<List<Fragment>> found = new ArrayList<>(
                IntStream.range(0, keys.size()).mapToObj(i -> List.<Fragment>of()).toList());
        rows.forEach(row -> found.set(((Number) row[0]).intValue() - 1, MarkedText.parse((String) row[1]).fragments()));
        return found;
    }
}
