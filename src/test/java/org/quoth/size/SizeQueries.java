package org.quoth.size;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.quoth.graphql.NodeId;
import org.quoth.support.Graph;
import org.quoth.support.SqlCounter;

/** The lists that must cost little however much there is, over the data of {@code src/bench/sql/size.sql}. */
public final class SizeQueries {
    private static final Pattern ARRAY = Pattern.compile("(coalesce|unnest|any)\\s*\\((cast\\()?$");

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
        facet("statements by words", "(filter: {text: \"sarv\"})", "speakers", "sarv");
        add("an article's copies", "article(id: \"%s\") { copies { nodes { headline } } }".formatted(id("Article", article)),
                article);
        long statement = number("select statement_id from statement_copy order by 1 desc limit 1");
        add("where a statement is quoted too", "node(id: \"%s\") { ... on Statement { alsoIn { nodes { text } } } }"
                .formatted(id("Statement", statement)), statement);
        add("each utterance once", "statements(filter: {distinct: true, speaker: \"%s\"}) { nodes { text } }".formatted(who),
                frequent, frequent);
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
            all.add(row.getObject(1, java.time.OffsetDateTime.class));
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
