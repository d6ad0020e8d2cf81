package org.quoth.correction;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** What of an actor is another's. */
@Description("What of an actor is another's: aliases, statements or both, and whose they are.")
@Input("ActorSplit")
public record ActorSplit(
        @Description("Aliases of the actor. What articles say of it by them, and will say, is the other's.") List<String> aliases,
        @Description("Ids of statements that it says. The other says them; nothing else in their articles changes.") List<String> statements,
        @Id @Description("Whose they are; a new actor's where it is not given.") String into,
        @Description("How a new actor is called; as the first alias where it is not given.") String name) {
}
