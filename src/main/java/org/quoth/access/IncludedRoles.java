package org.quoth.access;

import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Adds to the role that a token of another issuer names those that it includes. */
@ApplicationScoped
class IncludedRoles implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        QuarkusSecurityIdentity.Builder more = QuarkusSecurityIdentity.builder(identity);
        Arrays.stream(Role.values()).filter(role -> identity.hasRole(role.label()))
                .forEach(role -> more.addRoles(role.included()));
        return Uni.createFrom().item(identity.isAnonymous() ? identity : more.build());
    }
}
