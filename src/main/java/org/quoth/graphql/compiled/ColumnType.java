package org.quoth.graphql.compiled;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;

/** How values of a type of PostgreSQL's are read: as the entities have them, but for texts, and enums, which stay their names. */
enum ColumnType {
    NUMBER {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return value == 0 && row.wasNull() ? null : (Object) value;
        }
    },
    /** Read as {@link Utf8}. */
    UTF8 {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            byte[] value = row.getBytes(column);
            return value == null ? null : new Utf8(value);
        }
    },
    TIME {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class);
        }
    },
    OTHER {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            Object value = row.getObject(column);
            return value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value;
        }
    };

    /** @param name as the database has it */
    static ColumnType of(String name) {
        return switch (name) {
            case "int8" -> NUMBER;
            case "text" -> UTF8;
            case "timestamptz" -> TIME;
            default -> OTHER;
        };
    }

    /** Null where the database has null. */
    abstract Object read(ResultSet row, int column) throws SQLException;
}
