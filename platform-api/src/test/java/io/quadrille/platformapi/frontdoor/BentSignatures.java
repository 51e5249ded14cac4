// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static io.quadrille.platformapi.frontdoor.Hostile.token;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tokens whose form, header or signature is not that of an access token of the realm. */
final class BentSignatures {

    private static final ECKey OTHER = Bent.fresh();
    private static final Signing OTHERS = Signing.es256(OTHER);

    private BentSignatures() {}

    static Stream<Hostile> all() {
        return Stream.of(algorithms(), keys(), headers(), forms()).flatMap(List::stream);
    }

    private static List<Hostile> algorithms() {
        return List.of(
                token("not signed, alg none", call -> call.token.signedBy("none", Signing.always(new byte[0]))),
                token("not signed, alg nOnE", call -> call.token.signedBy("nOnE", Signing.always(new byte[0]))),
                token("of alg none that keeps a signature", call -> call.token.header("alg", "none")),
                token("without alg", call -> call.token.header("alg", null)),
                token(
                        "HS256 with the public key as the secret",
                        call -> call.token.signedBy(
                                "HS256",
                                Signing.hs256(publicKey(call.issuer.key()).getBytes(StandardCharsets.UTF_8)))),
                token(
                        "HS256 with the public key's bytes as the secret",
                        call -> call.token.signedBy("HS256", Signing.hs256(encoded(call.issuer.key())))),
                token("HS256 with an empty secret", call -> call.token.signedBy("HS256", Signing.hs256(new byte[1]))),
                token(
                        "RS256, which the realm's profile does not allow",
                        call -> call.token
                                .signedBy("RS256", Signing.rs256(call.issuer.rsaKey()))
                                .header("kid", call.issuer.rsaKey().getKeyID())),
                token(
                        "PS256 that is signed with RS256",
                        call -> call.token
                                .signedBy("PS256", Signing.rs256(call.issuer.rsaKey()))
                                .header("kid", call.issuer.rsaKey().getKeyID())),
                token(
                        "ES256 under the name of an RSA key",
                        call -> call.token.header("kid", call.issuer.rsaKey().getKeyID())),
                token(
                        "with an ASN.1 signature",
                        call -> call.token.signedBy("ES256", Signing.es256InDer(call.issuer.key()))),
                token("with a signature of zeros", call -> call.token.signedBy("ES256", Signing.always(new byte[64]))));
    }

    private static List<Hostile> keys() {
        return List.of(
                token("of another key under the realm's key name", call -> call.token.signedBy("ES256", OTHERS)),
                token(
                        "of another key under an unknown name",
                        call -> call.token.signedBy("ES256", OTHERS).header("kid", "nobody")),
                token(
                        "of another key without a name",
                        call -> call.token.signedBy("ES256", OTHERS).header("kid", null)),
                token(
                        "whose key name is a path",
                        call -> call.token
                                .signedBy("HS256", Signing.hs256(new byte[1]))
                                .header("kid", "../../../../../../dev/null")),
                token(
                        "whose key name is an address",
                        call -> call.token.signedBy("ES256", OTHERS).header("kid", bait(call))),
                token(
                        "whose key name is a piece of SQL",
                        call -> call.token.signedBy("ES256", OTHERS).header("kid", "x' union select 'key' --")),
                token(
                        "whose key name only looks like the realm's",
                        call -> call.token
                                .signedBy("ES256", OTHERS)
                                .header("kid", call.issuer.key().getKeyID().replace('e', 'е'))),
                token(
                        "whose key name ends in a zero character",
                        call -> call.token
                                .signedBy("ES256", OTHERS)
                                .header("kid", call.issuer.key().getKeyID() + '\0')),
                token(
                        "that brings its own key (jwk)",
                        call -> call.token
                                .signedBy("ES256", OTHERS)
                                .header("jwk", OTHER.toPublicJWK().toJSONObject())),
                token(
                        "that points to its own keys (jku)",
                        call -> call.token.signedBy("ES256", OTHERS).header("jku", bait(call))),
                token(
                        "that points to its own certificate (x5u)",
                        call -> call.token.signedBy("ES256", OTHERS).header("x5u", bait(call))),
                token(
                        "that brings its own certificate (x5c)",
                        call -> call.token.signedBy("ES256", OTHERS).header("x5c", List.of("MIIB"))),
                token("that points to keys it does not need (jku)", call -> call.token.header("jku", bait(call))));
    }

    private static List<Hostile> headers() {
        return List.of(
                token(
                        "with a critical extension",
                        call -> call.token.header("crit", List.of("exp")).header("exp", 1)),
                token(
                        "with an unencoded payload (b64)",
                        call -> call.token.header("crit", List.of("b64")).header("b64", false)),
                token("that says it is compressed", call -> call.token.header("zip", "DEF")),
                token("that says it holds another token", call -> call.token.header("cty", "JWT")),
                token("of the type of a logout token", call -> call.token.header("typ", "logout+jwt")),
                token("of the type of a proof", call -> call.token.header("typ", "dpop+jwt")),
                token("without a type", call -> call.token.header("typ", null)),
                token(
                        "with alg twice in its header",
                        call -> call.token.headerText(json -> json.replaceFirst("\\{", "{\"alg\":\"none\","))));
    }

    private static List<Hostile> forms() {
        return List.of(
                token("whose signature is cut short", call -> call.token.part(2, text -> text.substring(0, 40))),
                token("without its signature", call -> call.token.part(2, text -> "")),
                token("of two parts", call -> call.token.text(word -> word.substring(0, word.lastIndexOf('.')))),
                token("of four parts", call -> call.token.text(word -> word + ".AAAA")),
                token(
                        "with other claims than were signed",
                        call -> call.token.part(1, text -> Word.encoded("{\"aud\":\"quadrille-api\"}"))),
                token(
                        "with another header than was signed",
                        call -> call.token.part(0, text -> Word.encoded("{\"alg\":\"ES256\",\"typ\":\"JWT\"}"))),
                token("with padding", call -> call.token.text(word -> word + "=")),
                token("in the wrong alphabet", call -> call.token.part(2, text -> "+/" + text.substring(2))),
                token("with something behind its claims", call -> call.token.claimsText(json -> json + "{}")),
                token("whose claims are a list", call -> call.token.claimsText(json -> "[" + json + "]")),
                token("whose claims are no JSON", call -> call.token.claimsText(json -> json.substring(1))),
                token(
                        "inside another token",
                        call -> call.token.claimsText(json -> call.issuer.key().getKeyID())),
                token("that is opaque", call -> call.token.text(word -> "2YotnFZFEjr1zCsicMWpAA")),
                token("that is empty", call -> call.token.text(word -> "")),
                token("of twelve kilobytes", call -> call.token.claim("padding", "x".repeat(9_000))),
                token("that is encrypted", call -> call.token.text(word -> encrypted(call, word))));
    }

    private static String encrypted(Bent call, String word) {
        try {
            JWEObject encrypted = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                            .contentType("JWT")
                            .build(),
                    new Payload(word));
            encrypted.encrypt(new RSAEncrypter(call.issuer.rsaKey()));
            return encrypted.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String bait(Bent call) {
        return call.issuer.bait().toString();
    }

    private static String publicKey(ECKey key) {
        return Map.copyOf(key.toPublicJWK().toJSONObject()).toString();
    }

    private static byte[] encoded(ECKey key) {
        try {
            return key.toECPublicKey().getEncoded();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
