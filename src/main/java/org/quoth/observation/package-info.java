/** What the service tells of itself: metrics, the log, whether it is ready. */
package org.quoth.observation;
