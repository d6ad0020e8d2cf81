/** GraphQL over HTTP, as its specification has it. */
package org.quoth.graphql.http;
