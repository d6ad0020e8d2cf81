package org.quoth.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The months in which the first {@value Tallies#MOST} elements of a long list lie that is searched by words and ordered by time. An
 * index for words gives elements in no order: the first of many would be found by putting all in order, or by looking at all others on
 * the way. A sample of the list, one element in {@value #SAMPLED}, tells how far the first of it go.
 *
 * @param bounds conditions in HQL over the element {@code x}; empty where the whole list is to be read
 * @param values of their parameters
 */
record Stretch(List<String> bounds, Map<String, Object> values) {
    private static final int SAMPLED = 32;
    /** {@value Tallies#MOST} elements of which {@value #SAMPLED}th are this many, and four standard deviations more. */
    private static final int ENOUGH = 105;
    /** Less than this is put in order as fast. */
    private static final int WORTH_A_LIMIT = 2 * ENOUGH;
    /** Each is looked up; something dated in the year 9999 must not make them many. */
    private static final int MOST_MONTHS = 240;
    private static final String IN_SAMPLE = "cast(sql('((hashint8(?) & " + (SAMPLED - 1) + ") = 0)', x.pk) as Boolean) = true";
    // the array not as the last argument: see Keys
    private static final String IN_MONTHS = "cast(sql('(array[month_of(?)] && ? and ?)', x.datedAt, :months, true) as Boolean) = true";
    private static final Stretch WHOLE = new Stretch(List.of(), Map.of());

    /** Of the list of a query. */
    static Stretch of(ListQuery query) {
        if (!query.conditions().areSearched() || !query.order().isByTime()) {
            return WHOLE;
        }
        List<OffsetDateTime> sample = query.of(query.first("x.datedAt", List.of(), List.of(IN_SAMPLE), WORTH_A_LIMIT),
                OffsetDateTime.class, query.conditions().values()).getResultList();
        if (sample.size() < WORTH_A_LIMIT) {
            return WHOLE;
        }
        int end = month(query.of(query.firstOfAll("x.datedAt"), OffsetDateTime.class, Map.of()).getSingleResult());
        int enough = month(sample.get(ENOUGH - 1));
        return Math.abs(end - enough) < MOST_MONTHS ? between(Math.min(end, enough), Math.max(end, enough)) : WHOLE;
    }

    private static Stretch between(int first, int last) {
        return new Stretch(List.of(IN_MONTHS),
                Map.of("months", IntStream.rangeClosed(first, last).boxed().toArray(Integer[]::new)));
    }

    private static int month(OffsetDateTime time) {
        OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
        return utc.getYear() * 12 + utc.getMonthValue();
    }
}
