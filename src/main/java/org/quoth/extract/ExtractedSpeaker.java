package org.quoth.extract;

import org.quoth.resolve.ExtractedActor;

/**
 * One source in one article.
 *
 * @param name the fullest name that the article gives; for an unnamed source its description ("some members of the
 *        president's own staff")
 * @param role as the article words it; null where it gives none
 * @param actor null for an unnamed source
 */
public record ExtractedSpeaker(String name, String role, ExtractedActor actor) {
}
