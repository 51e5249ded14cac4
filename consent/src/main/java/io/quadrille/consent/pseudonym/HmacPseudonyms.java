// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.pseudonym;

import io.quadrille.consent.api.Pseudonyms;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Identifiers by HMAC-SHA-256 under the tenant's own key. */
@ApplicationScoped
class HmacPseudonyms implements Pseudonyms {

    @Override
    public Uni<ForProvider> forProvider(SqlConnection transaction, TenantId tenant, ProviderId provider) {
        return transaction
                .preparedQuery("select pseudonym_key from tenant where tenant = $1")
                .execute(Tuple.of(tenant.value()))
                .map(rows -> rows.iterator().next().getBuffer(0).getBytes())
                .map(key -> new Keyed(key, provider));
    }

    // A class and no record: a record would print its key.
    private static final class Keyed implements ForProvider {

        // 26 characters of base32 are 130 bits: no two will ever meet by chance
        private static final int CHARACTERS = 26;

        private final byte[] key;
        private final ProviderId provider;

        Keyed(byte[] key, ProviderId provider) {
            this.key = key;
            this.provider = provider;
        }

        @Override
        public String of(SubjectId subject) {
            return "p_" + derive("subject", subject.toString());
        }

        @Override
        public String of(DeviceId device) {
            return "d_" + derive("device", device.value());
        }

        private String derive(String kind, String id) {
            byte[] code =
                    new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(provider.value() + "|" + kind + "|" + id);
            return new Base32().encodeToString(code).substring(0, CHARACTERS).toLowerCase(Locale.ROOT);
        }
    }
}
