// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.chain.Link;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code data_agreement}. */
@Entity
@Immutable
@Table(name = "data_agreement")
class AgreementEntity {

    @EmbeddedId
    private AgreementKey key;

    @Column(name = "app")
    private String app;

    @Column(name = "body")
    private String body;

    @Column(name = "predecessor_hash")
    private String predecessorHash;

    @Column(name = "hash")
    private String hash;

    @Column(name = "lodged_at")
    private Instant lodgedAt;

    /** For Hibernate. */
    protected AgreementEntity() {}

    AgreementEntity(TenantId tenant, UUID agreement, int revision, AppId app, Link link) {
        this.key = new AgreementKey(tenant.value(), agreement, revision);
        this.app = app.value();
        this.body = link.body();
        this.predecessorHash = link.predecessor().orElse(null);
        this.hash = link.hash();
    }

    AgreementEntity lodgedAt(Instant now) {
        this.lodgedAt = now;
        return this;
    }

    Link link() {
        return new Link(body, Optional.ofNullable(predecessorHash), hash);
    }

    DataAgreement agreement() {
        return new DataAgreement(
                key.agreement(),
                key.revision(),
                new AppId(app),
                AgreementBody.terms(body),
                Optional.ofNullable(predecessorHash),
                hash,
                lodgedAt);
    }
}
