// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The browser gets a random key; the tokens stay here, found by the key's hash. */
@Alternative
@Priority(1)
@ApplicationScoped
class DatabaseTokenStates implements TokenStateManager {

    private static final int KEY_BYTES = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StoredSessions sessions;
    private final TokenVault vault;
    private final SecureRandom random = new SecureRandom();

    DatabaseTokenStates(StoredSessions sessions, TokenVault vault) {
        this.sessions = sessions;
        this.vault = vault;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byte[] hash = hash(config, key);
        Duration extension = config.authentication().sessionAgeExtension().orElse(Duration.ZERO);
        return sessions.keep(
                        hash, seal(tokens, hash), SessionTokens.expiry(tokens).plus(extension))
                .replaceWith(key);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig config,
            String key,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        byte[] hash = hash(config, key);
        return sessions.find(hash)
                .onFailure()
                .invoke(notFoundOut -> keepCookies(request))
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("the session has ended"))
                .map(content -> open(content, hash));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig config, String key, OidcRequestContext<Void> context) {
        return sessions.end(hash(config, key));
    }

    /** A session that could not be looked up has not ended; the caller is about to have its cookie removed. */
    private static void keepCookies(RoutingContext request) {
        List<String> names =
                request.request().cookies().stream().map(Cookie::getName).toList();
        request.addHeadersEndHandler(
                ending -> names.forEach(name -> request.response().removeCookie(name, false)));
    }

    /** Over the client as well: a key of the portal opens nothing in the admin UI. */
    private static byte[] hash(OidcTenantConfig config, String key) {
        try {
            String named = config.tenantId().orElse("") + ' ' + key;
            return MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", missing);
        }
    }

    private byte[] seal(AuthorizationCodeTokens tokens, byte[] hash) {
        try {
            return vault.seal(JSON.writeValueAsBytes(SessionTokens.of(tokens)), hash);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("the tokens cannot be kept", failure);
        }
    }

    private AuthorizationCodeTokens open(byte[] content, byte[] hash) {
        try {
            return JSON.readValue(vault.open(content, hash), SessionTokens.class)
                    .toTokens();
        } catch (IOException | GeneralSecurityException failure) {
            throw new AuthenticationFailedException("the session cannot be read", failure);
        }
    }
}
