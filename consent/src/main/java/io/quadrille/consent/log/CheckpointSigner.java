// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import io.quadrille.consent.api.ledger.LedgerLog.Checkpoint;
import io.quadrille.consent.api.signature.Signatures;
import io.quadrille.consent.log.store.CanonicalObject;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the installation's word for what a log is at a moment. */
@ApplicationScoped
class CheckpointSigner {

    private static final String TYPE = "vnd.quadrille.checkpoint+json";

    private final Signatures signatures;
    private final String origin;

    CheckpointSigner(
            Signatures signatures,
            @ConfigProperty(name = "quadrille.public-url", defaultValue = "http://localhost:8080") URI publicUrl) {
        this.signatures = signatures;
        this.origin = publicUrl.toString();
    }

    Checkpoint sign(TenantId tenant, long size, byte[] root, Instant at) {
        String hash = HexFormat.of().formatHex(root);
        String text = new CanonicalObject()
                .text("origin", origin)
                .text("root", hash)
                .number("size", size)
                .text("tenant", tenant)
                .time("time", at.atOffset(ZoneOffset.UTC))
                .end();
        return new Checkpoint(tenant, size, hash, at, signatures.sign(TYPE, text));
    }
}
