package org.quoth.live;

import java.util.List;

/**
 * What one transaction has added to one article.
 *
 * @param place in the order of the commits
 * @param article its key
 * @param whole whether the article is new, and not a newer version of one that was there
 * @param statements the keys of those that were not there before, in reading order
 */
record Addition(long place, long article, boolean whole, List<Long> statements) {
}
