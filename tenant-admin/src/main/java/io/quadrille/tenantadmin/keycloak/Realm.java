// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.keycloak;

import io.quadrille.tenantadmin.TenantAdminSettings;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.blocking.BoundedWorkers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm behind its blocking admin client, called from a few virtual threads within a time limit. */
@ApplicationScoped
class Realm {

    private static final Logger LOG = Logger.getLogger(Realm.class);
    private static final int CONCURRENT_CALLS = 4;
    private static final int WAITING_CALLS = 64;
    private static final String REALMS = "/realms/";

    private final Keycloak client;
    private final String name;
    private final BoundedWorkers workers;

    Realm(TenantAdminSettings settings) {
        String issuer = settings.identity().issuer().toString();
        int realms = issuer.lastIndexOf(REALMS);
        this.name = issuer.substring(realms + REALMS.length());
        this.client = KeycloakBuilder.builder()
                .serverUrl(issuer.substring(0, realms))
                .realm(name)
                .clientId("platform")
                .clientSecret(settings.identity().platform().secret())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .build();
        this.workers = new BoundedWorkers(
                CONCURRENT_CALLS,
                WAITING_CALLS,
                settings.identity().timeout(),
                Thread.ofVirtual().name("keycloak-", 0).factory());
    }

    /** Does something in the realm; what goes wrong is a {@link DirectoryException}. */
    <T> Uni<T> call(Function<RealmResource, T> work) {
        return workers.run(() -> work.apply(client.realm(name)))
                .onFailure(failure -> !(failure instanceof DirectoryException))
                .transform(Realm::explain);
    }

    /** The identifier of what was created; a conflict is told with the given sentence. */
    static String created(Response response, LocalizedText taken) {
        try (response) {
            if (response.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                throw new DirectoryException(Reason.ALREADY_EXISTS, taken);
            }
            if (response.getStatus() == Response.Status.BAD_REQUEST.getStatusCode()) {
                LOG.debugf("The authorization server refused: %s", response.readEntity(String.class));
                throw new DirectoryException(
                        Reason.INVALID,
                        new LocalizedText(
                                "The authorization server does not accept this entry.",
                                "Le serveur d’autorisation n’accepte pas cette saisie."));
            }
            return CreatedResponseUtil.getCreatedId(response);
        }
    }

    private static Throwable explain(Throwable failure) {
        if (failure instanceof WebApplicationException answered
                && answered.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
            return new DirectoryException(
                    Reason.NOT_FOUND,
                    new LocalizedText(
                            "The authorization server does not know this entry.",
                            "Le serveur d’autorisation ne connaît pas cette entrée."),
                    failure);
        }
        LOG.warnf("The authorization server could not be used: %s", failure.getMessage());
        return new DirectoryException(
                Reason.UNAVAILABLE,
                new LocalizedText(
                        "The authorization server does not answer. Try again later.",
                        "Le serveur d’autorisation ne répond pas. Réessayez plus tard."),
                failure);
    }

    @PreDestroy
    void close() {
        workers.close();
        client.close();
    }
}
