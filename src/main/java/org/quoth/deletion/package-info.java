/** Deletion for good: what goes with an article or a person, and how it is kept from coming back. */
package org.quoth.deletion;
