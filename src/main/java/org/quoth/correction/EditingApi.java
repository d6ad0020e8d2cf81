package org.quoth.correction;

import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.access.Role;
import org.quoth.actor.Actor;
import org.quoth.graphql.RequestException;
import org.quoth.statement.Statement;

/** The mutations by which people correct what the engine has read. */
@GraphQLApi
public class EditingApi {
    private static final String WHY = "Why; kept with the correction.";

    @Inject
    EntityManager entities;

    @Inject
    StatementCorrections statements;

    @Inject
    ActorCorrections actors;

    @Inject
    IdentityCorrections identities;

    @Inject
    Undoing undoing;

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Gives a statement another speaker: a speaker of its article, any actor, or nobody; exactly one of the three is given. \
            Nothing is recorded where that is the speaker already.""")
    public Statement correctSpeaker(@Id @NonNull @Name("statement") @Description("Which statement.") String statement,
            @Id @Name("speaker") @Description("A speaker of the same article.") String speaker,
            @Name("actor") @Description("An actor: its id, or one of its names in full. It becomes a speaker of the article.") String actor,
            @Name("nobody") @DefaultValue("false") @Description("That the article does not tell who says it.") Boolean nobody,
            @Name("why") @Description(WHY) String why) {
        if (Stream.of(speaker != null, actor != null, Boolean.TRUE.equals(nobody)).filter(given -> given).count() != 1) {
            throw RequestException.invalidArgument("Give exactly one of speaker, actor and nobody");
        }
        return statement(speaker == null
                ? statements.giveActor(statement, actor, why)
                : statements.giveSpeaker(statement, speaker, why));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Says that what was read as a statement is none. It is in no list and no count any more; its id and its corrections \
            still lead to it. Nothing is recorded where that was said before.""")
    public Statement rejectStatement(@Id @NonNull @Name("statement") @Description("Which statement.") String statement,
            @Name("why") @Description(WHY) String why) {
        return statement(statements.reject(statement, true, why));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("Says that a rejected statement is one after all. Nothing is recorded where it is not rejected.")
    public Statement acceptStatement(@Id @NonNull @Name("statement") @Description("Which statement.") String statement,
            @Name("why") @Description(WHY) String why) {
        return statement(statements.reject(statement, false, why));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("Changes the name, the kind or the aliases of an actor. What is so already is not recorded.")
    public Actor editActor(@Id @NonNull @Name("actor") @Description("Which actor.") String actor,
            @NonNull @Name("edit") @Description("What is to be changed.") ActorEdit edit,
            @Name("why") @Description(WHY) String why) {
        return actor(actors.edit(actor, edit, why));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Says which item of Wikidata an actor is. An item that is another actor is an error: the two are merged then. Nothing is \
            recorded where it is so already.""")
    public Actor linkWikidata(@Id @NonNull @Name("actor") @Description("Which actor.") String actor,
            @Name("wikidataId") @Description("Q and a number; null to take the link away.") String wikidataId,
            @Name("why") @Description(WHY) String why) {
        return actor(actors.link(actor, wikidataId, why));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Says that two actors are one. Names, statements and mentions of the first are the second's, in articles to come too, and \
            its id leads to the second. Nothing is recorded where they are one already.""")
    public Actor mergeActors(@Id @NonNull @Name("actor") @Description("Who is merged.") String actor,
            @Id @NonNull @Name("into") @Description("Whom it is merged into.") String into,
            @Name("why") @Description(WHY) String why) {
        return actor(identities.merge(actor, into, why));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("Says that some aliases or statements of an actor are another's, and answers that other actor.")
    public Actor splitActor(@Id @NonNull @Name("actor") @Description("Who is split.") String actor,
            @NonNull @Name("split") @Description("What belongs to another actor, and to which one.") ActorSplit split,
            @Name("why") @Description(WHY) String why) {
        return actor(identities.split(actor, split, why));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Says that two actors are not one: they are no candidates for a merge any more, and no name makes them one. Where that \
            was said before, answers the correction that says so.""")
    public Correction markDifferent(@Id @NonNull @Name("actor") @Description("One of the two.") String actor,
            @Id @NonNull @Name("other") @Description("The other.") String other,
            @Name("why") @Description(WHY) String why) {
        return correction(identities.markDifferent(actor, other, why));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Undoes a correction with all its parts, and answers the record of that; where it was undone before, the record of \
            then. Where later corrections build on it, that is an error with the code CORRECTION_BUILT_UPON that names them.""")
    public Correction undoCorrection(@Id @NonNull @Name("correction") @Description("Which correction.") String correction,
            @Name("why") @Description(WHY) String why) {
        return correction(undoing.undo(correction, why));
    }

    private Statement statement(Long key) {
        return reread(() -> Statement.withKey(key).orElseThrow());
    }

    private Actor actor(Long key) {
        return reread(() -> Actor.findById(key));
    }

    private Correction correction(Long key) {
        return reread(() -> Correction.findById(key));
    }

    /** As it is on disk now, whatever this request has read of it before. */
    private <T> T reread(Supplier<T> read) {
        entities.clear();
        return read.get();
    }
}
