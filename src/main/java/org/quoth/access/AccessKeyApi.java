package org.quoth.access;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Keys are listed, made and revoked. */
@GraphQLApi
public class AccessKeyApi {
    @Inject
    AccessKeys keys;

    @Inject
    Authentication authentication;

    @Inject
    Caller caller;

    @Query
    @NonNull
    @RolesAllowed(Role.ADMINISTERS)
    @Description("Every key that was ever made, by name.")
    public List<@NonNull AccessKey> accessKeys() {
        return keys.all();
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.ADMINISTERS)
    @Description("Makes a key. As soon as there is one, calling from the service's own machine gives no rights any more.")
    public NewAccessKey createAccessKey(
            @NonNull @Name("name") @Description("What the key is for; no key ever had it before.") String name,
            @NonNull @Name("role") @Description("What its holder may do.") Role role,
            @Name("expiresAt") @Description("From when on it is refused; it does not expire where this is not given.") OffsetDateTime expiresAt) {
        NewAccessKey made = keys.create(name, role, expiresAt, caller.name());
        authentication.forget();
        return made;
    }

    @Mutation
    @NonNull
    @RolesAllowed(Role.ADMINISTERS)
    @Description("Revokes a key: at once here, and within five seconds at other instances of the service.")
    public AccessKey revokeAccessKey(@NonNull @Name("name") @Description("The key's name.") String name) {
        AccessKey revoked = keys.revoke(name);
        authentication.forget();
        return revoked;
    }
}
