package org.quoth.graphql.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** How the values of a column are read: as the entities have them, but for enums, which stay their names. */
interface Column {
    /** As the driver has it, but for times. */
    Column PLAIN = (row, index) -> {
        Object value = row.getObject(index);
        return value instanceof Timestamp ? row.getObject(index, OffsetDateTime.class) : value;
    };

    /** @param index from 1 */
    Object read(ResultSet row, int index) throws SQLException;

    /** For what is shown as that type. */
    static Column of(GraphQLType shown) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(shown);
        if (type instanceof GraphQLList) {
            return (row, index) -> Arrays.asList((Object[]) row.getArray(index).getArray());
        }
        return type instanceof GraphQLScalarType scalar && scalar.getName().equals("DateTime")
                ? (row, index) -> row.getObject(index, OffsetDateTime.class)
                : PLAIN;
    }
}
