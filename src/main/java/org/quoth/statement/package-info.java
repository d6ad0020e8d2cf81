/** Statements and their speakers as they are stored, and the fields of the graph that hang on them. */
package org.quoth.statement;
