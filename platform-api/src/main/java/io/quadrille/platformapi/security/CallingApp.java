// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;

/**
 * Who calls, as its verified token says.
 *
 * @param tenant the tenant with which the app is registered
 * @param app the app
 */
public record CallingApp(TenantId tenant, AppId app) {

    /** The client's identifier at the authorization server. */
    String clientId() {
        return tenant + "." + app;
    }
}
