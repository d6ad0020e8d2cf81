/** Reading: from the form in which an article arrives to a {@link org.quoth.document.Document}. No I/O, no framework. */
package org.quoth.read;
