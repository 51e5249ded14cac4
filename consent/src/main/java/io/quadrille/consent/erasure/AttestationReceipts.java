// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.erasure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quadrille.consent.api.erasure.ErasureOrder;
import io.quadrille.consent.api.erasure.ErasureOrders;
import io.quadrille.consent.api.erasure.ErasureOrders.Word;
import io.quadrille.consent.api.signature.Signatures;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Signs what recipients say, as they said it. */
@ApplicationScoped
class AttestationReceipts {

    private final Signatures signatures;

    AttestationReceipts(Signatures signatures) {
        this.signatures = signatures;
    }

    String of(TenantId tenant, ErasureOrder order, Word word, Instant receivedAt) {
        return signatures.sign(
                ErasureOrders.TYPE,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("tenant", tenant.value())
                        .put("erasure", order.id().toString())
                        .put("consent", order.consent().toString())
                        .put("app", order.app().value())
                        .put("ended", order.ended().name())
                        .put("orderedAt", order.orderedAt().toString())
                        .put("dueAt", order.dueAt().toString())
                        .put("erasedAt", word.erasedAt().toString())
                        .put("what", word.what())
                        .put("how", word.how())
                        .put("receivedAt", receivedAt.toString())
                        .toString());
    }
}
