/** What an article is once it has been read: plain values that know nothing of where they came from or go to. */
package org.quoth.document;
