/** What the service tells of itself: metrics and the log. */
package org.quoth.observation;
