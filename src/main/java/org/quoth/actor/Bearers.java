package org.quoth.actor;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.quoth.actor.KnownName.Sort;
import org.quoth.resolve.ActorKind;
import org.quoth.resolve.ExtractedActor;
import org.quoth.resolve.PersonNames;
import org.quoth.resolve.Role;

/**
 * Reads from one article, and from nothing else, what tells who its actors are. A surname alone tells nothing; a surname with an
 * office and where it is held, or with the two persons of whom the article speaks most, is a clue.
 */
final class Bearers {
    /** How many persons, and how many places, of an article are looked at: those of which it speaks most. */
    private static final int FOREMOST = 3;
    private static final Comparator<ExtractedActor> BY_WEIGHT = Comparator
            .<ExtractedActor>comparingInt(actor -> -actor.mentions().size()).thenComparing(ExtractedActor::name);

    private final PersonNames persons;
    private final OffsetDateTime published;
    private final List<String> foremost;
    private final List<String> places;

    private Bearers(PersonNames persons, Collection<ExtractedActor> actors, OffsetDateTime published) {
        this.persons = persons;
        this.published = published;
        foremost = actors.stream().filter(this::isFullPerson).sorted(BY_WEIGHT)
                .map(actor -> base(ActorName.normalized(actor.name()))).distinct().limit(FOREMOST).toList();
        places = actors.stream().filter(actor -> actor.kind() == ActorKind.PLACE).sorted(BY_WEIGHT)
                .map(actor -> ActorName.normalized(actor.name())).filter(name -> !name.isEmpty()).distinct().limit(FOREMOST)
                .toList();
    }

    /** @param published when the article was; null where that is not known */
    static List<Bearer> of(PersonNames persons, Collection<ExtractedActor> actors, OffsetDateTime published) {
        Bearers bearers = new Bearers(persons, actors, published);
        Set<String> named = actors.stream().filter(bearers::isFullPerson)
                .map(actor -> bearers.base(ActorName.normalized(actor.name()))).collect(toSet());
        return actors.stream().map(actor -> bearers.bearer(actor, named)).toList();
    }

    /** The name as articles are looked up by; null where it has no letters. */
    static KnownName name(PersonNames persons, ActorKind kind, String text, String callings) {
        String normalized = ActorName.normalized(text);
        if (normalized.isEmpty()) {
            return null;
        }
        String base = kind != ActorKind.PERSON ? normalized : persons.isFull(text) ? persons.read(normalized).base() : "";
        return new KnownName(kind, Sort.NAME, normalized, callings, base);
    }

    private Bearer bearer(ExtractedActor actor, Set<String> named) {
        KnownName name = name(persons, actor.kind(), actor.name(), callings(actor));
        if (name == null || actor.kind() == ActorKind.PLACE) {
            return new Bearer(actor, name, null, Set.of(), Set.of(), Set.of());
        }
        if (name.isPartial()) {
            return new Bearer(actor, name, asked(actor, name.name()), Set.of(), Set.of(), Set.of());
        }
        Set<KnownName> shorter = actor.aliases().stream()
                .map(alias -> name(persons, actor.kind(), alias, ""))
                .filter(alias -> alias != null && !alias.base().isEmpty() && !alias.base().equals(name.base()))
                .filter(alias -> isLess(alias.name(), name.name()))
                .collect(toCollection(LinkedHashSet::new));
        if (actor.kind() != ActorKind.PERSON) {
            return new Bearer(actor, name, null, shorter, Set.of(), Set.of());
        }
        Set<String> others = named.stream().filter(base -> !base.equals(name.base())).collect(toSet());
        return new Bearer(actor, name, null, shorter, offered(actor, name), others);
    }

    /** Puts names in an order, so that no name is shorter than itself by way of others. */
    private static boolean isLess(String a, String b) {
        int words = Integer.compare(ActorName.fullness(a), ActorName.fullness(b));
        int length = Integer.compare(a.length(), b.length());
        return (words != 0 ? words : length != 0 ? length : a.compareTo(b)) < 0;
    }

    private String callings(ExtractedActor actor) {
        return actor.kind() != ActorKind.PERSON
                ? ""
                : Stream.concat(actor.roles().stream().flatMap(role -> Stream.of(walk(role), field(role), post(role))),
                        Stream.of(birth(actor))).filter(Objects::nonNull).distinct().sorted().collect(Collectors.joining(" "));
    }

    private static String walk(Role role) {
        return role.calling() == null ? null : role.calling().name();
    }

    private static String field(Role role) {
        return role.field() == null ? null : walk(role) + Callings.AT + role.field();
    }

    private String birth(ExtractedActor actor) {
        return actor.age() == null || published == null
                ? null
                : Callings.BORN + Callings.AT + (published.getYear() - actor.age());
    }

    /** "mayor@north_lenk"; null where the role is none that one person hardly holds in two places. */
    private static String post(Role role) {
        String seat = role.seat() == null ? "" : ActorName.normalized(role.seat()).replace(' ', '_');
        return seat.isEmpty() ? null : role.head() + Callings.AT + seat;
    }

    /** What a person without a full name is looked for by. */
    private KnownName asked(ExtractedActor actor, String surname) {
        return actor.roles().stream()
                .flatMap(role -> offices(role, places.stream().limit(1)))
                .findFirst()
                .or(() -> Stream.of(foremost).filter(most -> most.size() > 1).map(most -> company(most.get(0), most.get(1)))
                        .findFirst())
                .map(clue -> clue(surname, clue)).orElse(null);
    }

    /** What others, who do not have the full name, may look for this person by. */
    private Set<KnownName> offered(ExtractedActor actor, KnownName name) {
        String surname = persons.read(name.name()).surname();
        Stream<String> offices = actor.roles().stream().flatMap(role -> offices(role, places.stream()));
        List<String> others = foremost.stream().filter(base -> !base.equals(name.base())).toList();
        // one pair and not all, for hardly any pair comes twice
        Stream<String> company = others.size() > 1 ? Stream.of(company(others.get(0), others.get(1))) : Stream.empty();
        return Stream.concat(offices, company).map(clue -> clue(surname, clue)).collect(toCollection(TreeSet::new));
    }

    /** An office with the body or the country where it is held; where the role names none, with the article's. */
    private static Stream<String> offices(Role role, Stream<String> places) {
        Stream<String> held = role.organization() != null
                ? Stream.of(ActorName.normalized(role.organization()))
                : role.places().isEmpty() ? places : role.places().stream().map(ActorName::normalized).sorted();
        return held.map(place -> "@" + role.head() + " " + place);
    }

    private static String company(String a, String b) {
        return "&" + (a.compareTo(b) < 0 ? a + " &" + b : b + " &" + a);
    }

    private static KnownName clue(String surname, String clue) {
        String name = ActorName.shortened(surname + " " + clue);
        return new KnownName(ActorKind.PERSON, Sort.CLUE, name, "", name);
    }

    private boolean isFullPerson(ExtractedActor actor) {
        return actor.kind() == ActorKind.PERSON && persons.isFull(actor.name())
                && !ActorName.normalized(actor.name()).isEmpty();
    }

    private String base(String normalized) {
        return persons.read(normalized).base();
    }
}
