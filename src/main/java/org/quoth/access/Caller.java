package org.quoth.access;

import java.security.Principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Who has sent the request that is being answered. */
@ApplicationScoped
public class Caller {
    /** Whoever calls from the service's own machine while there are no keys. */
    static final SecurityIdentity LOOPBACK = identity(new Machine(), Role.ADMIN);

    @Inject
    SecurityIdentity identity;

    /** The service's own machine. */
    private record Machine() implements Principal {
        @Override
        public String getName() {
            return "loopback";
        }
    }

    /** Who has a key. */
    private record KeyHolder(String key) implements Principal {
        @Override
        public String getName() {
            return "key " + key;
        }
    }

    /**
     * The name under which what the caller does is kept: {@code key NAME}, {@code user SUBJECT} (of an OpenID Connect token; of
     * one without a subject the user's name or the client's id), {@code loopback}, {@code anybody}, and {@code service} where no
     * request is being answered.
     */
    public String name() {
        return Arc.container().requestContext().isActive() ? name(identity) : "service";
    }

    /** Whoever is not known by the service itself is a user: no name that an issuer gives can pass for another sort of caller. */
    static String name(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return "anybody";
        }
        Principal principal = identity.getPrincipal();
        return principal instanceof Machine || principal instanceof KeyHolder
                ? principal.getName()
                : "user " + user(principal);
    }

    private static String user(Principal principal) {
        if (principal instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        } else if (principal.getName() != null) {
            return principal.getName();
        }
        Object client = principal instanceof JsonWebToken token ? token.getClaim(Claims.azp.name()) : null;
        return client == null ? "without a name" : client.toString();
    }

    static boolean isLoopback(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof Machine;
    }

    static SecurityIdentity withKey(AccessKey key) {
        return identity(new KeyHolder(key.name()), key.role());
    }

    private static SecurityIdentity identity(Principal principal, Role role) {
        return QuarkusSecurityIdentity.builder().setPrincipal(principal).addRoles(role.included()).build();
    }
}
