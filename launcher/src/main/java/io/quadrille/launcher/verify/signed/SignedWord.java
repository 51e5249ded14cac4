// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.signed;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.regex.Pattern;

/**
 * A signed document whose signature holds (RFC 7515, ES256).
 *
 * @param type what kind of document
 * @param keyId under which key
 * @param document what was signed, a JSON object
 */
public record SignedWord(String type, String keyId, JsonNode document) {

    /** How a signed document looks. */
    public static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** Reads one and checks its signature. */
    public static SignedWord read(String compact, Keys keys) throws Unsound {
        JWSObject word = parse(compact);
        if (!JWSAlgorithm.ES256.equals(word.getHeader().getAlgorithm())) {
            throw new Unsound("the signature is not of the kind this platform makes (ES256).");
        }
        try {
            if (!word.verify(keys.named(word.getHeader().getKeyID()))) {
                throw new Unsound("the signature does not fit what is signed.");
            }
        } catch (JOSEException unfit) {
            throw new Unsound("the signature does not fit what is signed.");
        }
        JOSEObjectType type = word.getHeader().getType();
        return new SignedWord(
                type == null ? "" : type.getType(),
                word.getHeader().getKeyID(),
                Json.object(word.getPayload().toString(), "What is signed"));
    }

    private static JWSObject parse(String compact) throws Unsound {
        try {
            if (COMPACT.matcher(compact).matches()) {
                JWSObject word = JWSObject.parse(compact);
                // The last character carries bits that decoding drops; altered ones are alterations too.
                if (Base64URL.encode(word.getSignature().decode()).equals(word.getSignature())) {
                    return word;
                }
            }
        } catch (ParseException unreadable) {
            throw new Unsound("the signed text cannot be read.");
        }
        throw new Unsound("the signed text cannot be read.");
    }
}
