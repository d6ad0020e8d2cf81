/** How the values of fields are fetched, in place of what SmallRye GraphQL does: light where nothing is asked, batched where much is. */
package org.quoth.graphql.fetch;
