// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import io.quadrille.platformapi.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals where an answer ended, so that it can be neither read nor bent, nor used for another question. */
@ApplicationScoped
public class Seals {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 12_288;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Seals(PlatformSettings settings) throws GeneralSecurityException {
        Mac derivation = Mac.getInstance("HmacSHA256");
        derivation.init(new SecretKeySpec(settings.session().secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        this.key =
                new SecretKeySpec(derivation.doFinal("quadrille cursor 1".getBytes(StandardCharsets.US_ASCII)), "AES");
    }

    /** The text in letters, digits, dash and underscore; opens for this question alone. */
    public String seal(String text, String question) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, question).doFinal(text.getBytes(StandardCharsets.US_ASCII));
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text; empty if it was bent or sealed for another question. */
    public Optional<String> open(String given, String question) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(given.length() > LONGEST ? "" : given);
            if (whole.length <= NONCE) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            byte[] sealed = Arrays.copyOfRange(whole, NONCE, whole.length);
            return Optional.of(new String(
                    cipher(Cipher.DECRYPT_MODE, nonce, question).doFinal(sealed), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | IllegalArgumentException bent) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String question) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(question.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
