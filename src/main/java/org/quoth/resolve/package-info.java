/** Resolution inside one article: which words name a person, a body or a place, and which of them name the same one. */
package org.quoth.resolve;
