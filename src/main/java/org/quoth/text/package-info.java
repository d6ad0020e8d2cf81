/** The text as the later steps see it: paragraphs, sentences, tokens and their parts of speech, with exact offsets. */
package org.quoth.text;
