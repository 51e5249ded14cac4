// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;

/**
 * An app and who stands behind it.
 *
 * @param tenant in which tenant
 * @param app the app
 * @param appName its name
 * @param provider the provider's name
 */
public record Counterpart(TenantId tenant, AppId app, String appName, String provider) {

    /** How it is named in an address: {@code TENANT/APP}. */
    public String key() {
        return tenant + "/" + app;
    }
}
