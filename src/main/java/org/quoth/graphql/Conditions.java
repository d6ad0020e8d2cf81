package org.quoth.graphql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the elements of a list must meet, in HQL over the element {@code x}, with the values of its parameters. */
public final class Conditions {
    /** How many filters may stand in a filter: what is a query of its own takes time to be understood. */
    private static final int MOST_FILTERS = 10;
    private static final Pattern ELEMENT = Pattern.compile("\\bx\\b");
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final List<String> each = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Conditions around;
    private int filters;
    private List<List<String>> alternatives;
    private boolean searched;

    public Conditions() {
        this(null);
    }

    private Conditions(Conditions around) {
        this.around = around;
    }

    /** Whether these stand in others. */
    public boolean areWithin() {
        return around != null;
    }

    /**
     * Adds a condition; without effect where {@code value} is null.
     *
     * @param condition in HQL, over the element {@code x}, with the parameter {@code :name}
     */
    public Conditions where(String condition, String name, Object value) {
        if (value != null) {
            each.add(condition);
            values.put(name, ClientValue.checked(name, value));
        }
        return this;
    }

    /** Adds a condition that an index for words answers: with what meets it, in no order. As {@link #where}. */
    public Conditions searching(String condition, String name, Object value) {
        searched |= value != null;
        return where(condition, name, value);
    }

    /** Whether words are searched for, be it in a filter within. */
    boolean areSearched() {
        return searched;
    }

    /** Adds a condition without a parameter. */
    public Conditions where(String condition) {
        each.add(condition);
        return this;
    }

    /**
     * Of elements that are alike, the first of those that meet the conditions given so far.
     *
     * @param alike in HQL, from behind {@code from}: the elements {@code e} that are like {@code x}
     * @param earlier in HQL: whether {@code e}, one of them, comes before {@code x}
     */
    public Conditions firstOfAlike(String alike, String earlier) {
        return where("not exists (select 1 from " + alike + " where "
                + String.join(" and ", and(List.of(earlier), whole().stream().map(condition -> named("e", condition)).toList()))
                + ")");
    }

    /**
     * At least so many things belong to the element.
     *
     * @param things in HQL, from {@code s} on: {@code Statement s where s.actor = x}
     * @param least from 1 on
     * @param conditions adds what else the things must meet
     */
    public Conditions having(String things, int least, Consumer<Conditions> conditions) {
        Conditions more = new Conditions();
        conditions.accept(more);
        values.putAll(more.values);
        return where("exists (select 1 from " + String.join(" and ", and(List.of(things), more.each))
                + (least == 1 ? "" : ListQuery.IN_ANY_ORDER + " limit 1 offset " + (least - 1)) + ")");
    }

    /** The conditions of all of these filters; without effect where they are null. */
    public <F> Conditions allOf(List<F> filters, BiConsumer<F, Conditions> narrow) {
        if (filters != null) {
            filters.forEach(filter -> each.addAll(within(filter, narrow)));
        }
        return this;
    }

    /** The conditions of at least one of these filters, which are never met where there are none; without effect where they are null. */
    public <F> Conditions anyOf(List<F> filters, BiConsumer<F, Conditions> narrow) {
        if (filters != null) {
            alternatives = filters.stream().map(filter -> within(filter, narrow)).toList();
        }
        return this;
    }

    /** Not the conditions of this filter, which are not met either where it is not known; without effect where it is null. */
    public <F> Conditions not(F filter, BiConsumer<F, Conditions> narrow) {
        // PostgreSQL can tell how many elements this leaves, which it could not of a case
        return filter == null
                ? this
                : where("cast(sql('(? is not true)', (" + all(within(filter, narrow)) + ")) as Boolean) = true");
    }

    /** The conditions of a filter in this one, whose parameters get names of their own. */
    private <F> List<String> within(F filter, BiConsumer<F, Conditions> narrow) {
        Conditions outermost = this;
        while (outermost.around != null) {
            outermost = outermost.around;
        }
        if (++outermost.filters > MOST_FILTERS) {
            throw RequestException.invalidArgument("The filter holds more than " + MOST_FILTERS + " filters");
        }
        String own = "in" + outermost.filters + "_";
        Conditions inner = new Conditions(this);
        narrow.accept(filter, inner);
        searched |= inner.searched;
        inner.values.forEach((name, value) -> values.put(own + name, value));
        return inner.whole().stream().map(condition -> PARAMETER.matcher(condition).replaceAll(":" + own + "$1")).toList();
    }

    Map<String, Object> values() {
        return values;
    }

    /** All of it, each to be met. */
    List<String> whole() {
        return alternatives == null
                ? each
                : and(each, Stream.concat(Stream.of("1 = 0"), alternatives.stream().map(Conditions::all))
                        .collect(joining(" or ", "(", ")")));
    }

    /**
     * The first elements that meet all of it, in HQL behind {@code from}. Of each alternative the first are read, in the way that
     * is best for that one, and among these the first of all are: what an {@code or} leaves could only be looked for element by
     * element. In the list of an owner it is: these are few, and Hibernate finds no owner from within a union.
     *
     * @param belongs whether the element is in the list of {@code owner}; empty for the list of all
     * @param bounds in addition
     */
    String first(String type, List<String> belongs, List<String> bounds, String order, String limit) {
        String rest = order + limit;
        if (alternatives == null || alternatives.size() < 2 || !belongs.isEmpty()) {
            return of(type, and(and(whole(), belongs), bounds)) + rest;
        }
        return alternatives.stream()
                .map(alternative -> "select each.pk from ("
                        + named("one", "select x.pk as pk from " + of(type, and(and(each, alternative), bounds)) + rest)
                        + ") each")
                .collect(joining(" union ", type + " x where x.pk in (", ")")) + rest;
    }

    /** In HQL behind {@code from}: the elements that meet these conditions. */
    static String of(String type, List<String> conditions) {
        return type + " x" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    /** {@code hql}, said of an element of another name than {@code x}. */
    static String named(String element, String hql) {
        return ELEMENT.matcher(hql).replaceAll(element);
    }

    static List<String> and(List<String> conditions, List<String> others) {
        return Stream.concat(conditions.stream(), others.stream()).toList();
    }

    private static List<String> and(List<String> conditions, String other) {
        return and(conditions, List.of(other));
    }

    private static String all(List<String> conditions) {
        return conditions.isEmpty() ? "1 = 1" : "(" + String.join(" and ", conditions) + ")";
    }
}
