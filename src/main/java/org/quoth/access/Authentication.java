package org.quoth.access;

import java.nio.ByteBuffer;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Tells by the key that it brings who sends a request, or, as long as there are no keys, by where it comes from. */
@ApplicationScoped
class Authentication implements HttpAuthenticationMechanism {
    /** Before OpenID Connect, which takes every bearer token for its own. */
    private static final int PRIORITY = DEFAULT_PRIORITY + 1000;
    private static final String SCHEME = "Bearer ";
    static final String CHALLENGE = "Bearer realm=\"quoth\"";
    /** How long a key that was revoked at another instance may still work at this one. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final long MOST_REMEMBERED = 10_000;

    @Inject
    AccessKeys keys;

    @Inject
    Loopback loopback;

    @Inject
    BlockingSecurityExecutor blocking;

    @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false")
    boolean oidc;

    private final Cache<ByteBuffer, SecurityIdentity> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Loopback.sent(context.request()) ? ofLoopback() : Uni.createFrom().nullItem();
        }
        boolean bearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String token = bearer ? authorization.substring(SCHEME.length()).strip() : "";
        if (oidc && !token.startsWith(Token.PREFIX)) {
            return Uni.createFrom().nullItem();
        }
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        return ofToken(token);
    }

    private Uni<SecurityIdentity> ofLoopback() {
        return loopback.isDue()
                ? blocking.executeBlocking(() -> loopback.isTrusted() ? Caller.LOOPBACK : null)
                : Uni.createFrom().item(loopback.isTrusted() ? Caller.LOOPBACK : null);
    }

    private Uni<SecurityIdentity> ofToken(String token) {
        ByteBuffer digest = ByteBuffer.wrap(Token.digest(token));
        SecurityIdentity identity = known.getIfPresent(digest);
        return identity != null ? Uni.createFrom().item(identity) : blocking.executeBlocking(() -> {
            SecurityIdentity found = keys.withToken(token).map(Caller::withKey)
                    .orElseThrow(() -> new AuthenticationFailedException("The key is unknown, expired or revoked"));
            known.put(digest, found);
            return found;
        });
    }

    /** Has every key looked up anew, and whether there are any. */
    void forget() {
        known.invalidateAll();
        loopback.forget();
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate",
                CHALLENGE + ", error=\"invalid_token\""));
    }
}
