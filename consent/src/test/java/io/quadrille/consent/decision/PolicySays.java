// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.decision.CandidateConsents.Candidates;
import io.quadrille.consent.engine.PolicyEngine;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import io.quadrille.consent.engine.PolicyFiles;
import io.quadrille.consent.engine.WasmPolicies;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.database.DeviceFacts.DeviceFact;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import io.quadrille.tenantadmin.api.person.Holding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the shipped policy says to the app of a consent that asks for everything it covers, all of whose devices are held all the time. */
public final class PolicySays {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final PolicyEngine engine = new WasmPolicies(new PolicyFiles().compiled(), 1);

    public boolean allowed(ConsentRecord consent, Instant now) throws Exception {
        Instant from = consent.dataFrom().orElse(Instant.EPOCH);
        Asking asking = Asking.by(consent.tenant(), consent.app()).between(from, from.plus(AN_HOUR));
        List<JsonNode> weighed = List.of(candidate(consent));
        JsonNode question = Question.ofApp(
                consent.app(),
                asking.request(),
                new Candidates(Question.micros(now), weighed, false, SettingFacts.none()),
                weighed,
                consent.devices().stream().map(device -> fact(consent, device)).toList());
        return engine.answer(Policy.READ, question).path("allow").booleanValue();
    }

    private static ObjectNode candidate(ConsentRecord consent) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode candidate = mapper.createObjectNode()
                .put("id", consent.id().toString())
                .put("app", consent.app().value())
                .put("subject", consent.subject().toString())
                .put("state", consent.state().name())
                .put("suspended", consent.suspended())
                .put("used", false)
                .put("purpose", consent.purpose())
                .put("resolution", consent.resolution().toSeconds())
                .put("mode", consent.mode().name());
        candidate.set(
                "devices",
                mapper.valueToTree(
                        consent.devices().stream().map(DeviceId::value).toList()));
        candidate.putObject("precision");
        candidate.set("categories", mapper.valueToTree(consent.categories()));
        candidate
                .putObject("data")
                .put("from", consent.dataFrom().map(Question::micros).orElse(null))
                .put("until", consent.dataUntil().map(Question::micros).orElse(null));
        candidate
                .putObject("validity")
                .put("from", Question.micros(consent.validFrom()))
                .put("until", Question.micros(consent.validUntil()));
        return candidate;
    }

    private static DeviceFact fact(ConsentRecord consent, DeviceId device) {
        LocalizedText name = new LocalizedText("name", "nom");
        List<Stream> streams = consent.categories().stream()
                .map(category -> new Stream(
                        category.substring(category.indexOf('#') + 1),
                        name,
                        ValueKind.NUMBER,
                        "",
                        List.of(),
                        category,
                        365,
                        AN_HOUR))
                .toList();
        Holding holding = new Holding(
                consent.tenant(),
                UUID.randomUUID(),
                device,
                consent.subject(),
                Holding.Role.OWNER,
                Instant.EPOCH,
                Optional.empty());
        return new DeviceFact(
                device, device.value(), new DeviceModel(new ModelId("car"), name, "", streams), List.of(holding));
    }
}
