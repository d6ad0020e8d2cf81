/** Reading stored articles again with the current engine, as a batch that goes on where it stopped. */
package org.quoth.reextraction;
