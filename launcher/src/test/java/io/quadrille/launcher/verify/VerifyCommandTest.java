// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quadrille.launcher.home.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {

    @TempDir
    Path folder;

    private final SampleLedger ledger = SampleLedger.of(5);
    private final StringWriter said = new StringWriter();
    private Path proof;
    private Path keys;

    @BeforeEach
    void files() throws IOException {
        proof = Files.writeString(folder.resolve("proof.json"), ledger.proof(2));
        keys = Files.writeString(folder.resolve("keys.json"), ledger.publicKeys());
    }

    @Test
    void statusIsZeroWhenItHoldsUnderKeysFromAFile() {
        assertEquals(0, verify(proof, "--keys", keys.toString()));
        assertTrue(said.toString().startsWith("Holds: "), said::toString);
        assertEquals(1, said.toString().lines().count());
    }

    @Test
    void statusIsOneWhenItDoesNotHold() throws IOException {
        Files.writeString(proof, ledger.proof(2).replace("\\\"access\\\":\\\"2", "\\\"access\\\":\\\"3"));

        assertEquals(1, verify(proof, "--keys", keys.toString()));
        assertTrue(
                said.toString().startsWith("Does not hold: the entry does not lead to the signed root"),
                said::toString);
    }

    @Test
    void statusIsTwoWhenNothingCanBeTold() throws IOException {
        assertEquals(2, verify(proof, "--home", folder.resolve("no-home").toString()));
        assertTrue(said.toString().contains("/.well-known/quadrille/keys"), said::toString);
        assertEquals(2, verify(folder.resolve("nowhere"), "--keys", keys.toString()));
        assertEquals(2, verify(proof, "--keys", folder.resolve("nowhere").toString()));
        assertEquals(2, verify(proof, "--keys", proof.toString()));
        assertEquals(2, verify(keys, "--keys", keys.toString()));
        assertEquals(2, verify(proof, "--keys", "http://cars.example/.well-known/quadrille/keys"));
        assertTrue(said.toString().contains("https only"), said::toString);
    }

    @Test
    void keysOfOnesOwnInstallationAreFoundInItsHomeThoughNothingRuns() {
        Path home = folder.resolve("home");
        Home.at(home).secrets().get("signing.key", () -> ledger.key().toJSONString());

        assertEquals(0, verify(proof, "--home", home.toString()));
        assertEquals(1, verify(foreignProof(), "--home", home.toString()));
    }

    @Test
    void formerKeysOfAnInstallationAreBelieved() throws IOException {
        Path home = folder.resolve("home");
        Home.at(home)
                .secrets()
                .get("signing.key", () -> SampleLedger.of(0).key().toJSONString());
        assertEquals(1, verify(proof, "--home", home.toString()));

        Files.writeString(
                home.resolve("settings.properties"), "quadrille.signing.former-keys=" + ledger.publicKeys() + "\n");

        assertEquals(0, verify(proof, "--home", home.toString()));
    }

    @Test
    void keysAreFetchedFromAnAddress() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            byte[] body = ledger.publicKeys().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort();
            assertEquals(0, verify(proof, "--keys", address + "/keys"));
            assertEquals(2, verify(proof, "--keys", address + "/nothing"));
        } finally {
            server.stop(0);
        }
    }

    private Path foreignProof() {
        try {
            return Files.writeString(
                    folder.resolve("foreign.json"), SampleLedger.of(5).proof(2));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int verify(Path file, String... options) {
        said.getBuffer().setLength(0);
        String[] words = new String[options.length + 1];
        words[0] = file.toString();
        System.arraycopy(options, 0, words, 1, options.length);
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(said))
                .execute(words);
    }
}
