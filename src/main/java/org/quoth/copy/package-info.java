/** The same words in many papers: articles that were printed elsewhere too, and utterances that others quote as well. */
package org.quoth.copy;
