package org.quoth.authority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.quoth.access.Role;

/** The mutation by which known actors come in. */
@GraphQLApi
public class AuthorityApi {
    @Inject
    Authority authority;

    @Mutation
    @RolesAllowed(Role.ADMINISTERS)
    @NonNull
    @Description("""
            Takes in a file of known actors: their names mean them from now on, and in every article that is there already. All of \
            it or nothing, except for actors that were deleted for good; the same file again changes nothing. What is wrong in it \
            is an error with the code WRONG_FORMAT that tells line and column.""")
    public LoadedActors loadActors(
            @NonNull @Name("content") @Description("What stands in the file.") String content,
            @NonNull @Name("format") @Description("The form that it has.") ActorsFormat format) {
        return authority.load(ActorsReader.read(format, content));
    }
}
