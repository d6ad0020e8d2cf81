/** Actors across all articles, their names and mentions, and the fields of the graph that hang on them. */
package org.quoth.actor;
