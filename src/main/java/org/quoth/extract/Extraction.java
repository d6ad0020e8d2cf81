package org.quoth.extract;

import java.util.List;

import org.quoth.resolve.ExtractedActor;

/**
 * What was found in one document.
 *
 * @param statements in reading order of their first span
 * @param speakers every one that has a statement, in the order of the first
 * @param actors every actor that the text names, in the order of the first mention
 */
public record Extraction(List<ExtractedStatement> statements, List<ExtractedSpeaker> speakers, List<ExtractedActor> actors) {
    public Extraction {
        statements = List.copyOf(statements);
        speakers = List.copyOf(speakers);
        actors = List.copyOf(actors);
    }
}
