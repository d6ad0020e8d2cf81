package org.quoth.actor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.quoth.graphql.Listing;
import org.quoth.resolve.ActorKind;

/** Which actors a list holds: those that meet every condition that is given. */
@Description("Which actors a list holds: those that meet every condition that is given.")
@Input("ActorFilter")
public record ActorFilter(
        @Description("""
                Named like this, the best fit first unless another order is asked for: part of a name, its words in any order, \
                with small mistakes; case and accents do not count. At most 1000 are found.""") String name,
        @Description("Of this kind.") ActorKind kind,
        @Description("Whether the actor says something in any article.") Boolean speaks) {
    Listing<Actor> narrow(Listing<Actor> actors) {
        if (speaks != null) {
            actors.where((speaks ? "" : "not ") + "exists (select 1 from Statement s where s.actor = x)");
        }
        return actors
                .where("x.kind = :kind", "kind", kind);
    }
}
