// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A document in canonical JSON (RFC 8785), chained by SHA-256 to the one before it (GovStack Consent BB: Revision).
 *
 * @param body the canonical JSON
 * @param predecessor the hash of the one before, lower-case hexadecimal; empty for the first
 * @param hash SHA-256 over the predecessor's hash and the body in UTF-8, lower-case hexadecimal
 */
public record Link(String body, Optional<String> predecessor, String hash) {

    /** The first of a chain. */
    public static Link first(JsonNode document) {
        return of(document, Optional.empty());
    }

    /** The one after a document with that hash. */
    public static Link after(String predecessor, JsonNode document) {
        return of(document, Optional.of(predecessor));
    }

    /** Whether each document is unchanged, none is missing and none was put in between. */
    public static boolean unbroken(List<Link> chain) {
        Optional<String> before = Optional.empty();
        for (Link link : chain) {
            boolean fits = link.predecessor.equals(before) && link.hash.equals(digest(link.predecessor, link.body));
            if (!fits) {
                return false;
            }
            before = Optional.of(link.hash);
        }
        return true;
    }

    private static Link of(JsonNode document, Optional<String> predecessor) {
        String body = canonical(document);
        return new Link(body, predecessor, digest(predecessor, body));
    }

    private static String canonical(JsonNode document) {
        try {
            return new JsonCanonicalizer(document.toString()).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String digest(Optional<String> predecessor, String body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            predecessor.map(HexFormat.of()::parseHex).ifPresent(sha256::update);
            return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
