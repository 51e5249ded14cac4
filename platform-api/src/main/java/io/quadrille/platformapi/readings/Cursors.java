// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.PlatformSettings;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.tenantadmin.api.DeviceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals where a page ended, so that it can be neither read nor bent, nor used for another question. */
@ApplicationScoped
class Cursors {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 1_024;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Cursors(PlatformSettings settings) throws GeneralSecurityException {
        Mac derivation = Mac.getInstance("HmacSHA256");
        derivation.init(new SecretKeySpec(settings.session().secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        this.key =
                new SecretKeySpec(derivation.doFinal("quadrille cursor 1".getBytes(StandardCharsets.US_ASCII)), "AES");
    }

    /**
     * @param from first instant of the question, kept over all pages
     * @param until first instant after it
     * @param last where the page ended
     */
    record Cursor(Instant from, Instant until, Readings.Position last) {}

    String seal(Cursor cursor, String question) {
        String text = String.join(
                "|",
                micros(cursor.from()),
                micros(cursor.until()),
                micros(cursor.last().time()),
                cursor.last().device().value(),
                cursor.last().stream());
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

    Cursor open(String given, String question) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(given.length() > LONGEST ? "" : given);
            if (whole.length <= NONCE) {
                throw new IllegalArgumentException("too short to be sealed");
            }
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            byte[] sealed = Arrays.copyOfRange(whole, NONCE, whole.length);
            String text =
                    new String(cipher(Cipher.DECRYPT_MODE, nonce, question).doFinal(sealed), StandardCharsets.US_ASCII);
            String[] parts = text.split("\\|", 5);
            Readings.Position last = new Readings.Position(instant(parts[2]), new DeviceId(parts[3]), parts[4]);
            return new Cursor(instant(parts[0]), instant(parts[1]), last);
        } catch (GeneralSecurityException | IllegalArgumentException bent) {
            throw ProblemType.INVALID_REQUEST.problem("Parameter 'cursor' does not belong to this question.");
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String question) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(question.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
