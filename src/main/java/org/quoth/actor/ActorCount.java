package org.quoth.actor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.graphql.Tally;

/** How many elements of a list have to do with an actor. */
@Description("How many elements of a list have to do with an actor.")
public record ActorCount(
        @NonNull @Description("The actor.") Actor actor,
        @Description("How many elements.") int count) {

    /** Finds the actors whose primary keys were counted, all at once. */
    public static List<List<ActorCount>> of(List<List<Tally>> tallies) {
        List<Long> keys = tallies.stream().flatMap(List::stream).map(tally -> (Long) tally.value()).distinct().toList();
        Map<Long, Actor> actors = Actor.withKeys(keys).stream().filter(Objects::nonNull)
                .collect(Collectors.toMap(actor -> actor.pk, Function.identity(), (one, same) -> one));
        return tallies.stream().map(counted -> counted.stream().filter(tally -> actors.containsKey(tally.value()))
                .map(tally -> new ActorCount(actors.get((Long) tally.value()), tally.count())).toList()).toList();
    }
}
