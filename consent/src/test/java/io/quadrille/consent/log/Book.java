// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import io.quadrille.consent.Sql;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ledger.LedgerLog;
import io.quadrille.consent.api.ledger.LedgerLog.Checkpoint;
import io.quadrille.consent.api.signature.Signatures;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The ledger of a test's tenant: writes entries past the application, and reads what is in line. */
@ApplicationScoped
class Book {

    private static final Sql APPLICATION = Sql.as("quadrille_app");

    private final LedgerLog log;
    private final Signatures signatures;
    private final Sequencer sequencer;

    Book(LedgerLog log, Signatures signatures, Sequencer sequencer) {
        this.log = log;
        this.signatures = signatures;
        this.sequencer = sequencer;
    }

    /** The statement that enters one thing about a person. */
    static String entering(TenantId tenant, SubjectId subject, long rows) {
        return "insert into access_event (tenant, caller, app, subject, action, outcome, reasons, devices, streams,"
                + " window_from, row_count, policy_revision) values ('" + tenant + "', 'app', 'loyal-drive', '"
                + subject
                + "', 'read', 'allowed', '{}', '{car-1}', array['speed', 'odo\"meter'], '2026-01-01Z', " + rows
                + ", 'r')";
    }

    static void enter(World world, int entries) throws SQLException {
        for (int i = 0; i < entries; i++) {
            APPLICATION.runIn(world.tenant().value(), entering(world.tenant(), world.alice(), i));
        }
    }

    /** Puts everything in line that can be. */
    void sequence(World world) {
        while (await(sequencer.step(world.tenant())) == Sequencer.STEP) {
            Thread.onSpinWait();
        }
    }

    List<String> inLine(World world) {
        return await(log.entries(world.tenant(), 0, 1_000_000));
    }

    List<byte[]> bytes(World world) {
        return inLine(world).stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    Checkpoint latest(World world) {
        return await(log.latest(world.tenant())).orElseThrow();
    }

    /** What the checkpoint's signature covers, after it has been checked. */
    JsonNode signed(Checkpoint checkpoint) throws Exception {
        JWSObject word = JWSObject.parse(checkpoint.signed());
        assertEquals("vnd.quadrille.checkpoint+json", word.getHeader().getType().getType());
        assertTrue(word.verify(new ECDSAVerifier(signatures
                .publicKeys()
                .getKeyByKeyId(word.getHeader().getKeyID())
                .toECKey())));
        return new ObjectMapper().readTree(word.getPayload().toBytes());
    }

    static UUID newest(World world) throws SQLException {
        return UUID.fromString(Sql.everything()
                .value(
                        "select access from access_event where tenant = ? order by access desc limit 1",
                        world.tenant().value()));
    }
}
