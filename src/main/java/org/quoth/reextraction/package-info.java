/** Reading stored articles again with the engine of today, as a batch that goes on where it stopped. */
package org.quoth.reextraction;
