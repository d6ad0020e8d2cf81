/** What is done to the schema before it is used. */
package org.quoth.graphql.schema;
