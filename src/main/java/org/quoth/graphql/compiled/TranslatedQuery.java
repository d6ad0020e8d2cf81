package org.quoth.graphql.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * A query in HQL as the SQL that Hibernate makes of it, so that restrictions and order are those of the entities. It is run
 * without Hibernate, which takes longer for a row than the database does.
 */
class TranslatedQuery {
    private final String sql;
    private final int[] places;
    private final int width;
    private final int texts;
    /** Known from the first answer on. */
    private volatile ColumnType[] types;

    /**
     * @param hql without a parameter, or with arrays of keys alone
     * @param selected what it selects
     * @param texts from which of these on texts are read as {@link Utf8}
     * @param keys the names of its parameters
     */
    TranslatedQuery(String hql, List<String> selected, int texts, Set<String> keys, SessionFactory hibernate) {
        this.sql = translated(hql, keys, hibernate);
        // Hibernate selects once what is selected twice
        List<String> distinct = selected.stream().distinct().toList();
        this.places = selected.stream().mapToInt(distinct::indexOf).toArray();
        this.width = distinct.size();
        this.texts = texts;
    }

    /** Has Hibernate run the query for no keys, to see what it sends. */
    private static String translated(String hql, Set<String> keys, SessionFactory hibernate) {
        Sent sent = new Sent();
        try (StatelessSession once = hibernate.withStatelessOptions().statementInspector(sent).openStatelessSession()) {
            SelectionQuery<Object[]> query = once.createSelectionQuery(hql, Object[].class);
            keys.forEach(name -> query.setParameter(name, new Long[0]));
            query.getResultList();
        }
        return sent.sql;
    }

    private static class Sent implements UnaryOperator<String> {
        private String sql;

        @Override
        public String apply(String sent) {
            sql = sent;
            return sent;
        }
    }

    String sql() {
        return sql;
    }

    List<Object[]> rows(ResultSet found) throws SQLException {
        if (types == null) {
            types = types(found);
        }
        ColumnType[] known = types;
        List<Object[]> rows = new ArrayList<>();
        while (found.next()) {
            Object[] row = new Object[known.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = known[i].read(found, places[i] + 1);
            }
            rows.add(row);
        }
        return rows;
    }

    private ColumnType[] types(ResultSet found) throws SQLException {
        if (found.getMetaData().getColumnCount() != width) {
            throw new NotCompiled("other columns than were asked for");
        }
        ColumnType[] all = new ColumnType[places.length];
        for (int i = 0; i < all.length; i++) {
            ColumnType type = ColumnType.of(found.getMetaData().getColumnTypeName(places[i] + 1));
            all[i] = type == ColumnType.UTF8 && i < texts ? ColumnType.OTHER : type;
        }
        return all;
    }
}
