/** Files of known actors: how they are read, and the ways by which they come in. */
package org.quoth.authority;
