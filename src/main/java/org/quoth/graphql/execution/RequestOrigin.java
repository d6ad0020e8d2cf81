package org.quoth.graphql.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Tells a request's context by which HTTP request, and by whom, it came. */
@ApplicationScoped
public class RequestOrigin {
    @Inject
    CurrentVertxRequest current;

    @Inject
    Instance<CurrentIdentityAssociation> identity;

    /** From now on, this thread works for that request and for whoever sent it. */
    public void set(RoutingContext http) {
        current.setCurrent(http);
        if (identity.isResolvable()) {
            if (http.user() instanceof QuarkusHttpUser user) {
                identity.get().setIdentity(user.getSecurityIdentity());
            } else {
                identity.get().setIdentity(QuarkusHttpUser.getSecurityIdentity(http, null));
            }
        }
    }

    /** The HTTP request by which this one came, or with which its WebSocket began. */
    RoutingContext get() {
        return current.getCurrent();
    }
}
