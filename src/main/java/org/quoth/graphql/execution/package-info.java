/** How a request is run, whatever way it came: which operations are known, what they may ask for, how long they may take. */
package org.quoth.graphql.execution;
