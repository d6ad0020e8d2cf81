package org.quoth.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/**
 * The machine that the service runs on. Until a key is made or OpenID Connect is set up, whoever calls from it may do
 * everything, and nobody else may write.
 */
@ApplicationScoped
class Loopback {
    private static final Logger LOG = Logger.getLogger(Loopback.class);
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Pattern LOCAL_ORIGIN = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    /** A proxy on this machine calls from it too, on behalf of anybody. */
    private static final List<String> LEFT_BY_PROXIES = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final long NANOS_BETWEEN_CHECKS = TimeUnit.SECONDS.toNanos(1);

    @Inject
    AccessKeys keys;

    @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false")
    boolean oidc;

    private volatile boolean keysWereMade;
    private volatile long checkedAt = System.nanoTime() - NANOS_BETWEEN_CHECKS;

    void tell(@Observes StartupEvent start) {
        if (isTrusted()) {
            LOG.warn("No key was ever made: whoever calls from this machine may do everything, and nobody else may write."
                    + " The first key, made by the command \"key create\" or the mutation createAccessKey, ends that");
        }
    }

    /** Whether nothing else says who may do what. Asks the database, now and then; a key that is made here counts at once. */
    boolean isTrusted() {
        if (!oidc && !keysWereMade && isDue()) {
            checkedAt = System.nanoTime();
            keysWereMade = keys.wereMade();
        }
        return !oidc && !keysWereMade;
    }

    /** Whether {@link #isTrusted()} would ask the database. */
    boolean isDue() {
        return !keysWereMade && System.nanoTime() - checkedAt >= NANOS_BETWEEN_CHECKS;
    }

    /** Has the next question answered by the database. */
    void forget() {
        keysWereMade = false;
        checkedAt = System.nanoTime() - NANOS_BETWEEN_CHECKS;
    }

    /**
     * Whether a request comes from this machine, for this machine: a page of another site, whose name was made to point here,
     * gives itself away by host and origin.
     */
    static boolean sent(HttpServerRequest request) {
        HostAndPort host = request.authority();
        String origin = request.getHeader("Origin");
        return isLoopback(request.connection().remoteAddress().hostAddress())
                && host != null && NAMES.contains(host.host())
                && (origin == null || LOCAL_ORIGIN.matcher(origin).matches())
                && LEFT_BY_PROXIES.stream().noneMatch(request.headers()::contains);
    }

    private static boolean isLoopback(String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
