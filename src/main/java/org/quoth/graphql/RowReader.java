package org.quoth.graphql;

import java.util.List;
import java.util.Map;

/** Reads the rows that a query in HQL selects. */
public interface RowReader {
    /**
     * @param selected what is selected: paths
     * @param rest the query behind that, from its from clause on
     * @param parameters by name
     */
    List<Object[]> read(List<String> selected, String rest, Map<String, Object> parameters);
}
