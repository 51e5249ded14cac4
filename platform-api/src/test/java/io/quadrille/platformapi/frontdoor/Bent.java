// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One call of the provider API, good as long as nothing about it is bent. */
final class Bent {

    final OwnIssuer issuer;
    final ECKey appKey = fresh();
    final Instant now = Instant.now();
    final Word token;
    final Word proof;

    private final URI server;
    private final String path;
    private String method = "GET";
    private String query = "";
    private String host;
    private String body = "";
    private UnaryOperator<String> authorization = text -> text;
    private final List<String> more = new ArrayList<>();
    private boolean withToken = true;
    private boolean withProof = true;

    /** A call as the app of a tenant, to a node that trusts the issuer. */
    Bent(OwnIssuer issuer, URI server, String tenant, String app, String path) {
        this.issuer = issuer;
        this.server = server;
        this.path = path;
        this.host = server.getAuthority();
        this.token = new Word(
                Map.of("alg", "ES256", "typ", "JWT", "kid", issuer.key().getKeyID()),
                claims(tenant, app),
                Signing.es256(issuer.key()));
        this.proof = new Word(
                Map.of(
                        "typ", "dpop+jwt",
                        "alg", "ES256",
                        "jwk", appKey.toPublicJWK().toJSONObject()),
                Map.of("jti", UUID.randomUUID().toString(), "iat", now.getEpochSecond()),
                Signing.es256(appKey));
    }

    private Map<String, Object> claims(String tenant, String app) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iss", issuer.address().toString());
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("aud", "quadrille-api");
        claims.put("azp", tenant + "." + app);
        claims.put("tenant", tenant);
        claims.put("app", app);
        claims.put("typ", "DPoP");
        claims.put("scope", "consents readings:read");
        claims.put("cnf", Map.of("jkt", thumbprint(appKey)));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 300);
        return claims;
    }

    Bent method(String other) {
        method = other;
        return this;
    }

    Bent query(String text) {
        query = "&" + text;
        return this;
    }

    /** The Host header. */
    Bent host(String other) {
        host = other;
        return this;
    }

    Bent form(String content) {
        body = content;
        return line("Content-Type: application/x-www-form-urlencoded").line("Content-Length: " + content.length());
    }

    /** Bends the value of the Authorization header. */
    Bent authorization(UnaryOperator<String> how) {
        authorization = how;
        return this;
    }

    /** Another line of the request's head. */
    Bent line(String text) {
        more.add(text);
        return this;
    }

    Bent withoutToken() {
        withToken = false;
        return this;
    }

    Bent withoutProof() {
        withProof = false;
        return this;
    }

    /** Where the call goes, without its query. */
    String address() {
        return server + path.replaceFirst("\\?.*$", "");
    }

    RawCall.Reply send() {
        return RawCall.send(server, lines(), body);
    }

    /** The request's head, finished. */
    List<String> lines() {
        String finished = token.finished();
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + path + query + " HTTP/1.1");
        lines.add("Host: " + host);
        if (withToken) {
            lines.add("Authorization: " + authorization.apply("DPoP " + finished));
        }
        if (withProof) {
            lines.add("DPoP: " + fittingProof(finished).finished());
        }
        lines.addAll(more);
        return lines;
    }

    private Word fittingProof(String finished) {
        fill("htm", method);
        fill("htu", address());
        fill("ath", hash(finished));
        return proof;
    }

    private void fill(String name, String value) {
        if (!proof.says(name)) {
            proof.claim(name, value);
        } else if (Word.NONE.equals(proof.said(name))) {
            proof.claim(name, null);
        }
    }

    static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("other").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hash(String token) {
        try {
            return Word.base64(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
