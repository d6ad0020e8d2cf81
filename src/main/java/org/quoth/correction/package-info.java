/**
 * What people correct: who says a statement, what is none, what an actor is called, which two are one. Every correction is a
 * record that can be undone, and outlives reading the article again.
 */
package org.quoth.correction;
