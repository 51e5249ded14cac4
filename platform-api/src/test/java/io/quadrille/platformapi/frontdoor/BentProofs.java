// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static io.quadrille.platformapi.frontdoor.Hostile.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Proofs that do not prove that the sender of this request holds the key its token is bound to. */
final class BentProofs {

    private static final byte[] SECRET = new byte[32];

    private BentProofs() {}

    static Stream<Hostile> all() {
        return Stream.of(requests(), times(), headers(), keys(), forms()).flatMap(List::stream);
    }

    private static List<Hostile> requests() {
        return List.of(
                proof("made for another method", call -> call.proof.claim("htm", "POST")),
                proof("made for the method in small letters", call -> call.proof.claim("htm", "get")),
                proof("made for the method in full-width letters", call -> call.proof.claim("htm", "ＧＥＴ")),
                proof(
                        "made for another spelling of the path",
                        call -> call.proof.claim("htu", call.address().replace("readings", "%72eadings"))),
                proof(
                        "made for a path that leads here",
                        call -> call.proof.claim("htu", call.address().replace("/v1/", "/v1/../v1/"))),
                proof("without a method", call -> call.proof.claim("htm", Word.NONE)),
                proof("made for another path", call -> call.proof.claim("htu", call.address() + "/more")),
                proof("made for the address with its query", call -> call.proof.claim("htu", call.address() + "?a=b")),
                proof(
                        "made for the address over https",
                        call -> call.proof.claim("htu", call.address().replace("http:", "https:"))),
                proof(
                        "made for another server",
                        call -> call.proof.claim("htu", "https://evil.example/api/v1/readings")),
                proof("made for another server, to which the request says it goes", call -> {
                    call.host("evil.example");
                    call.proof.claim("htu", "http://evil.example/api/v1/readings");
                }),
                proof("without an address", call -> call.proof.claim("htu", Word.NONE)),
                proof("made for another token", call -> call.proof.claim("ath", Bent.hash("another"))),
                proof("made for a request for a token", call -> call.proof.claim("ath", Word.NONE)));
    }

    private static List<Hostile> times() {
        return List.of(
                proof("of two minutes ago", call -> call.proof.claim("iat", now(call) - 120)),
                proof("of an hour ago", call -> call.proof.claim("iat", now(call) - 3_600)),
                proof("made in half a minute", call -> call.proof.claim("iat", now(call) + 30)),
                proof("made in an hour", call -> call.proof.claim("iat", now(call) + 3_600)),
                proof("made at no time", call -> call.proof.claim("iat", null)),
                proof("made at a text", call -> call.proof.claim("iat", "now")),
                proof("made at the end of time", call -> call.proof.claim("iat", Long.MAX_VALUE)),
                proof("without an identifier", call -> call.proof.claim("jti", null)),
                proof("with an empty identifier", call -> call.proof.claim("jti", "")),
                proof("with a number for an identifier", call -> call.proof.claim("jti", 7)),
                proof("with an identifier of a kilobyte", call -> call.proof.claim("jti", "x".repeat(1_024))));
    }

    private static List<Hostile> headers() {
        return List.of(
                proof("without a type", call -> call.proof.header("typ", null)),
                proof("of the type of a token", call -> call.proof.header("typ", "JWT")),
                proof("not signed, alg none", call -> call.proof.signedBy("none", Signing.always(new byte[0]))),
                proof(
                        "with a critical extension",
                        call -> call.proof.header("crit", List.of("exp")).header("exp", 1)),
                proof(
                        "that points to its key (jku)",
                        call -> call.proof.header("jku", call.issuer.bait().toString())),
                proof(
                        "with typ twice in its header",
                        call -> call.proof.headerText(json -> json.replaceFirst("\\{", "{\"typ\":\"JWT\","))),
                proof(
                        "with htm twice",
                        call -> call.proof.claimsText(json -> json.replaceFirst("\\{", "{\"htm\":\"POST\","))));
    }

    private static List<Hostile> keys() {
        return List.of(
                proof("without a key", call -> call.proof.header("jwk", null)),
                proof(
                        "with the name of a key instead of a key",
                        call -> call.proof.header("jwk", null).header("kid", call.appKey.getKeyID())),
                proof(
                        "of a key that is not on its curve",
                        call -> call.proof.header("jwk", Map.of("kty", "EC", "crv", "P-256", "x", "AQ", "y", "AQ"))),
                proof("that gives its private key away", call -> call.proof.header("jwk", call.appKey.toJSONObject())),
                proof(
                        "with a shared secret for a key",
                        call -> call.proof
                                .signedBy("HS256", Signing.hs256(SECRET))
                                .header("jwk", Map.of("kty", "oct", "k", Word.base64(SECRET)))),
                proof("of an RSA key of 1024 bits", BentProofs::withSmallKey),
                proof(
                        "of RS256",
                        call -> call.proof
                                .signedBy("RS256", Signing.rs256(call.issuer.rsaKey()))
                                .header(
                                        "jwk",
                                        call.issuer.rsaKey().toPublicJWK().toJSONObject())),
                new Hostile("proof of another key", BentProofs::withAnotherKey, 401, "invalid_token"),
                new Hostile(
                        "proof that shows the right key and is signed with another",
                        call -> call.proof.signedBy("ES256", Signing.es256(Bent.fresh())),
                        401,
                        "invalid_token"),
                new Hostile(
                        "proof with a signature of zeros",
                        call -> call.proof.signedBy("ES256", Signing.always(new byte[64])),
                        401,
                        "invalid_token"));
    }

    private static List<Hostile> forms() {
        return List.of(
                proof("of two parts", call -> call.proof.text(word -> word.substring(0, word.lastIndexOf('.')))),
                proof("that is no JWT", call -> call.proof.text(word -> "proof")),
                proof("that is empty", call -> call.proof.text(word -> "")),
                proof("that is the token itself", call -> call.proof.text(word -> call.token.finished())),
                proof("of ten kilobytes", call -> call.proof.claim("padding", "x".repeat(7_000))));
    }

    private static void withAnotherKey(Bent call) {
        ECKey other = Bent.fresh();
        call.proof
                .signedBy("ES256", Signing.es256(other))
                .header("jwk", other.toPublicJWK().toJSONObject());
    }

    private static void withSmallKey(Bent call) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1_024);
            KeyPair pair = generator.generateKeyPair();
            RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .build();
            call.token.claim("cnf", Map.of("jkt", key.computeThumbprint().toString()));
            call.proof
                    .signedBy("PS256", Signing.ps256(key))
                    .header("jwk", key.toPublicJWK().toJSONObject());
        } catch (NoSuchAlgorithmException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long now(Bent call) {
        return call.now.getEpochSecond();
    }
}
