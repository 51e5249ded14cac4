// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quadrille.launcher.verify.signed.Keys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A signed ledger in memory, its entries as long as real ones, and copies of it that somebody has laid hands on. */
final class LongLedger {

    private final byte[] lines;
    private final int[] begins;
    private final byte[] head;
    private final Keys keys;

    LongLedger(int entries) {
        Random random = new Random(entries);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        this.begins = new int[entries + 1];
        for (int i = 0; i < entries; i++) {
            text.writeBytes(entry(random, i));
            begins[i + 1] = text.size();
        }
        this.lines = text.toByteArray();
        ECKey key = key();
        this.keys = Keys.of(new JWKSet(key).toString(true));
        this.head = head(key, HexFormat.of().formatHex(root(0, entries)));
    }

    Keys keys() {
        return keys;
    }

    InputStream whole() {
        return of(part(0, size()));
    }

    InputStream edited(Random random) {
        int at = random.nextInt(lines.length);
        // the end of a line would be more than an edit
        byte[] other = {(byte) (lines[at] == '\n' ? ' ' : lines[at] ^ 1)};
        return of(
                new ByteArrayInputStream(lines, 0, at),
                new ByteArrayInputStream(other),
                new ByteArrayInputStream(lines, at + 1, lines.length - at - 1));
    }

    InputStream withoutOne(Random random) {
        int at = random.nextInt(size());
        return of(part(0, at), part(at + 1, size()));
    }

    InputStream withTwoExchanged(Random random) {
        int one = random.nextInt(size() - 1);
        int other = random.nextInt(one + 1, size());
        return of(
                part(0, one),
                part(other, other + 1),
                part(one + 1, other),
                part(one, one + 1),
                part(other + 1, size()));
    }

    InputStream cut(Random random) {
        return of(part(0, random.nextInt(size())));
    }

    private int size() {
        return begins.length - 1;
    }

    private InputStream part(int from, int until) {
        return new ByteArrayInputStream(lines, begins[from], begins[until] - begins[from]);
    }

    private InputStream of(InputStream... parts) {
        return new SequenceInputStream(
                new ByteArrayInputStream(head), new SequenceInputStream(Collections.enumeration(Arrays.asList(parts))));
    }

    private static byte[] entry(Random random, int number) {
        UUID access = new UUID(random.nextLong(), random.nextLong());
        UUID subject = new UUID(random.nextLong(), random.nextLong());
        return ("{\"access\":\"" + access + "\",\"action\":\"read\",\"app\":\"loyal-drive\",\"at\":\""
                        + "2026-11-21T12:00:00.000000Z\",\"caller\":\"app\",\"consent\":\"" + subject
                        + "\",\"devices\":[\"car-1\"],\"from\":\"2026-01-01T00:00:00.000000Z\",\"outcome\":\"allowed\","
                        + "\"policy\":\"" + "0123456789abcdef".repeat(4)
                        + "\",\"purpose\":\"https://w3id.org/dpv#ServiceProvision\",\"reasons\":[],\"rows\":" + number
                        + ",\"streams\":[\"speed\"],\"subject\":\"" + subject
                        + "\",\"tenant\":\"voltaire-motors\",\"until\":\"2026-02-01T00:00:00.000000Z\"}\n")
                .getBytes(UTF_8);
    }

    /** RFC 9162 §2.1.1, as it is written there. */
    private byte[] root(int from, int until) {
        if (until - from == 1) {
            int length = begins[until] - begins[from] - 1;
            return sha256(0, Arrays.copyOfRange(lines, begins[from], begins[from] + length));
        }
        int middle = from + Integer.highestOneBit(until - from - 1);
        return sha256(1, root(from, middle), root(middle, until));
    }

    private static byte[] sha256(int kind, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) kind);
            List.of(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] head(ECKey key, String root) {
        String payload = "{\"origin\":\"https://cars.example\",\"root\":\"" + root + "\",\"size\":" + size()
                + ",\"tenant\":\"voltaire-motors\",\"time\":\"2026-11-21T12:00:00.000000Z\"}";
        try {
            JWSObject signed = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType("vnd.quadrille.checkpoint+json"))
                            .keyID(key.computeThumbprint().toString())
                            .build(),
                    new Payload(payload));
            signed.sign(new ECDSASigner(key));
            return ("{\"checkpoint\":\"" + signed.serialize() + "\",\"format\":\"quadrille-ledger-extract\"}\n")
                    .getBytes(UTF_8);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
