package org.quoth.correction;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.quoth.actor.Actor;
import org.quoth.actor.ActorAlias;
import org.quoth.actor.ActorDecisions;
import org.quoth.actor.KnownActor;
import org.quoth.graphql.ClientValue;
import org.quoth.graphql.RequestException;
import org.quoth.resolve.ActorKind;

/**
 * Corrects what an actor is called and what it is. Whoever corrects actors or stores articles at the same time waits, and then
 * works on what the first has left.
 */
@ApplicationScoped
class ActorCorrections {
    @Inject
    EntityManager entities;

    @Inject
    ActorDecisions decisions;

    @Inject
    Journal journal;

    /** The key of the actor, with what {@code edit} says changed. */
    @Transactional
    Long edit(String id, ActorEdit edit, String why) {
        decisions.lock();
        Long actor = Actor.withId(id).pk;
        for (String alias : given(edit.addAliases())) {
            addAlias(actor, ClientValue.checked("addAliases", alias).strip(), why);
        }
        if (edit.name() != null) {
            rename(Actor.findById(actor), ClientValue.checked("name", edit.name()).strip(), why);
        }
        if (edit.kind() != null) {
            change(Actor.findById(actor), edit.kind(), why);
        }
        for (String alias : given(edit.removeAliases())) {
            removeAlias(Actor.findById(actor), ClientValue.checked("removeAliases", alias), why);
        }
        return actor;
    }

    private void rename(Actor actor, String name, String why) {
        if (actor.name.equals(name) && actor.nameGiven) {
            return;
        }
        Correction correction = journal.write(CorrectionKind.NAME, actor, null, actor.name, name, why);
        correction.wasGiven = actor.nameGiven;
        actor.name = name;
        actor.nameGiven = true;
        entities.flush();
        decisions.give(correction.pk, actor, name);
    }

    private void change(Actor actor, ActorKind kind, String why) {
        if (actor.kind == kind) {
            return;
        }
        journal.write(CorrectionKind.KIND, actor, null, actor.kind.name(), kind.name(), why);
        actor.kind = kind;
        entities.flush();
    }

    private void addAlias(Long key, String name, String why) {
        Actor actor = Actor.findById(key);
        if (actor.names.stream().anyMatch(alias -> alias.name.equals(name))) {
            return;
        }
        Correction correction = journal.write(CorrectionKind.ALIAS_ADDED, actor, null, null, name, why);
        decisions.give(correction.pk, actor, name);
    }

    private void removeAlias(Actor actor, String name, String why) {
        List<ActorAlias> aliases = actor.names.stream().filter(alias -> alias.name.equals(name)).toList();
        if (aliases.isEmpty()) {
            return;
        }
        if (actor.name.equals(name)) {
            throw RequestException.invalidArgument("\"" + name + "\" is the name of the actor: give it another one first");
        }
        if (aliases.get(0).articles > 0) {
            throw RequestException
                    .invalidArgument("Articles know the actor as \"" + name + "\": split the alias out, if they mean another");
        }
        Correction correction = journal.write(CorrectionKind.ALIAS_REMOVED, actor, null, name, null, why);
        decisions.take(correction.pk, actor, aliases);
    }

    /** The key of the actor, which is that item of Wikidata; none where {@code item} is null. */
    @Transactional
    Long link(String id, String item, String why) {
        decisions.lock();
        Actor actor = Actor.withId(id);
        if (item != null && !KnownActor.isWikidataId(item)) {
            throw RequestException.invalidArgument("\"" + item + "\" is not the id of an item in Wikidata: Q and a number");
        }
        link(actor, item, null, why);
        return actor.pk;
    }

    /** Belongs into a transaction that has locked the decisions. */
    void link(Actor actor, String item, Correction partOf, String why) {
        if (Objects.equals(actor.wikidataId, item)) {
            return;
        }
        Actor.<Actor>find("wikidataId = ?1 and mergedInto is null", item).firstResultOptional().ifPresent(other -> {
            throw RequestException
                    .invalidArgument(item + " is " + other.name + " (" + other.getId() + "): merge the two, if they are one");
        });
        journal.write(CorrectionKind.WIKIDATA, actor, null, actor.wikidataId, item, why).partOf = partOf;
        actor.wikidataId = item;
        entities.flush();
    }

    /** The elements of a list that a client gave; none where it gave no list. */
    static List<String> given(List<String> list) {
        if (list != null && list.contains(null)) {
            throw RequestException.invalidArgument("A list holds null");
        }
        return list == null ? List.of() : list;
    }
}
