package org.quoth.actor;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.quoth.graphql.ErrorCode;
import org.quoth.graphql.Listing;
import org.quoth.graphql.NodeLoader;
import org.quoth.graphql.PageRequest;
import org.quoth.graphql.RequestException;

/** The queries for actors, and the fields of an actor that are gathered from its articles. */
@GraphQLApi
public class ActorApi implements NodeLoader {
    @Inject
    EntityManager entities;

    @Query
    @Description("""
            An actor by its id or by one of its names. An unknown id or name is an error with the code NOT_FOUND; a name that \
            several actors bear, one with the code INVALID_ARGUMENT that lists them.""")
    public Actor actor(@Id @Name("id") @Description("As another field gave it.") String id,
            @Name("name") @Description("One of the actor's names, in full; case and accents do not count.") String name) {
        if ((id == null) == (name == null)) {
            throw new RequestException(ErrorCode.INVALID_ARGUMENT, "Ask for an actor by id or by name, and by one of them");
        }
        return name == null ? Actor.withId(id) : Actor.withName(name);
    }

    @Query
    @NonNull
    @Description("The actors, by name.")
    public ActorConnection actors(
            @Name("filter") @Description("Which of them; all where it is not given.") ActorFilter filter,
            @Name("orderBy") @Description("In which order; NAME where it is not given.") ActorOrder orderBy,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        ActorOrder order = orderBy == null ? ActorOrder.NAME : orderBy;
        Listing<Actor> listing = new Listing<>(entities, Actor.class, actor -> actor.pk, order.order)
                .where("x.mergedInto is null");
        return new ActorConnection((filter == null ? listing : filter.narrow(listing))
                .page(PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Description("The roles in which articles name the actor, the commonest first.")
    public List<List<@NonNull ActorRole>> roles(@Source List<Actor> actors) {
        return ActorRole.of(actors);
    }

    @Override
    public String type() {
        return Actor.TYPE;
    }

    @Override
    public List<Actor> load(List<Long> keys) {
        return Actor.withKeys(keys);
    }
}
