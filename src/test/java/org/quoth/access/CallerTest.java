package org.quoth.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Under which name a caller is kept, and who is taken for this machine. */
class CallerTest {
    @Test
    void onlyThisMachineIsThisMachine() {
        assertThat(Caller.isLoopback(Caller.LOOPBACK)).isTrue();
        SecurityIdentity pretender = of(() -> "loopback");
        assertThat(Caller.isLoopback(pretender)).isFalse();
        assertThat(Caller.name(pretender)).isEqualTo("user loopback");
    }

    @Test
    void noUserPassesForAKey() {
        assertThat(Caller.name(Caller.withKey(new AccessKey("desk", Role.EDITOR, OffsetDateTime.now(), "a test", null, null,
                null)))).isEqualTo("key desk");
        assertThat(Caller.name(of(() -> "key desk"))).isEqualTo("user key desk");
    }

    @Test
    void aTokenIsKeptUnderItsSubjectOrWhateverElseTellsItsHolder() {
        assertThat(Caller.name(of(new Token(null, Map.of("sub", "7f3"))))).isEqualTo("user 7f3");
        assertThat(Caller.name(of(new Token("ida", Map.of())))).isEqualTo("user ida");
        assertThat(Caller.name(of(new Token(null, Map.of("azp", "importer"))))).isEqualTo("user importer");
        assertThat(Caller.name(of(new Token(null, Map.of())))).isEqualTo("user without a name");
    }

    private static SecurityIdentity of(Principal principal) {
        return QuarkusSecurityIdentity.builder().setPrincipal(principal).build();
    }

    private record Token(String getName, Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return getName;
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) claims.get(claim);
        }
    }
}
