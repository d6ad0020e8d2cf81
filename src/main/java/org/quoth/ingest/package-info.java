/** The way of an article: read, extracted, resolved, stored. */
package org.quoth.ingest;
