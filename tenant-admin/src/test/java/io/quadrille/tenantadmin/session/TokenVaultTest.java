// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.session;

import static io.quadrille.tenantadmin.testing.Directory.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.tenantadmin.testing.Database;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class TokenVaultTest {

    private static final byte[] TOKENS = "the tokens".getBytes(UTF_8);
    private static final byte[] SESSION = "session one".getBytes(UTF_8);
    private static final byte[] OTHER = "session two".getBytes(UTF_8);

    @Inject
    TokenVault vault;

    @Inject
    StoredSessions sessions;

    @Test
    void sealedTokensOpenForTheirSessionOnly() throws GeneralSecurityException {
        // When
        byte[] sealed = vault.seal(TOKENS, SESSION);

        // Then
        assertFalse(new String(sealed, UTF_8).contains("the tokens"));
        assertArrayEquals(TOKENS, vault.open(sealed, SESSION));
        assertThrows(AEADBadTagException.class, () -> vault.open(sealed, OTHER));
    }

    @Test
    void changedContentDoesNotOpen() throws GeneralSecurityException {
        byte[] sealed = vault.seal(TOKENS, SESSION);
        sealed[sealed.length - 1] ^= 1;
        assertThrows(AEADBadTagException.class, () -> vault.open(sealed, SESSION));
    }

    @Test
    void aSessionEndsWithItsTimeAndWithSignOut() {
        // Given
        await(sessions.keep(SESSION, TOKENS, Instant.now().plusSeconds(60)));
        await(sessions.keep(OTHER, TOKENS, Instant.now().minusSeconds(1)));

        // Then
        assertArrayEquals(TOKENS, await(sessions.find(SESSION)));
        assertNull(await(sessions.find(OTHER)));
        await(sessions.end(SESSION));
        assertNull(await(sessions.find(SESSION)));
    }

    @Test
    void idTokensSayWhenTheyExpire() {
        String claims = Base64.getUrlEncoder().encodeToString("{\"exp\":1790000000}".getBytes(UTF_8));
        assertEquals(
                Instant.ofEpochSecond(1_790_000_000),
                SessionTokens.expiry(new AuthorizationCodeTokens("header." + claims + ".signature", "a", "r")));
    }
}
