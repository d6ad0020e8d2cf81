package org.quoth.ingest;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.article.TextSpan;
import org.quoth.resolve.ActorKind;
import org.quoth.resolve.ExtractedActor;

/** An actor as one article knows it. */
@Name("ExtractedActor")
@Description("An actor as one article knows it.")
public record PreviewActor(
        @NonNull @Description("The fullest name that the article gives, without titles.") String name,
        @NonNull @Description("What sort of actor it is.") ActorKind kind,
        @NonNull @Description("Every name that the article uses, the fullest first.") List<@NonNull String> aliases,
        @Description("The role that the article gives, in its words; null where it gives none.") String role,
        @NonNull @Description("The places that stand for the actor: names, descriptions and pronouns, in reading order.") List<@NonNull TextSpan> mentions) {
    static PreviewActor of(ExtractedActor actor, String body) {
        return new PreviewActor(actor.name(), actor.kind(), actor.aliases(), actor.role(),
                actor.mentions().stream().map(mention -> TextSpan.of(mention, body)).toList());
    }
}
