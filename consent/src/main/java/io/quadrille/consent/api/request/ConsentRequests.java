// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.request;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests that an app pushes before it sends a person to the consent page (after RFC 9126 and RFC 9396). */
public interface ConsentRequests {

    /**
     * Pushes a request, to be opened within ten minutes and answered once; if its answer is put off, to be answered within thirty days.
     *
     * @return where to send the person; fails with {@link ConsentException}: {@code NOT_FOUND} for the agreement, {@code INVALID} for the
     *     rest, a redirect URI that is not registered among it
     */
    Uni<PushedRequest> push(TenantId tenant, AppId app, Ask ask);

    /**
     * What is asked of one person under an agreement.
     *
     * @param agreement the agreement, in its newest revision
     * @param datatypes DPV-PD IRIs out of the agreement's categories; empty for all of them
     * @param mode how the data is to be read
     * @param dataFrom how far back; empty for nothing before the consent
     * @param validity for how long, at most three years
     * @param redirectUri where the person returns, registered with the app
     * @param state opaque to the platform, handed back, at most 512 characters
     */
    record Ask(
            UUID agreement,
            List<String> datatypes,
            AccessMode mode,
            Optional<Instant> dataFrom,
            Duration validity,
            URI redirectUri,
            String state) {

        /** Copies the datatypes. */
        public Ask {
            datatypes = List.copyOf(datatypes);
        }
    }

    /**
     * @param id the request
     * @param path where on the platform the person decides, an absolute path
     * @param expiresAt until when she can open it
     */
    record PushedRequest(UUID id, String path, Instant expiresAt) {}
}
