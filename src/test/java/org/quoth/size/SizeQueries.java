package org.quoth.size;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.quoth.graphql.NodeId;
import org.quoth.support.Graph;
import org.quoth.support.SqlCounter;

/** The lists that must cost little however much there is, over the data of {@code src/bench/sql/size.sql}. */
public final class SizeQueries {
    private static final Pattern ARRAY = Pattern.compile("(coalesce|unnest|any)\\s*\\((cast\\()?$");

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2020-01-05T00:00:00Z");

    /**
     * A list in the very SQL that the service sends for it.
     *
     * @param values of its parameters, in order
     */
    public record Sent(String sql, List<Object> values) {
        public void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0, at = sql.indexOf('?'); i < values.size(); i++, at = sql.indexOf('?', at + 1)) {
                // one object is asked for as many are: by an array of keys
                boolean array = ARRAY.matcher(sql.substring(0, at)).find();
                statement.setObject(i + 1, array
                        ? statement.getConnection().createArrayOf("bigint", new Object[]{values.get(i) })
                        : values.get(i) instanceof Integer[] months
                                ? statement.getConnection().createArrayOf("integer", months)
                                : values.get(i));
            }
        }
    }

    private final Connection database;
    private final Map<String, Sent> queries = new LinkedHashMap<>();

    private SizeQueries(Connection database) {
        this.database = database;
    }

    /** By name, in the order in which they are shown. Asks the running service for each, with the JDBC connection to its database. */
    public static Map<String, Sent> of(Connection database) throws SQLException {
        SizeQueries found = new SizeQueries(database);
        found.ask();
        return found.queries;
    }

    private void ask() throws SQLException {
        long frequent = actor(1);
        long rare = number("select actor_id from statement where actor_id in (select id from actor where name like '% Size %') "
                + "group by 1 order by count(*), 1 limit 1");
        long seldom = number("select actor_id from statement_about where said_by = " + frequent
                + " group by 1 having count(*) = 1 order by 1 limit 1");
        String who = id("Actor", frequent);
        long article = number("select id from article where headline is not null order by id desc limit 1 offset 50");
        add("article by id", "article(id: \"%s\") { headline }".formatted(id("Article", article)), article);
        add("actor's latest statements", "statements(filter: {speaker: \"%s\"}) { nodes { text } }".formatted(who), frequent);
        add("actor's statements, below it", "actor(id: \"%s\") { statements(first: 20) { nodes { text } } }".formatted(who),
                frequent);
        add("statements that quote it, below it",
                "actor(id: \"%s\") { quotedAbout(first: 20) { nodes { text } } }".formatted(who), frequent);
        for (String words : List.of("celt", "barn", "sarv", "sastelbric", "sastumbricsor", "sarv -celt",
                "sarv or sastelbric")) {
            add("words: " + words, "statements(filter: {text: \"%s\"}) { nodes { text } }".formatted(words), words);
        }
        add("words, by relevance", "statements(filter: {text: \"sastelbric\"}, orderBy: RELEVANCE) { nodes { text } }",
                "sastelbric", "sastelbric", "sastelbric");
        add("words said by somebody", "statements(filter: {text: \"celt\", speaker: \"%s\"}) { nodes { text } }".formatted(who),
                frequent, "celt");
        for (long subject : new long[]{actor(2), seldom }) {
            String about = id("Actor", subject);
            String often = subject == seldom ? "rare" : "often";
            add("X about Y, " + often,
                    "statements(filter: {speaker: \"%s\", about: \"%s\"}) { nodes { text } }".formatted(who, about),
                    frequent, subject, frequent);
            add("about Y, " + often, "statements(filter: {about: \"%s\"}) { nodes { text } }".formatted(about), subject);
        }
        add("rare X about frequent Y", "statements(filter: {speaker: \"%s\", about: \"%s\"}) { nodes { text } }"
                .formatted(id("Actor", rare), who), rare, frequent, rare);
        add("a rare actor's statements",
                "statements(filter: {speaker: \"%s\"}) { nodes { text } }".formatted(id("Actor", rare)), rare);
        add("articles by a rare word", "articles(filter: {text: \"sastumbricsor\"}) { nodes { headline } }", "sastumbricsor");
        add("by either of two, or about somebody", """
                statements(filter: {anyOf: [{speaker: "%s"}, {text: "sastumbricsor"}, {about: "%s"}]}) { nodes { text } }"""
                .formatted(id("Actor", rare), who), rare, "sastumbricsor", frequent);
        add("by anybody but one", "statements(filter: {not: {speaker: \"%s\"}}) { nodes { text } }".formatted(who), frequent);
        long small = number("select id from publication where name like 'The Size %' order by id desc limit 1");
        add("a small publication's statements", "statements(filter: {publication: \"%s\"}) { nodes { text } }"
                .formatted(text("select name from publication where id = " + small)), small);
        long press = number("select id from publication where name like 'The Size %' order by id limit 1");
        add("a publication's statements", "statements(filter: {publication: \"%s\"}) { nodes { text } }"
                .formatted(text("select name from publication where id = " + press)), press);
        add("a publication's articles", "articles(filter: {publication: \"%s\"}) { nodes { headline } }"
                .formatted(text("select name from publication where id = " + press)), press);
        add("statements of a topic", "statements(filter: {topic: \"Topic 1\"}) { nodes { text } }", "Topic 1");
        add("articles of a rare topic", "articles(filter: {topic: \"Subject 2900\"}) { nodes { headline } }", "Subject 2900");
        add("articles by words", "articles(filter: {text: \"sarv\"}) { nodes { headline } }", "sarv");
        deepest("statements", "");
        deepest("statements", "filter: {speaker: \"%s\"}, ".formatted(who), frequent);
        for (String facet : List.of("speakers", "publications", "topics", "kinds", "months")) {
            facet("all statements", "", facet);
            facet("an actor's statements", "(filter: {speaker: \"%s\"})".formatted(who), facet, frequent);
        }
        filters(frequent, who);
        facets();
        totals(frequent, who);
        add("an article's copies", "article(id: \"%s\") { copies { nodes { headline } } }".formatted(id("Article", article)),
                article);
        long statement = number("select statement_id from statement_copy order by 1 desc limit 1");
        add("where a statement is quoted too", "node(id: \"%s\") { ... on Statement { alsoIn { nodes { text } } } }"
                .formatted(id("Statement", statement)), statement);
        add("each utterance once", "statements(filter: {distinct: true, speaker: \"%s\"}) { nodes { text } }".formatted(who),
                frequent, frequent);
    }

    /** Filters in filters, and those that no index serves alone. */
    private void filters(long frequent, String who) throws SQLException {
        String press = text("select name from publication where name like 'The Size %' order by id limit 1");
        long pressKey = number("select id from publication where name like 'The Size %' order by id limit 1");
        long second = actor(2);
        add("words, by relevance, often", "statements(filter: {text: \"sarv\"}, orderBy: RELEVANCE) { nodes { text } }",
                "sarv", "sarv", "sarv");
        add("either of two words, often",
                "statements(filter: {anyOf: [{text: \"celt\"}, {text: \"sarv\"}]}) { nodes { text } }",
                "celt", "sarv");
        add("either of two words",
                "statements(filter: {anyOf: [{text: \"lampar\"}, {text: \"sastelbric\"}]}) { nodes { text } }",
                "lampar", "sastelbric");
        add("two words, each a filter", "statements(filter: {allOf: [{text: \"celt\"}, {text: \"sarv\"}]}) { nodes { text } }",
                "celt", "sarv");
        add("by one about another, each a filter",
                "statements(filter: {allOf: [{speaker: \"%s\"}, {about: \"%s\"}]}) { nodes { text } }".formatted(who,
                        id("Actor", second)),
                frequent, second);
        add("without a frequent word", "statements(filter: {not: {text: \"celt\"}}) { nodes { text } }", "celt");
        add("a word without another", "statements(filter: {text: \"sarv\", not: {text: \"celt\"}}) { nodes { text } }", "sarv",
                "celt");
        add("of neither kind nor speaker",
                "statements(filter: {not: {anyOf: [{kind: DIRECT}, {speaker: \"%s\"}]}}) { nodes { text } }".formatted(who),
                "DIRECT",
                frequent);
        add("words since a day",
                "statements(filter: {text: \"sarv\", from: \"2020-01-05T00:00:00Z\"}) { nodes { text } }", "sarv", DAY);
        add("in a language", "statements(filter: {language: \"fr\"}) { nodes { text } }", "fr", "fr", "fr");
        add("in a language that is not there", "statements(filter: {language: \"pl\"}) { nodes { text } }", "pl", "pl", "pl");
        add("with a rare cue", "statements(filter: {cue: \"opined\"}) { nodes { text } }", "opined");
        add("in articles that hold a word", "statements(filter: {articleText: \"sarv\"}) { nodes { text } }", "sarv");
        add("articles by relevance", "articles(filter: {text: \"sarv\"}, orderBy: RELEVANCE) { nodes { headline } }", "sarv",
                "sarv", "sarv");
        add("articles in either of two",
                """
                        articles(filter: {anyOf: [{publication: "%s"}, {topic: "Subject 2900"}]}) { nodes { headline } }"""
                        .formatted(press),
                pressKey, "Subject 2900");
        add("articles by either of two words",
                "articles(filter: {anyOf: [{text: \"celt\"}, {text: \"sarv\"}]}) { nodes { headline } }", "celt", "sarv");
        add("articles of two topics",
                "articles(filter: {allOf: [{topic: \"Topic 1\"}, {topic: \"Subject 2\"}]}) { nodes { headline } }",
                "Topic 1", "Subject 2");
        add("articles of any publication but one", "articles(filter: {not: {publication: \"%s\"}}) { nodes { headline } }"
                .formatted(press), pressKey);
        add("articles without a frequent word", "articles(filter: {not: {text: \"sarv\"}}) { nodes { headline } }", "sarv");
        add("articles in which somebody speaks", "articles(filter: {speaker: \"%s\"}) { nodes { headline } }".formatted(who),
                frequent);
    }

    /** Of lists of any length that are searched by words, and of others that hold much of all. */
    private void facets() throws SQLException {
        for (String word : List.of("sastelbric", "lampel", "lampar", "sarv", "barn", "celt")) {
            searched("statements", "text: \"" + word + "\"", "speakers", word);
        }
        for (String facet : List.of("publications", "topics", "kinds", "months")) {
            searched("statements", "text: \"sarv\"", facet, "sarv");
        }
        searched("statements", "text: \"sarv\", from: \"2020-01-05T00:00:00Z\"", "speakers", "sarv", DAY);
        searched("statements", "text: \"sarv\", kind: DIRECT", "speakers", "sarv", "DIRECT");
        searched("statements", "anyOf: [{text: \"lampar\"}, {text: \"sarv\"}]", "speakers", "lampar", "sarv");
        for (String facet : List.of("speakers", "publications", "topics", "months")) {
            searched("articles", "text: \"sarv\"", facet, "sarv");
            add("facet " + facet + " of all articles", "articles { facets { " + facet + " { count } } }");
        }
        searched("articles", "text: \"celt\"", "speakers", "celt");
        facet("indirect statements", "(filter: {kind: INDIRECT})", "speakers", "INDIRECT");
        facet("statements in a language", "(filter: {language: \"fr\"})", "speakers", "fr", "fr", "fr");
        searched("statements", "not: {text: \"celt\"}", "speakers", "celt");
    }

    private void totals(long frequent, String who) throws SQLException {
        add("total of all statements", "statements { totalCount }");
        add("total of an actor's statements", "statements(filter: {speaker: \"%s\"}) { totalCount }".formatted(who), frequent);
        add("total of statements by words", "statements(filter: {text: \"sarv\"}) { totalCount }", "sarv");
    }

    /** A facet of a list that is searched by words, and how it is found out in which months to look. */
    private void searched(String list, String filter, String facet, Object... values) throws SQLException {
        String query = list + "(filter: {" + filter + "}) { facets { " + facet + " { count } } }";
        String name = facet + " of " + list + " by " + filter.replace("\"", "");
        List<String> sent = SqlCounter.during(() -> Graph.ask("{ " + query + " }"));
        Sent sample = new Sent(only(sent, sql -> sql.contains("hashint8")), List.of(values));
        queries.put("how far: " + name, sample);
        String counted = only(sent, sql -> sql.contains("group by"));
        List<Object> all = new ArrayList<>(List.of(values));
        int alternatives = counted.split("month_of", -1).length - 1;
        for (int i = alternatives; i > 0; i--) {
            all.add(values.length / alternatives * i, months(list.equals("articles") ? "article" : "statement", sample));
        }
        queries.put("facet " + name, new Sent(counted, all));
    }

    private static String only(List<String> sent, Predicate<String> wanted) {
        return sent.stream().filter(wanted).reduce((one, later) -> later)
                .orElseThrow(() -> new IllegalStateException(sent.toString()));
    }

    /** From that of the last of a half of the sample on. */
    private Integer[] months(String table, Sent sample) throws SQLException {
        List<OffsetDateTime> dates = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(sample.sql)) {
            sample.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    dates.add(rows.getObject(1, OffsetDateTime.class));
                }
            }
        }
        String first = dates.get(dates.size() / 2 - 1).toString();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select array_agg(month) from generate_series(month_of('" + first
                        + "'), (select month_of(max(dated_at)) from " + table + ")) month")) {
            row.next();
            return (Integer[]) row.getArray(1).getArray();
        }
    }

    private void facet(String list, String arguments, String facet, Object... values) {
        add("facet " + facet + " of " + list, "statements" + arguments + " { facets { " + facet + " { count } } }", values);
    }

    private void deepest(String list, String arguments, Object... values) throws SQLException {
        String query = "{ " + list + "(" + arguments + "last: 40) { pageInfo { startCursor } nodes { id } } }";
        String cursor = Graph.ask(query).getString(list + ".pageInfo.startCursor");
        String first = Graph.ask(query).getString(list + ".nodes[0].id");
        long key = NodeId.keyOf("Statement", first);
        List<Object> all = new ArrayList<>(List.of(values));
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select dated_at from statement where id = " + key)) {
            row.next();
            all.add(row.getObject(1, OffsetDateTime.class));
        }
        all.add(key);
        add("deepest page of " + (values.length == 0 ? "all " + list : "an actor's"),
                list + "(" + arguments + "after: \"" + cursor + "\") { nodes { text } }", all.toArray());
    }

    private void add(String name, String query, Object... values) {
        List<String> sent = SqlCounter.during(() -> Graph.ask("{ " + query + " }"));
        // beside it names are looked up, pages read whose facets are counted, and the service does what it has to do by the clock
        boolean facets = query.contains("facets");
        String sql = sent.stream()
                .filter(each -> each.matches(".* (statement|article) .*") && facets == each.contains("group by")
                        && each.chars().filter(c -> c == '?').count() == values.length)
                .reduce((one, later) -> later).orElseThrow(() -> new IllegalStateException(name + ": " + sent));
        queries.put(name, new Sent(sql, List.of(values)));
    }

    /** The actor that comes first, second, ... when they are ordered by how much they say. */
    private long actor(int rank) throws SQLException {
        return number("select id from actor where name like '% Size " + rank + "'");
    }

    private static String id(String type, long key) {
        return new NodeId(type, key).encoded();
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
