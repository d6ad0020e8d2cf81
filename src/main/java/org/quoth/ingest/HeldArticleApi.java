package org.quoth.ingest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.quoth.access.Role;
import org.quoth.deletion.Tombstone;
import org.quoth.graphql.Listing;
import org.quoth.graphql.Order;
import org.quoth.graphql.PageRequest;

/** What was sent and is not served: which articles that are, and the end of them. */
@GraphQLApi
public class HeldArticleApi {
    private static final Order LATEST = new Order("held:LATEST", "x.pk", Long::valueOf, true);

    @Inject
    EntityManager entities;

    @Inject
    HeldArticles held;

    @Query
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("The articles that are held: sent, but not released by their suppliers, or taken back. The latest first.")
    public HeldArticleConnection heldArticles(
            @Name("first") @Description(PageRequest.FIRST) Integer first,
            @Name("after") @Description(PageRequest.AFTER) String after,
            @Name("last") @Description(PageRequest.LAST) Integer last,
            @Name("before") @Description(PageRequest.BEFORE) String before) {
        return new HeldArticleConnection(
                new Listing<>(entities, HeldArticle.class, LATEST).page(PageRequest.of(first, after, last, before)));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.EDITS)
    @Description("""
            Deletes for good an article that is held, and what is set aside of it where it was served before. No version of it is \
            taken again, nor is what comes under its address: that is an error with the code DELETED.""")
    public Tombstone deleteHeldArticle(@Id @NonNull @Name("id") @Description("As heldArticles gives it.") String id,
            @NonNull @Name("why") @Description("The reason, without personal data: it is kept.") String why) {
        return held.delete(id, why);
    }
}
