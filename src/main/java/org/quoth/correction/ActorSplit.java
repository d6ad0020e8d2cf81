package org.quoth.correction;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** What of an actor is another's. */
@Description("What belongs to another actor: aliases, statements or both, and whose they are.")
@Input("ActorSplit")
public record ActorSplit(
        @Description("Aliases of the actor. What articles say, and will say, under these names is the other's.") List<String> aliases,
        @Description("Ids of statements that it says. The other says them; nothing else in their articles changes.") List<String> statements,
        @Id @Description("The actor to whom they belong; a new one where it is not given.") String into,
        @Description("What a new actor is called; the first alias where it is not given.") String name) {
}
