package org.quoth.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.extract.ExtractedSpeaker;
import org.quoth.resolve.ExtractedActor;

/** A source as it was found. */
@Name("ExtractedSpeaker")
@Description("A source as it was found in one article.")
public record PreviewSpeaker(
        @NonNull @Description("The fullest name that the article gives; for an unnamed source, its description.") String name,
        @Description("The role that the article gives, in its words; null where it gives none.") String role,
        @Description("Null for an unnamed source.") PreviewActor actor,
        @NonNull @Description("What the source says, in reading order.") List<@NonNull PreviewStatement> statements) {
    /** Without statements yet: each adds itself when it is made. */
    static PreviewSpeaker of(ExtractedSpeaker speaker, Map<ExtractedActor, PreviewActor> actors) {
        return new PreviewSpeaker(speaker.name(), speaker.role(), speaker.actor() == null ? null : actors.get(speaker.actor()),
                new ArrayList<>());
    }
}
