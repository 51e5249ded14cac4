// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.receipt;

import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.LodgedAgreements;
import io.quadrille.consent.api.receipt.Receipts;
import io.quadrille.consent.api.signature.Signatures;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Receipts written from the history, whose hashes are checked on the way, and signed when they are asked for. */
@ApplicationScoped
class SignedReceipts implements Receipts {

    private final Consents consents;
    private final LodgedAgreements agreements;
    private final PartyNames parties;
    private final Signatures signatures;

    SignedReceipts(Consents consents, LodgedAgreements agreements, PartyNames parties, Signatures signatures) {
        this.consents = consents;
        this.agreements = agreements;
        this.parties = parties;
        this.signatures = signatures;
    }

    @Override
    public Uni<Optional<Receipt>> find(
            TenantId tenant, SubjectId subject, ConsentId consent, Optional<Integer> change) {
        return consents.find(tenant, subject, consent).chain(found -> receipt(found, change));
    }

    @Override
    public Uni<Optional<Receipt>> find(TenantId tenant, AppId app, ConsentId consent, Optional<Integer> change) {
        return consents.find(tenant, app, consent).chain(found -> receipt(found, change));
    }

    private Uni<Optional<Receipt>> receipt(Optional<ConsentRecord> found, Optional<Integer> change) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        ConsentRecord consent = found.get();
        return consents.history(consent.tenant(), consent.subject(), consent.id())
                .chain(history -> {
                    int wanted = change.orElse(history.size());
                    return wanted < 1 || wanted > history.size()
                            ? Uni.createFrom().item(Optional.empty())
                            : signed(consent, history.get(wanted - 1));
                });
    }

    private Uni<Optional<Receipt>> signed(ConsentRecord consent, ConsentEvent change) {
        return agreements
                .revisions(consent.tenant(), consent.agreement())
                .chain(newestFirst -> parties.of(consent.tenant(), consent.app())
                        .map(named -> {
                            DataAgreement agreement = newestFirst.reversed().get(consent.revision() - 1);
                            String document = new ReceiptDocument(agreement, named, change).json();
                            return Optional.of(
                                    new Receipt(consent.id(), change.sequence(), signatures.sign(TYPE, document)));
                        }));
    }
}
