package org.quoth.correction;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.quoth.actor.Actor;
import org.quoth.actor.ActorAlias;
import org.quoth.actor.ActorDecisions;
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.RequestException;
import org.quoth.resolve.ActorKind;

/**
 * Corrects who is who: which actors are one, and which are two. Whoever corrects actors or stores articles at the same time
 * waits, and then works on what the first has left.
 */
@ApplicationScoped
class IdentityCorrections {
    @Inject
    EntityManager entities;

    @Inject
    ActorDecisions decisions;

    @Inject
    Journal journal;

    @Inject
    ActorCorrections actors;

    @Inject
    StatementCorrections statements;

    /** The key of the actor that both are. */
    @Transactional
    Long merge(String fromId, String intoId, String why) {
        decisions.lock();
        Actor from = Actor.withId(fromId);
        Actor into = Actor.withId(intoId);
        if (from.pk.equals(into.pk)) {
            return into.pk;
        }
        if (decisions.areApart(from, into)) {
            throw RequestException
                    .invalidArgument(from.name + " and " + into.name + " are known to be different: undo that first");
        }
        if (from.wikidataId != null && into.wikidataId != null) {
            throw RequestException
                    .invalidArgument(from.name + " is " + from.wikidataId + " and " + into.name + " is " + into.wikidataId
                            + " in Wikidata: take one of the links away first");
        }
        Correction correction = journal.write(CorrectionKind.MERGED, from, into, from.name, into.name, why);
        if (from.wikidataId != null) {
            String item = from.wikidataId;
            actors.link(from, null, correction, why);
            actors.link(into, item, correction, why);
        }
        decisions.merge(correction.pk, from, into);
        return into.pk;
    }

    /** The key of the actor that the aliases and statements are given to. */
    @Transactional
    Long split(String id, ActorSplit split, String why) {
        decisions.lock();
        Actor actor = Actor.withId(id);
        Set<String> aliases = aliases(actor, ActorCorrections.given(split.aliases()));
        List<String> said = ActorCorrections.given(split.statements());
        if (aliases.isEmpty() && said.isEmpty()) {
            throw RequestException.invalidArgument("Give aliases or statements that belong to another actor");
        }
        if (split.into() != null && split.name() != null) {
            throw RequestException.invalidArgument("Give either into, an actor that exists, or name, what a new one is called");
        }
        Optional<Actor> known = Optional.ofNullable(split.into()).map(Actor::withId);
        known.filter(into -> into.pk.equals(actor.pk)).ifPresent(same -> {
            throw RequestException.invalidArgument("An actor is not split into itself");
        });
        Actor other = known.orElseGet(() -> make(actor.kind, name(split)));
        Correction correction = journal.write(CorrectionKind.SPLIT, actor, other, actor.name, other.name, why);
        correction.madeOther = known.isEmpty();
        entities.flush();
        if (known.isEmpty()) {
            decisions.give(correction.pk, other, other.name);
        }
        if (!aliases.isEmpty()) {
            decisions.split(correction.pk, actor, aliases, other);
        }
        for (String statement : said) {
            statements.giveAway(statement, actor.pk, Actor.findById(other.pk), Correction.findById(correction.pk), why);
        }
        entities.flush();
        entities.clear();
        return other.pk;
    }

    private static Set<String> aliases(Actor actor, List<String> named) {
        for (String name : named) {
            List<ActorAlias> borne = actor.names.stream().filter(alias -> alias.name.equals(name)).toList();
            if (borne.isEmpty()) {
                throw RequestException.invalidArgument(actor.name + " has no alias \"" + name + "\"");
            }
            if (borne.get(0).normalized.equals(ActorAlias.normalized(actor.name))) {
                throw RequestException.invalidArgument("\"" + name + "\" is the name of the actor: give it another one first");
            }
        }
        return named.stream().map(ActorAlias::normalized).collect(toSet());
    }

    private static String name(ActorSplit split) {
        if (split.name() == null && ActorCorrections.given(split.aliases()).isEmpty()) {
            throw RequestException.invalidArgument("Give name, what the new actor is called, or into, an actor that exists");
        }
        return split.name() == null ? split.aliases().get(0) : ClientValue.checked("name", split.name()).strip();
    }

    private static Actor make(ActorKind kind, String name) {
        Actor actor = new Actor();
        actor.kind = kind;
        actor.name = name;
        actor.persistAndFlush();
        return actor;
    }

    /** The key of the correction that says that the two are not one; of the one that there is, where it was said before. */
    @Transactional
    Long markDifferent(String oneId, String otherId, String why) {
        decisions.lock();
        Actor one = Actor.withId(oneId);
        Actor other = Actor.withId(otherId);
        if (one.pk.equals(other.pk)) {
            throw RequestException.invalidArgument("Both ids stand for " + one.name);
        }
        Optional<Correction> said = Correction.<Correction>find("""
                from Correction c where c.kind = ?1 and (c.actor = ?2 and c.other = ?3 or c.actor = ?3 and c.other = ?2)
                and not exists (select 1 from Correction u where u.undoes = c)""", CorrectionKind.DIFFERENT, one, other)
                .firstResultOptional();
        if (said.isPresent()) {
            return said.get().pk;
        }
        Correction correction = journal.write(CorrectionKind.DIFFERENT, one, other, one.name, other.name, why);
        decisions.keepApart(correction.pk, one, other);
        return correction.pk;
    }
}
