package org.quoth.ingest;

import org.quoth.extract.Extraction;

/** An article on its way in, and what was found in it. */
record Found(Incoming incoming, Extraction extraction) {
}
