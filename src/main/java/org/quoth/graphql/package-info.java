/** What is GraphQL and not news: nodes and their ids, connections and cursors, errors. */
package org.quoth.graphql;
