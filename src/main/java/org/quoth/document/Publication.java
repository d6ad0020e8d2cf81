package org.quoth.document;

/**
 * Where an article was published.
 *
 * @param name as the source gives it
 * @param country of publication, as the source gives it; null where it does not
 */
public record Publication(String name, String country) {
}
