// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.session;

import io.quadrille.tenantadmin.TenantAdminSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what a session keeps, bound to the session it belongs to: AES-256-GCM under a key derived from the installation's secret. */
@ApplicationScoped
class TokenVault {

    private static final String MAC = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "quadrille web session tokens".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    TokenVault(TenantAdminSettings settings) {
        String secret = settings.session().secret();
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("quadrille.session.secret needs at least 32 characters");
        }
        this.key = derive(secret.getBytes(StandardCharsets.UTF_8));
    }

    byte[] seal(byte[] plain, byte[] session) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, session).doFinal(plain);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Fails if the content was changed or belongs to another session. */
    byte[] open(byte[] content, byte[] session) throws GeneralSecurityException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return cipher(Cipher.DECRYPT_MODE, nonce, session).doFinal(sealed);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] session) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(session);
        return cipher;
    }

    /** HKDF-SHA-256 (RFC 5869) without salt; the first block is all that is needed. */
    private static SecretKey derive(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(new byte[mac.getMacLength()], MAC));
            byte[] extracted = mac.doFinal(secret);
            mac.init(new SecretKeySpec(extracted, MAC));
            mac.update(PURPOSE);
            mac.update((byte) 1);
            return new SecretKeySpec(mac.doFinal(), "AES");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", missing);
        }
    }
}
