package org.quoth.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Who has sent the request that is being answered. */
@ApplicationScoped
public class Caller {
    /** Whoever calls from the service's own machine while there are no keys. */
    static final SecurityIdentity LOOPBACK = identity("loopback", Role.ADMIN);

    @Inject
    SecurityIdentity identity;

    /**
     * The name under which what the caller does is kept: {@code key NAME}, {@code user SUBJECT} (of an OpenID Connect token),
     * {@code loopback}, {@code anybody}, and {@code service} where no request is being answered.
     */
    public String name() {
        return Arc.container().requestContext().isActive() ? name(identity) : "service";
    }

    static String name(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return "anybody";
        }
        return identity.getPrincipal() instanceof JsonWebToken token
                ? "user " + token.getSubject()
                : identity.getPrincipal().getName();
    }

    static boolean isLoopback(SecurityIdentity identity) {
        return identity.getPrincipal().getName().equals(LOOPBACK.getPrincipal().getName());
    }

    static SecurityIdentity identity(String name, Role role) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).addRoles(role.included()).build();
    }
}
