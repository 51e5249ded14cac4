// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.credential;

import io.quadrille.tenantadmin.TenantAdminSettings;
import io.quadrille.tenantadmin.blocking.BoundedWorkers;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/** Passwords of devices: made at random, kept as bcrypt hashes, computed on as many threads as there are processors. */
@ApplicationScoped
public class DevicePasswords {

    private static final int BYTES = 24;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final SecureRandom random = new SecureRandom();
    private final int cost;
    private final BoundedWorkers workers;

    DevicePasswords(TenantAdminSettings settings) {
        this.cost = settings.signIn().cost();
        this.workers = new BoundedWorkers(
                Runtime.getRuntime().availableProcessors(),
                settings.signIn().queue(),
                LIMIT,
                Thread.ofPlatform().daemon().name("passwords-", 0).factory());
    }

    /** A new password of 192 random bits. */
    public String generate() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Its hash with a salt of its own. */
    public Uni<String> hash(String password) {
        return workers.run(() -> BcryptUtil.bcryptHash(password, cost));
    }

    /** Whether the password is the one that was hashed. */
    Uni<Boolean> matches(String password, String hash) {
        return workers.run(() -> BcryptUtil.matches(password, hash));
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
