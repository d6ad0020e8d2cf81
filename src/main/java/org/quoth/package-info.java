/** The service itself: where it starts and what can be set. */
package org.quoth;
