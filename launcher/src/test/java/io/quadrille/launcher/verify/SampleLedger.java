// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** A ledger as a platform keeps it, its hashes computed by the definitions of RFC 9162 word for word. */
public final class SampleLedger {

    private final ECKey key;
    private final List<String> entries;

    private SampleLedger(ECKey key, List<String> entries) {
        this.key = key;
        this.entries = entries;
    }

    public static SampleLedger of(int size) {
        return new SampleLedger(
                fresh(), IntStream.range(0, size).mapToObj(SampleLedger::entry).toList());
    }

    public static String entry(int number) {
        return "{\"access\":\"" + number + "\",\"reasons\":[\"é\\\"\"],\"tenant\":\"voltaire-motors\"}";
    }

    public Keys keys() {
        return Keys.of(publicKeys());
    }

    public String publicKeys() {
        return new JWKSet(key).toString(true);
    }

    public ECKey key() {
        return key;
    }

    public List<String> entries() {
        return entries;
    }

    public String proof(int index) {
        return proof(index, entries.get(index), checkpoint("voltaire-motors", entries.size(), root()));
    }

    public String proof(int index, String entry, String checkpoint) {
        ObjectNode proof = new ObjectMapper().createObjectNode();
        proof.put("format", "quadrille-ledger-proof").put("entry", entry).put("index", index);
        path(index, leaves()).forEach(hash -> proof.withArray("path").add(hex(hash)));
        proof.withArray("path");
        return proof.put("checkpoint", checkpoint).toString();
    }

    public String extract() {
        return extract(entries);
    }

    /** These lines under the signed root of all entries. */
    public String extract(List<String> lines) {
        String head = "{\"checkpoint\":\"" + checkpoint("voltaire-motors", entries.size(), root())
                + "\",\"format\":\"quadrille-ledger-extract\"}\n";
        StringBuilder text = new StringBuilder(head);
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    public String hashLine(int index) {
        return '"' + hex(leaf(entries.get(index))) + '"';
    }

    public String checkpoint(String tenant, long size, String root) {
        return signed(
                "vnd.quadrille.checkpoint+json",
                "{\"origin\":\"https://cars.example\",\"root\":\"" + root + "\",\"size\":" + size + ",\"tenant\":\""
                        + tenant + "\",\"time\":\"2026-11-21T12:00:00.000000Z\"}");
    }

    public String signed(String type, String payload) {
        try {
            JWSObject word = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(type))
                            .keyID(thumbprint(key))
                            .build(),
                    new Payload(payload));
            word.sign(new ECDSASigner(key));
            return word.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String root() {
        return hex(root(leaves()));
    }

    private List<byte[]> leaves() {
        return entries.stream().map(SampleLedger::leaf).toList();
    }

    private static byte[] leaf(String entry) {
        return sha256(new byte[] {0}, entry.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? sha256() : leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<byte[]> path = index < k ? path(index, left) : path(index - k, right);
        path.add(root(index < k ? right : left));
        return path;
    }

    private static byte[] sha256(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
