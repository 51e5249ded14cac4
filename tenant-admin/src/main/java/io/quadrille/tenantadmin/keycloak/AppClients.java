// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.keycloak;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.AppKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** The clients of provider apps: FAPI 2.0 with {@code private_key_jwt}, DPoP-bound tokens that name tenant and app. */
@ApplicationScoped
public class AppClients {

    private static final List<String> DEFAULT_SCOPES = List.of("basic", "service_account");
    private static final List<String> API_SCOPES =
            List.of("consents", "readings:read", "events:read", "aggregates:read", "commands:write", "subscriptions");

    private final Realm realm;

    AppClients(Realm realm) {
        this.realm = realm;
    }

    /** The identifier of the app's client; the dot keeps it apart from the platform's own clients. */
    public static String clientId(TenantId tenant, AppId app) {
        return tenant + "." + app;
    }

    /** Makes the app's client; one left behind by an attempt that did not end is replaced. */
    public Uni<Void> create(TenantId tenant, AppId app, String name, AppKeys keys) {
        return realm.call(resource -> {
            remove(resource, clientId(tenant, app));
            Realm.created(
                    resource.clients().create(client(tenant, app, name, keys)),
                    new LocalizedText("This app identifier is taken.", "Cet identifiant d’application est déjà pris."));
            return null;
        });
    }

    /** Removes the app's client, if there is one. */
    public Uni<Void> delete(TenantId tenant, AppId app) {
        return realm.call(resource -> {
            remove(resource, clientId(tenant, app));
            return null;
        });
    }

    private static void remove(RealmResource resource, String clientId) {
        resource.clients()
                .findByClientId(clientId)
                .forEach(found -> resource.clients().get(found.getId()).remove());
    }

    private static ClientRepresentation client(TenantId tenant, AppId app, String name, AppKeys keys) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId(tenant, app));
        client.setName(name);
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setConsentRequired(false);
        client.setClientAuthenticatorType("client-jwt");
        client.setAttributes(attributes(keys));
        client.setDefaultClientScopes(DEFAULT_SCOPES);
        client.setOptionalClientScopes(API_SCOPES);
        client.setProtocolMappers(List.of(claim("tenant", tenant.value()), claim("app", app.value())));
        return client;
    }

    private static Map<String, String> attributes(AppKeys keys) {
        Map<String, String> attributes = new HashMap<>(Map.of(
                "platform.kind", "provider-app",
                "token.endpoint.auth.signing.alg", "ES256",
                "dpop.bound.access.tokens", "true",
                "access.token.lifespan", "300"));
        attributes.putAll(
                switch (keys) {
                    case AppKeys.Given(String jwks) -> Map.of("use.jwks.string", "true", "jwks.string", jwks);
                    case AppKeys.Published(URI address) ->
                        Map.of("use.jwks.url", "true", "jwks.url", address.toString());
                });
        return attributes;
    }

    private static ProtocolMapperRepresentation claim(String name, String value) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-hardcoded-claim-mapper");
        mapper.setConfig(Map.of(
                "claim.name", name,
                "claim.value", value,
                "jsonType.label", "String",
                "access.token.claim", "true",
                "introspection.token.claim", "true",
                "id.token.claim", "false",
                "userinfo.token.claim", "false"));
        return mapper;
    }
}
