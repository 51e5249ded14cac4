// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
import io.quadrille.consent.api.agreement.LocalizedLink;
import io.quadrille.consent.api.agreement.Sharing;
import io.quadrille.consent.api.agreement.Sharing.Recipient;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        List<Asked> categories,
        String resolution,
        int retentionDays,
        Links policy,
        Shared sharing) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Revisions of the first days have one address, for readers of both languages. */
    record Links(String en, String fr) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Links(@JsonProperty("en") String en, @JsonProperty("fr") String fr) {
            this.en = en;
            this.fr = fr;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Links both(String page) {
            return new Links(page, page);
        }

        LocalizedLink link() {
            return new LocalizedLink(URI.create(en), URI.create(fr));
        }
    }

    /** The precision is absent where it is that of the measurement. */
    record Asked(
            String category,
            boolean required,
            LocalizedText reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) Mask precision) {

        static Asked of(AskedCategory asked) {
            return new Asked(
                    asked.category(),
                    asked.required(),
                    asked.reason(),
                    asked.precision().orElse(null));
        }

        AskedCategory asked() {
            return new AskedCategory(category, required, reason, Optional.ofNullable(precision));
        }
    }

    /** Absent from revisions of the first days, which were passed on to nobody. */
    record Shared(List<With> recipients, LocalizedText terms) {

        static Shared of(Sharing sharing) {
            return new Shared(
                    sharing.recipients().stream().map(With::of).toList(),
                    sharing.terms().orElse(null));
        }

        Sharing sharing() {
            return new Sharing(recipients.stream().map(With::recipient).toList(), Optional.ofNullable(terms));
        }
    }

    record With(String name, String country, String website, LocalizedText purpose) {

        static With of(Recipient recipient) {
            return new With(
                    recipient.name(), recipient.country(), recipient.website().toString(), recipient.purpose());
        }

        Recipient recipient() {
            return new Recipient(name, country, URI.create(website), purpose);
        }
    }

    static JsonNode document(TenantId tenant, UUID agreement, int revision, AppId app, Terms terms) {
        return MAPPER.valueToTree(new AgreementBody(
                tenant.value(),
                agreement,
                revision,
                app.value(),
                terms.purpose(),
                terms.purposeText(),
                terms.legalBasis(),
                terms.categories().stream().map(Asked::of).toList(),
                terms.resolution().toString(),
                terms.retentionDays(),
                new Links(terms.policy().en().toString(), terms.policy().fr().toString()),
                Shared.of(terms.sharing())));
    }

    static Terms terms(String document) {
        AgreementBody body = read(document);
        return new Terms(
                body.purpose,
                body.purposeText,
                body.legalBasis,
                body.categories.stream().map(Asked::asked).toList(),
                Duration.parse(body.resolution),
                body.retentionDays,
                body.policy.link(),
                body.sharing == null ? Sharing.NONE : body.sharing.sharing());
    }

    private static AgreementBody read(String document) {
        try {
            return MAPPER.readValue(document, AgreementBody.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
