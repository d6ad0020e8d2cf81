package org.quoth.graphql.http;

import java.time.Duration;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Looks anew who it is that holds a connection open, since keys are revoked, and they and tokens expire. */
final class Identification {
    /** How often, while a connection has something to be told. */
    static final Duration EVERY = Duration.ofSeconds(5);
    static final String NO_LONGER = "The key is unknown, expired or revoked";

    private Identification() {
    }

    /** Fails where the key or the token that came with the request is none, or no longer. */
    static Uni<SecurityIdentity> renew(RoutingContext http) {
        HttpAuthenticator authenticator = http.get(HttpAuthenticator.class.getName());
        return authenticator.attemptAuthentication(http)
                .onItem().ifNull().switchTo(() -> authenticator.getIdentityProviderManager()
                        .authenticate(new AnonymousAuthenticationRequest()))
                .invoke(identity -> QuarkusHttpUser.setIdentity(identity, http));
    }
}
