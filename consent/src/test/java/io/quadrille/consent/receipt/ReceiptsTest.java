// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.receipt;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.Consents.Narrowing;
import io.quadrille.consent.api.receipt.Receipts;
import io.quadrille.consent.api.receipt.Receipts.Receipt;
import io.quadrille.consent.api.signature.Signatures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReceiptsTest {

    @Inject
    Receipts receipts;

    @Inject
    Consents consents;

    @Inject
    Signatures signatures;

    @Inject
    Dance dance;

    private World world;
    private ConsentId consent;

    @BeforeEach
    void aliceAllowsTwoCategories() throws SQLException {
        world = World.create();
        consent = dance.allow(
                world,
                World.APP,
                world.alice(),
                AccessMode.PERIODIC,
                Dance.grant(Set.of(World.CAR), Set.of(World.USAGE, World.ENGINE)));
    }

    @Test
    void itSaysWhatWasDecidedByWhomAndForWhomInTheWordsOfDpv() throws Exception {
        JsonNode receipt = document(hers(1));
        ConsentEvent given =
                await(consents.history(world.tenant(), world.alice(), consent)).getFirst();

        JsonNode record = receipt.path("dpv:hasRecordOfActivity");
        assertEquals("dpv:ConsentReceipt", receipt.path("@type").asText());
        assertEquals(
                "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr",
                receipt.path("dct:conformsTo").asText());
        assertEquals(consent.toString(), record.path("dct:identifier").asText());
        assertEquals(
                "Voltaire Motors",
                record.at("/dpv:hasDataController/schema:name").asText());
        assertEquals(
                "loyal-assurance", record.at("/dpv:hasThirdParty/schema:name").asText());
        assertEquals(
                World.PURPOSE, record.at("/dpv:hasProcess/dpv:hasPurpose/@id").asText());
        assertEquals(
                "https://w3id.org/dpv#Consent",
                record.at("/dpv:hasProcess/dpv:hasLegalBasis/@id").asText());
        assertEquals(
                List.of(World.ENGINE, World.USAGE),
                record.at("/dpv:hasProcess/dpv:hasPersonalData").findValuesAsText("@id"));
        assertEquals(
                "P365D",
                record.at("/dpv:hasProcess/dpv:hasStorageCondition/schema:duration")
                        .asText());
        assertEquals("fr", record.at("/dpv:hasNotice/dct:language").asText());
        assertEquals(
                "dpv:ConsentGiven", record.at("/dpv:hasConsentStatus/@type").asText());
        assertEquals(
                "dpv:DataSubject",
                record.at("/dpv:hasConsentStatus/dpv:isIndicatedBy").asText());
        assertEquals(
                given.hash(),
                record.at("/dpv:hasConsentStatus/quadrille:sha256").asText());
    }

    @Test
    void everyChangeHasOneThatSaysHowItStoodThen() throws Exception {
        await(consents.narrow(
                world.tenant(),
                world.alice(),
                consent,
                new Narrowing(
                        Set.of(World.CAR),
                        Set.of(World.USAGE),
                        await(consents.find(world.tenant(), world.alice(), consent))
                                .orElseThrow()
                                .validUntil())));
        await(consents.withdraw(world.tenant(), world.alice(), consent));

        assertEquals(List.of(World.ENGINE, World.USAGE), categories(hers(1)));
        assertEquals(List.of(World.USAGE), categories(hers(2)));
        assertEquals("dpv:ConsentWithdrawn", status(hers(3)));
        assertEquals("dpv:ConsentGiven", status(hers(2)));
        assertTrue(await(receipts.find(world.tenant(), world.alice(), consent, Optional.of(4)))
                .isEmpty());
        assertTrue(await(receipts.find(world.tenant(), world.alice(), consent, Optional.of(0)))
                .isEmpty());
    }

    @Test
    void theAppHasTheSameAndLearnsNothingThatOthersCouldJoin() throws Exception {
        Receipt its = await(receipts.find(world.tenant(), World.APP, consent, Optional.empty()))
                .orElseThrow();

        assertEquals(document(hers(1)), document(its));
        String told = document(its).toString();
        assertFalse(told.contains(world.alice().toString()), told);
        assertFalse(told.contains('"' + World.CAR.value() + '"'), told);
        assertTrue(told.contains("\"d_"), told);
    }

    @Test
    void itIsSignedAsAReceiptWithTheKeyThatIsPublished() throws Exception {
        JWSObject word = JWSObject.parse(hers(1).jws());

        assertEquals(Receipts.TYPE, word.getHeader().getType().getType());
        assertTrue(word.verify(new ECDSAVerifier(signatures
                .publicKeys()
                .getKeyByKeyId(word.getHeader().getKeyID())
                .toECKey())));
    }

    @Test
    void nobodyElseHasOne() throws SQLException {
        World other = World.create();

        assertTrue(await(receipts.find(world.tenant(), world.bruno(), consent, Optional.of(1)))
                .isEmpty());
        assertTrue(await(receipts.find(other.tenant(), world.alice(), consent, Optional.of(1)))
                .isEmpty());
        assertTrue(await(receipts.find(world.tenant(), World.RIVAL, consent, Optional.of(1)))
                .isEmpty());
        assertTrue(await(receipts.find(other.tenant(), World.APP, consent, Optional.of(1)))
                .isEmpty());
    }

    @Test
    void ofAHistoryThatWasChangedThereIsNone() throws SQLException {
        Sql.everything()
                .run(
                        "update consent_event set body = replace(body, 'EngineState', 'Presence') where consent = ?",
                        consent.value());

        assertEquals(
                Reason.TAMPERED,
                Refusal.of(() -> receipts.find(world.tenant(), World.APP, consent, Optional.of(1)))
                        .reason());
    }

    private Receipt hers(int change) {
        return await(receipts.find(world.tenant(), world.alice(), consent, Optional.of(change)))
                .orElseThrow();
    }

    private static List<String> categories(Receipt receipt) throws Exception {
        return document(receipt)
                .at("/dpv:hasRecordOfActivity/dpv:hasProcess/dpv:hasPersonalData")
                .findValuesAsText("@id");
    }

    private static String status(Receipt receipt) throws Exception {
        return document(receipt)
                .at("/dpv:hasRecordOfActivity/dpv:hasConsentStatus/@type")
                .asText();
    }

    private static JsonNode document(Receipt receipt) throws Exception {
        return new ObjectMapper()
                .readTree(JWSObject.parse(receipt.jws()).getPayload().toString());
    }
}
