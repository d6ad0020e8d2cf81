package org.quoth.graphql.fetch;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;

/** A fetcher that can also give what the method of its field returns as it is: pages that are not read yet. */
public interface UnreadFetcher {
    /**
     * Calls the method once, for all sources; throws what it throws.
     *
     * @param sources the objects whose field it is; of no concern to a field of Query
     * @param environment for the arguments
     * @return in the order of the sources; for a field of Query its one value
     */
    List<Object> fetch(List<?> sources, DataFetchingEnvironment environment) throws Exception;
}
