package org.quoth.read;

/**
 * What is to be read.
 *
 * @param content as it arrived
 * @param url that it came from; null where unknown. It is never fetched
 */
public record Source(String content, String url) {
}
