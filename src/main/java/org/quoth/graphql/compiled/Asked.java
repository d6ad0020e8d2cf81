package org.quoth.graphql.compiled;

import org.quoth.graphql.fetch.UnreadFetcher;

import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;

/** A field with arguments, as an operation asks for it. */
record Asked(GraphQLObjectType parent, GraphQLFieldDefinition definition, MergedField field, UnreadFetcher fetcher) {
}
