package org.quoth.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.quoth.graphql.Listing;

/**
 * Reads what a subscription is told. What its filter means is what it means for a list, for it is the list, cut down to what
 * was added.
 *
 * @param type of the elements
 * @param keysOf the keys of the elements that an addition holds
 * @param list a new list of those elements that are told
 */
record Source<T>(EntityManager entities, Additions additions, Class<T> type, Function<Addition, List<Long>> keysOf,
        Supplier<Listing<T>> list) {
    /** How many additions are looked through at once. */
    static final int MOST_ADDITIONS = 50;

    /** @param next where to go on when the element is told */
    record Item<T>(T element, Position next) {
    }

    /**
     * @param next where to go on when all of them are told
     * @param more whether there may be more already
     */
    record Portion<T>(List<Item<T>> items, Position next, boolean more) {
    }

    private record Place(long key, Position next) {
    }

    /** At most {@code most} elements; they are of the session of the context that is active. */
    Portion<T> read(Position from, int most) {
        List<Addition> added = additions.from(from.place(), MOST_ADDITIONS);
        List<Place> places = new ArrayList<>();
        Position end = from;
        for (Addition addition : added) {
            List<Long> keys = keysOf.apply(addition);
            for (int i = addition.place() == from.place() ? from.index() : 0; i < keys.size(); i++) {
                places.add(new Place(keys.get(i), i + 1 == keys.size()
                        ? Position.behind(addition)
                        : new Position(addition.place(), i + 1)));
            }
            end = Position.behind(addition);
        }
        Set<Long> told = told(places);
        List<Place> matching = places.stream().filter(place -> told.contains(place.key)).toList();
        List<Place> first = matching.size() > most ? matching.subList(0, most) : matching;
        boolean cut = first.size() < matching.size();
        return new Portion<>(items(first), cut ? first.get(most - 1).next : end, cut || added.size() == MOST_ADDITIONS);
    }

    private Set<Long> told(Collection<Place> places) {
        Listing<T> listing = list.get();
        return places.isEmpty()
                ? Set.of()
                : new HashSet<>(listing.among(places.stream().map(Place::key).toList()).keys());
    }

    private List<Item<T>> items(List<Place> places) {
        Map<Long, T> elements = new HashMap<>();
        List<Long> keys = places.stream().map(Place::key).toList();
        List<T> found = keys.isEmpty() ? List.of() : entities.unwrap(Session.class).findMultiple(type, keys);
        for (int i = 0; i < found.size(); i++) {
            elements.put(keys.get(i), found.get(i));
        }
        return places.stream().filter(place -> elements.get(place.key) != null)
                .map(place -> new Item<>(elements.get(place.key), place.next)).toList();
    }
}
