// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
import io.quadrille.consent.api.agreement.LocalizedLink;
import io.quadrille.consent.api.agreement.Sharing.Recipient;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * One change of a consent as a receipt: the sections of ISO/IEC TS 27560 (header, processing, parties, event) in DPV's words, as the profile
 * {@code dpv-27560:receipt-eu-gdpr} has them. What was decided comes from the change's own hashed document, not from what holds today.
 */
final class ReceiptDocument {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PROFILE = "https://w3id.org/dpv/schema/dpv-27560#";
    private static final String ID = "dct:identifier";

    private final DataAgreement agreement;
    private final Parties parties;
    private final ConsentEvent change;
    private final JsonNode decided;

    ReceiptDocument(DataAgreement agreement, Parties parties, ConsentEvent change) {
        this.agreement = agreement;
        this.parties = parties;
        this.change = change;
        this.decided = read(change.body());
    }

    String json() {
        ObjectNode receipt = MAPPER.createObjectNode();
        context(receipt.putObject("@context"));
        String consent = decided.path("consent").asText();
        receipt.put("@type", "dpv:ConsentReceipt")
                .put(ID, consent + "/" + change.sequence())
                .put("dct:conformsTo", PROFILE + "receipt-eu-gdpr")
                .put("dct:created", change.at().toString());
        ObjectNode record = receipt.putObject("dpv:hasRecordOfActivity");
        record.put("@id", "urn:uuid:" + consent)
                .put("@type", "dpv:ConsentRecord")
                .put(ID, consent)
                .put("dct:conformsTo", PROFILE + "record-eu-gdpr")
                .put("dpv:hasJurisdiction", "loc:" + parties.tenant().country())
                .put("dpv:hasApplicableLaw", "eu-gdpr:GDPR");
        people(record);
        processing(record.putObject("dpv:hasProcess"));
        notice(record.putObject("dpv:hasNotice"));
        event(record.putObject("dpv:hasConsentStatus"));
        return receipt.toString();
    }

    private static void context(ObjectNode context) {
        context.put("dct", "http://purl.org/dc/terms/")
                .put("dpv", "https://w3id.org/dpv#")
                .put("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#")
                .put("loc", "https://w3id.org/dpv/loc#")
                .put("quadrille", "https://quadrille.io/vocab#")
                .put("schema", "https://schema.org/");
    }

    private void people(ObjectNode record) {
        SubjectId subject =
                new SubjectId(UUID.fromString(decided.path("subject").asText()));
        record.putObject("dpv:hasDataSubject")
                .put("@type", "dpv:DataSubject")
                .put(ID, parties.names().of(subject));
        record.putObject("dpv:hasDataController")
                .put("@type", "dpv:DataController")
                .put(ID, parties.tenant().id().value())
                .put("schema:name", parties.tenant().name())
                .put("schema:addressCountry", parties.tenant().country());
        record.putObject("dpv:hasThirdParty")
                .put("@type", "dpv:ThirdParty")
                .put(ID, parties.app().clientId())
                .put("schema:name", parties.provider().name())
                .put("schema:addressCountry", parties.provider().country())
                .put("schema:url", parties.provider().website().toString())
                .put("quadrille:app", parties.app().name());
    }

    private void processing(ObjectNode process) {
        Terms terms = agreement.terms();
        process.put("@type", "dpv:Process");
        id(process, "dpv:hasLegalBasis", terms.legalBasis());
        ObjectNode purpose = process.putObject("dpv:hasPurpose").put("@id", terms.purpose());
        words(purpose, "dct:description", terms.purposeText());
        ArrayNode data = process.putArray("dpv:hasPersonalData");
        decided.path("categories").forEach(category -> data(data.addObject(), category.asText()));
        ArrayNode devices = process.putArray("quadrille:device");
        decided.path("devices").forEach(device -> devices.add(parties.names().of(new DeviceId(device.asText()))));
        process.set("quadrille:data", decided.path("data"));
        process.put("quadrille:resolution", decided.path("resolution").asText())
                .put("quadrille:mode", decided.path("mode").asText());
        process.putObject("dpv:hasStorageCondition")
                .put("@type", "dpv:StorageDuration")
                .put("schema:duration", "P" + terms.retentionDays() + "D");
        ArrayNode recipients = process.putArray("dpv:hasRecipientThirdParty");
        terms.sharing().recipients().forEach(recipient -> recipient(recipients.addObject(), recipient));
        terms.sharing().terms().ifPresent(text -> words(process, "quadrille:sharing", text));
    }

    private void data(ObjectNode node, String category) {
        node.put("@id", category);
        JsonNode mask = decided.path("precision").path(category);
        if (!mask.isMissingNode()) {
            node.set("quadrille:precision", mask);
        }
    }

    private static void recipient(ObjectNode node, Recipient recipient) {
        node.put("schema:name", recipient.name())
                .put("schema:addressCountry", recipient.country())
                .put("schema:url", recipient.website().toString());
        words(node, "dct:description", recipient.purpose());
    }

    private void notice(ObjectNode notice) {
        LocalizedLink policy = agreement.terms().policy();
        notice.put("@type", "dpv:ConsentNotice")
                .put(ID, agreement.id() + "/" + agreement.revision())
                .put("quadrille:sha256", agreement.hash())
                .put("dct:language", decided.path("language").asText(null));
        notice.putArray("schema:url")
                .add(policy.en().toString())
                .add(policy.fr().toString());
    }

    private void event(ObjectNode status) {
        status.put("@type", dpv(change.state()))
                .put("dpv:isIndicatedAtTime", change.at().toString())
                .put("quadrille:event", change.event())
                .put("quadrille:suspended", decided.path("suspended").asBoolean())
                .put("dpv:isIndicatedBy", indicatedBy())
                .put("quadrille:sequence", change.sequence())
                .put("quadrille:sha256", change.hash());
        status.set("quadrille:validity", decided.path("validity"));
        change.reason().ifPresent(reason -> status.put("dpv:hasJustification", reason));
    }

    private static String dpv(ConsentState state) {
        return state == ConsentState.RenewedConsentGiven ? "dpv:" + state : "dpv:Consent" + state;
    }

    /** The person under the name that the provider knows. */
    private String indicatedBy() {
        String subject = "subject:" + decided.path("subject").asText();
        return change.actor().equals(subject) ? "dpv:DataSubject" : change.actor();
    }

    private static void id(ObjectNode node, String field, String iri) {
        node.putObject(field).put("@id", iri);
    }

    private static void words(ObjectNode node, String field, LocalizedText text) {
        ArrayNode both = node.putArray(field);
        both.addObject().put("@language", "en").put("@value", text.en());
        both.addObject().put("@language", "fr").put("@value", text.fr());
    }

    private static JsonNode read(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
