/** Full text: which elements of a list hold certain words, how well they fit, and where in their text the words stand. */
package org.quoth.search;
