package org.quoth.actor;

import java.time.OffsetDateTime;
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
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.Listing;
import org.quoth.graphql.NodeLoader;
import org.quoth.graphql.Order;
import org.quoth.graphql.PageRequest;
import org.quoth.graphql.RequestException;

/** The queries for actors, and the fields of an actor that are gathered from its articles. */
@GraphQLApi
public class ActorApi implements NodeLoader {
    @Inject
    EntityManager entities;

    @Inject
    ActorDossier dossier;

    @Query
    @Description("""
            An actor by its id or by one of its names. An unknown id or name is an error with the code NOT_FOUND; a name that \
            several actors bear, one with the code INVALID_ARGUMENT that lists them.""")
    public Actor actor(@Id @Name("id") @Description("As another field gave it.") String id,
            @Name("name") @Description("One of the actor's names, in full; case and accents do not count.") String name) {
        if ((id == null) == (name == null)) {
            throw RequestException.invalidArgument("Ask for an actor by id or by name, and by one of them");
        }
        return name == null ? Actor.withId(id) : Actor.withName(name);
    }

    @Query
    @NonNull
    @Description("The actors, by name; those that filter.name fits best first. One that turned out to be another is not listed.")
    public ActorConnection actors(
            @Name("filter") @Description("Which of them; all where it is not given.") ActorFilter filter,
            @Name("orderBy") @Description("In which order; where it is not given, the best fit first if filter.name is, else NAME.") ActorOrder orderBy,
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        boolean searched = filter != null && filter.name() != null;
        Order order = orderBy != null ? orderBy.order : searched ? ActorSearch.FIT : ActorOrder.NAME.order;
        Listing<Actor> listing = new Listing<>(entities, Actor.class, order).where(
                actors -> actors.where("x.mergedInto is null and not x.unnamed"));
        return new ActorConnection((filter == null ? listing : listing.where(actors -> filter.narrow(actors, entities)))
                .page(PageRequest.of(first, after, last, before)));
    }

    @NonNull
    @Description("The roles in which articles name the actor, the commonest first, and those that a file of known actors gives.")
    public List<List<@NonNull ActorRole>> roles(@Source List<Actor> actors,
            @Name("first") @Description(PageRequest.COMMONEST) Integer first) {
        return dossier.roles(actors, PageRequest.commonest(first));
    }

    @NonNull
    @Name("speaksWith")
    @Description("The actors that speak in the same articles, those in most of them first.")
    public List<List<@NonNull Acquaintance>> speaksWith(@Source List<Actor> actors,
            @Name("first") @Description(PageRequest.COMMONEST) Integer first) {
        return dossier.speaksWith(actors, PageRequest.commonest(first));
    }

    @NonNull
    @Name("activity")
    @Description("How much the actor says, by the time of the articles; stretches without a statement are left out.")
    public List<List<@NonNull Activity>> activity(@Source List<Actor> actors,
            @NonNull @Name("by") @Description("By which stretches of time.") ActivityUnit by,
            @Name("from") @Description("In articles of this time or later.") OffsetDateTime from,
            @Name("to") @Description("In articles of before this time.") OffsetDateTime to) {
        return dossier.activity(actors, by, ClientValue.checked("from", from), ClientValue.checked("to", to));
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
