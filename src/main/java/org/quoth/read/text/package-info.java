/** What every reader has to know of text: which characters count, where a sentence ends, datelines, bylines, dates. */
package org.quoth.read.text;
