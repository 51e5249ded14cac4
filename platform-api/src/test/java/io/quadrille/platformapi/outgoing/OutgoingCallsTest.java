// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The canary on this computer is never reached, however its address is spelled and whatever names say. */
class OutgoingCallsTest {

    private static final byte[] BODY = {'{', '}'};
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Vertx vertx;
    private static Canary canary;

    @BeforeAll
    static void begin() {
        vertx = Vertx.vertx();
        canary = new Canary("127.0.0.1", 0, 204, "");
    }

    @AfterAll
    static void end() {
        canary.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "https://127.0.0.1:PORT/",
                "https://127.0.0.1.:PORT/",
                "https://127.1:PORT/",
                "https://127.0.1:PORT/",
                "https://127.0.0.2:PORT/",
                "https://127.255.255.254:PORT/",
                "https://2130706433:PORT/",
                "https://017700000001:PORT/",
                "https://0x7f000001:PORT/",
                "https://0x7F.0x0.0x0.0x1:PORT/",
                "https://0177.0.0.1:PORT/",
                "https://0177.0.0.01:PORT/",
                "https://0x7f.1:PORT/",
                "https://127.0.0.0x1:PORT/",
                "https://127.0x0.1:PORT/",
                "https://00000177.0.0.1:PORT/",
                "https://127.000.000.001:PORT/",
                "https://425.510.425.510:PORT/",
                "https://0:PORT/",
                "https://0.0.0.0:PORT/",
                "https://[::]:PORT/",
                "https://[::1]:PORT/",
                "https://[0:0:0:0:0:0:0:1]:PORT/",
                "https://[0000:0000:0000:0000:0000:0000:0000:0001]:PORT/",
                "https://[::ffff:127.0.0.1]:PORT/",
                "https://[::ffff:7f00:1]:PORT/",
                "https://[::127.0.0.1]:PORT/",
                "https://[64:ff9b::7f00:1]:PORT/",
                "https://[64:ff9b::127.0.0.1]:PORT/",
                "https://[2002:7f00:1::]:PORT/",
                "https://[fe80::1%25lo]:PORT/",
                "https://[::1%25lo]:PORT/",
                "https://[fc00::1]:PORT/",
                "https://localhost:PORT/",
                "https://LOCALHOST:PORT/",
                "https://localhost.:PORT/",
                "https://localhost.localdomain:PORT/",
                "https://a.localhost:PORT/",
                "https://printer.local:PORT/",
                "https://metadata.google.internal:PORT/",
                "https://1.0.0.127.in-addr.arpa:PORT/",
                "https://①②⑦.⓪.⓪.①:PORT/",
                "https://１２７.０.０.１:PORT/",
                "https://127。0。0。1:PORT/",
                "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/",
                "https://loc%61lhost:PORT/",
                "https://%6c%6f%63alhost:PORT/",
                "https://127%2e0%2e0%2e1:PORT/",
                "https://good.example@127.0.0.1:PORT/",
                "https://good.example:PORT@127.0.0.1:PORT/",
                "https://127.0.0.1:PORT#@good.example/",
                "https://good.example\\@127.0.0.1:PORT/",
                "https://127.0.0.1:PORT\\.good.example/",
                "https:127.0.0.1:PORT/",
                "https:///127.0.0.1:PORT/",
                "https:\\\\127.0.0.1:PORT/",
                "//127.0.0.1:PORT/",
                "ftp://127.0.0.1:PORT/",
                "file://127.0.0.1/etc/passwd",
                "gopher://127.0.0.1:PORT/_x",
                "jar:https://127.0.0.1:PORT/!/",
                "https://user:password@good.example:PORT/",
                "https://good.example:22/",
                "https://good.example:-1/",
                "https://good.example:65536/",
                "https://good_example.example:PORT/",
                "https://-good.example:PORT/",
                "https://good..example:PORT/",
                "https://.good.example:PORT/",
                "https://good.example:PORT/#here",
                "https://169.254.169.254:PORT/latest/meta-data/",
                "https://[fd00:ec2::254]:PORT/",
                "http://good.example:PORT/",
                "https://good.example.127:PORT/",
                "https://intranet:PORT/",
                "https://127.0.0.1:PORT /",
                " https://127.0.0.1:PORT/",
                "https://127.0.0.1\r\n:PORT/",
                ""
            })
    void spellingsOfThisComputerAreNoAddresses(String spelling) {
        String url = spelling.replace("PORT", Integer.toString(canary.port()));
        assertEquals(Optional.empty(), addresses().read(url));
        assertEquals(0, canary.hits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.254",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.254",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void namesThatLeadInsideAreNotCalled(String number) {
        for (List<String> numbers :
                List.of(List.of(number), List.of("9.9.9.9", number), List.of(number, "2620:fe::fe"))) {
            Answers names = new Answers(List.of(numbers));
            Uni<OutgoingLine> line = calls(names).open(address("good.example"));
            assertThrows(UnfitAddressException.class, () -> line.await().atMost(PATIENCE), numbers::toString);
        }
        assertEquals(0, canary.hits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9.9.9",
                "1.1.1.1",
                "172.32.0.1",
                "100.128.0.1",
                "192.169.0.1",
                "223.255.255.254",
                "2620:fe::fe",
                "2a00::1"
            })
    void numbersOfTheOpenInternetAreFit(String number) throws UnknownHostException {
        assertTrue(PublicAddresses.contain(InetAddress.getByName(number)));
    }

    @Test
    void goodAddressIsRead() {
        WebAddress address = addresses()
                .read("https://Good.Example:" + canary.port() + "/hooks?a=1")
                .orElseThrow();
        assertEquals(new WebAddress(true, false, "good.example", canary.port(), "/hooks?a=1"), address);
        WebAddresses strict = new WebAddresses(Set.of(), Set.of(443, 8_443));
        assertEquals(443, strict.read("https://good.example").orElseThrow().port());
        assertFalse(strict.read("https://good.example:" + canary.port() + "/").isPresent());
    }

    @Test
    void nameIsAskedOnceSoThatItsSecondAnswerDoesNotMatter() {
        try (Canary first = new Canary("127.0.0.1", 0, 204, "");
                Canary second = new Canary("127.0.0.2", first.port(), 204, "")) {
            Answers names = new Answers(List.of(List.of("127.0.0.1"), List.of("127.0.0.2")));
            int status = post(names, trusted(first.port()));
            assertEquals(204, status);
            assertEquals(List.of(1, 1, 0), List.of(names.asked(), first.hits(), second.hits()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int status) {
        String inside = "http://127.0.0.1:" + canary.port() + "/";
        try (Canary sender = new Canary("127.0.0.1", 0, status, inside)) {
            Answers names = new Answers(List.of(List.of("127.0.0.1")));
            assertEquals(status, post(names, trusted(sender.port())));
            assertEquals(List.of(1, 0), List.of(sender.hits(), canary.hits()));
        }
    }

    private static int post(Names names, WebAddress address) {
        return calls(names)
                .open(address)
                .chain(line -> line.post(Map.of("Content-Type", "application/json"), BODY))
                .await()
                .atMost(PATIENCE);
    }

    private static WebAddresses addresses() {
        return new WebAddresses(Set.of(), Set.of(canary.port()));
    }

    private static WebAddress address(String host) {
        return new WebAddress(true, false, host, canary.port(), "/");
    }

    private static WebAddress trusted(int port) {
        return new WebAddress(false, true, "receiver.test", port, "/");
    }

    private static OutgoingCalls calls(Names names) {
        return new OutgoingCalls(names, vertx, new OutgoingSettings() {
            @Override
            public Optional<Set<String>> hosts() {
                return Optional.empty();
            }

            @Override
            public Duration timeout() {
                return PATIENCE;
            }
        });
    }

    /** A resolver that says something else each time. */
    private static final class Answers implements Names {

        private final List<List<String>> left;
        private int asked;

        Answers(List<List<String>> answers) {
            this.left = new ArrayList<>(answers);
        }

        int asked() {
            return asked;
        }

        @Override
        public Uni<List<InetAddress>> of(String host) {
            asked++;
            List<String> numbers = left.size() > 1 ? left.removeFirst() : left.getFirst();
            return Uni.createFrom().item(numbers.stream().map(Answers::number).toList());
        }

        private static InetAddress number(String text) {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(text, impossible);
            }
        }
    }
}
