// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.provider;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.ProviderId;
import java.net.URI;
import java.util.List;

/**
 * An OAuth client of a provider.
 *
 * @param id its identifier
 * @param provider whose it is
 * @param name its name, as people know it
 * @param clientId its client identifier at the authorization server
 * @param redirectUris where people may be sent back to, compared exactly (RFC 9700 §2.1)
 * @param stopped whether the tenant's staff has shut the door on it
 */
public record App(
        AppId id, ProviderId provider, String name, String clientId, List<URI> redirectUris, boolean stopped) {

    /** Copies the addresses. */
    public App {
        redirectUris = List.copyOf(redirectUris);
    }
}
