package org.quoth.deletion;

import java.time.OffsetDateTime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.quoth.access.Role;
import org.quoth.graphql.Listing;
import org.quoth.graphql.NodeId;
import org.quoth.graphql.Order;
import org.quoth.graphql.PageRequest;
import org.quoth.graphql.RequestException;

/** Deletion for good, and what is remembered of it. */
@GraphQLApi
public class DeletionApi {
    private static final Order LATEST = new Order("tombstone:LATEST", "x.deletedAt", OffsetDateTime::parse, true);

    @Inject
    EntityManager entities;

    @Inject
    Deletion deletion;

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Deletes an article for good, with its statements and with the actors, names and publication that only it supports; what \
            introduces a live blog with its posts. It is not taken again, nor is what comes under its address: that is an error \
            with the code DELETED.""")
    public Deleted deleteArticle(@Id @NonNull @Name("id") @Description("The article's id.") String id,
            @NonNull @Name("why") @Description("The reason, without personal data: it is kept.") String why) {
        return deletion.article(id, why);
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Deletes a person's data for good (or an organization's, or a place's): names, roles, where articles name them, that \
            statements are about them, and the statements that are theirs. The texts of articles stay, unless their deletion is \
            asked for too. Articles that come later are taken without all that.""")
    public Deleted deleteActor(@Id @NonNull @Name("id") @Description("The actor's id.") String id,
            @NonNull @Name("why") @Description("The reason, without personal data: it is kept.") String why,
            @Name("withArticles") @DefaultValue("false") @Description("Whether the articles that name the actor are deleted too.") Boolean withArticles) {
        return deletion.actor(id, why, Boolean.TRUE.equals(withArticles));
    }

    @Query
    @NonNull
    @RolesAllowed(Role.ADMINISTERS)
    @Description("What was deleted for good, the latest first.")
    public TombstoneConnection tombstones(
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return new TombstoneConnection(new Listing<>(entities, Tombstone.class, LATEST)
                .page(PageRequest.of(first, after, last, before)));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.ADMINISTERS)
    @Transactional
    @Description("Allows what was deleted to be taken again if somebody sends it; nothing comes back by itself.")
    public Tombstone withdrawTombstone(@Id @NonNull @Name("id") @Description("The tombstone's id.") String id) {
        Tombstone tombstone = Tombstone.<Tombstone>findByIdOptional(NodeId.keyOf(Tombstone.TYPE, id)).orElseThrow(
                () -> RequestException.notFound("tombstone", id));
        tombstone.delete();
        return tombstone;
    }
}
