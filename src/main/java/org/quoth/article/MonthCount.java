package org.quoth.article;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Facet;
import org.quoth.graphql.Tally;

/** How many elements of a list belong to the articles of a month. */
@Description("How many elements of a list belong to the articles of a month.")
public record MonthCount(
        @NonNull @Description("The month's first day; months begin and end in UTC.") LocalDate month,
        @Description("How many elements.") int count) {
    /** Counts months. */
    public static final Facet MONTHS = Facet.of(
            "cast(sql('cast(date_trunc(''month'', ?, ''UTC'') at time zone ''UTC'' as date)', x.datedAt) as LocalDate)");

    /** What was counted, month by month. */
    public static List<MonthCount> of(List<Tally> months) {
        return months.stream().map(tally -> new MonthCount((LocalDate) tally.value(), tally.count())).toList();
    }
}
