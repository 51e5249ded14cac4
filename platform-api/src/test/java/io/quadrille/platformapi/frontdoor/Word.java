// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A signed word (JWS) that can be bent in any way before, and in any way after it is signed. */
final class Word {

    /** As a claim: leave it out, though it would be filled in. */
    static final String NONE = "(none)";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> header;
    private final Map<String, Object> claims;
    private Signing signing;
    private UnaryOperator<String> headerBend = text -> text;
    private UnaryOperator<String> claimsBend = text -> text;
    private UnaryOperator<String> bend = text -> text;

    Word(Map<String, Object> header, Map<String, Object> claims, Signing signing) {
        this.header = new LinkedHashMap<>(header);
        this.claims = new LinkedHashMap<>(claims);
        this.signing = signing;
    }

    /** Sets a member of the header; null takes it out. */
    Word header(String name, Object value) {
        return set(header, name, value);
    }

    /** Sets a claim; null takes it out. */
    Word claim(String name, Object value) {
        return set(claims, name, value);
    }

    boolean says(String name) {
        return claims.containsKey(name);
    }

    Object said(String name) {
        return claims.get(name);
    }

    Word signedBy(String algorithm, Signing other) {
        signing = other;
        return header("alg", algorithm);
    }

    /** Bends the JSON of the header before it is signed. */
    Word headerText(UnaryOperator<String> how) {
        headerBend = how;
        return this;
    }

    /** Bends the JSON of the claims before it is signed. */
    Word claimsText(UnaryOperator<String> how) {
        claimsBend = how;
        return this;
    }

    /** Bends the finished word. */
    Word text(UnaryOperator<String> how) {
        bend = how;
        return this;
    }

    /** Bends one of the three parts of the finished word. */
    Word part(int number, UnaryOperator<String> how) {
        return text(word -> {
            String[] parts = word.split("\\.", -1);
            parts[number] = how.apply(parts[number]);
            return String.join(".", parts);
        });
    }

    String finished() {
        try {
            String input = encoded(headerBend.apply(JSON.writeValueAsString(header)))
                    + '.'
                    + encoded(claimsBend.apply(JSON.writeValueAsString(claims)));
            return bend.apply(input + '.' + base64(signing.sign(input.getBytes(StandardCharsets.US_ASCII))));
        } catch (JsonProcessingException | GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a word says. */
    static Map<String, Object> claims(String word) {
        try {
            return SignedJWT.parse(word).getJWTClaimsSet().toJSONObject();
        } catch (ParseException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static String encoded(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Word set(Map<String, Object> members, String name, Object value) {
        if (value == null) {
            members.remove(name);
        } else {
            members.put(name, value);
        }
        return this;
    }
}
