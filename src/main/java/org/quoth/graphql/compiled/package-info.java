/**
 * Answers queries without graphql-java's execution and without entities: what an operation selects is compiled, once, to what
 * reads the columns that it needs and writes them as JSON. Everything before that, and everything that is not known here or does
 * not go as it should, is left to the ordinary way.
 */
package org.quoth.graphql.compiled;
