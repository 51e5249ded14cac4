// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Signed words (RFC 7515 §7.1), read and not verified. */
final class SignedWords {

    private static final int MOST = 8_192;
    // The library's decoder passes over characters that do not belong; what was signed must not have two spellings.
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private SignedWords() {}

    /** The word, if it is one whose header and claims can be read. */
    static Optional<SignedJWT> read(String text) {
        if (text.length() > MOST || !COMPACT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            SignedJWT word = SignedJWT.parse(text);
            return Optional.ofNullable(word.getJWTClaimsSet()).map(claims -> word);
        } catch (ParseException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
