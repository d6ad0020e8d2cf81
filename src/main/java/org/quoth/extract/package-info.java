/** Extraction: which words of a document are statements, who says them, and with which cue. No I/O, no framework. */
package org.quoth.extract;
