// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quadrille.tenantadmin.TenantAdminSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks that succeeded, so that a device that comes back costs microseconds. Kept are only digests under a key of this process, over the
 * stored hash too: once the hash changes the memory of the old password is worthless.
 */
@ApplicationScoped
class RememberedPasswords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Cache<String, Boolean> successes;
    private final SecretKey key;

    RememberedPasswords(TenantAdminSettings settings) {
        this.successes = Caffeine.newBuilder()
                .maximumSize(settings.signIn().remembered())
                .expireAfterWrite(settings.signIn().memory())
                .build();
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    boolean knows(String username, String hash, String password) {
        return successes.getIfPresent(digest(username, hash, password)) != null;
    }

    void remember(String username, String hash, String password) {
        successes.put(digest(username, hash, password), true);
    }

    /** A zero byte, which none of the first two parts can hold, keeps the parts apart. */
    private String digest(String username, String hash, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((username + '\0' + hash + '\0').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", missing);
        }
    }
}
