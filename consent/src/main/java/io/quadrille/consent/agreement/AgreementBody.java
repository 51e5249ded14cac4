// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The agreement's document, as it is hashed and stored: the terms, and whose they are. */
record AgreementBody(
        String tenant,
        UUID agreement,
        int revision,
        String app,
        String purpose,
        LocalizedText purposeText,
        String legalBasis,
        List<AskedCategory> categories,
        String resolution,
        int retentionDays,
        String policy) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static JsonNode document(TenantId tenant, UUID agreement, int revision, AppId app, Terms terms) {
        return MAPPER.valueToTree(new AgreementBody(
                tenant.value(),
                agreement,
                revision,
                app.value(),
                terms.purpose(),
                terms.purposeText(),
                terms.legalBasis(),
                terms.categories(),
                terms.resolution().toString(),
                terms.retentionDays(),
                terms.policy().toString()));
    }

    static Terms terms(String document) {
        AgreementBody body = read(document);
        return new Terms(
                body.purpose,
                body.purposeText,
                body.legalBasis,
                body.categories,
                Duration.parse(body.resolution),
                body.retentionDays,
                URI.create(body.policy));
    }

    private static AgreementBody read(String document) {
        try {
            return MAPPER.readValue(document, AgreementBody.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
