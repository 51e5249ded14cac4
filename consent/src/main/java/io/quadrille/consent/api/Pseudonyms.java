// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Identifiers of person and device made for one provider, so that two providers cannot join what they hold (GDPR Art. 25). */
public interface Pseudonyms {

    /** The identifiers for one provider of a tenant. */
    Uni<ForProvider> forProvider(SqlConnection transaction, TenantId tenant, ProviderId provider);

    /** Makes identifiers; the same always yields the same. */
    interface ForProvider {

        /** {@code p_} and 26 characters of lower-case base32. */
        String of(SubjectId subject);

        /** {@code d_} and 26 characters of lower-case base32. */
        String of(DeviceId device);
    }
}
