/** What is added is told at once to those who subscribe, at every instance of the service on the same database. */
package org.quoth.live;
