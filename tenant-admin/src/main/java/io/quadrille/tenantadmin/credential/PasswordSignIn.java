// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.credential;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication;
import io.quadrille.tenantadmin.credential.StoredCredentials.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Sign-in with a password. The stored hash is read each time, so that renewed credentials count at once. */
@ApplicationScoped
class PasswordSignIn implements DeviceAuthentication {

    private static final int LONGEST_PASSWORD = 128;

    private final StoredCredentials credentials;
    private final DevicePasswords passwords;
    private final RememberedPasswords remembered;
    private final Uni<String> nobodysHash;

    PasswordSignIn(StoredCredentials credentials, DevicePasswords passwords, RememberedPasswords remembered) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.remembered = remembered;
        this.nobodysHash = Uni.createFrom()
                .deferred(() -> passwords.hash(passwords.generate()))
                .memoize()
                .until(() -> false);
    }

    @Override
    public Uni<Optional<SignedInDevice>> authenticate(String username, String password) {
        if (password.length() > LONGEST_PASSWORD) {
            return refuse(password.substring(0, LONGEST_PASSWORD));
        }
        return find(username)
                .chain(found -> found.isEmpty() ? refuse(password) : check(username, password, found.get()));
    }

    private Uni<Optional<SignedInDevice>> check(String username, String password, Stored stored) {
        if (remembered.knows(username, stored.hash(), password)) {
            return Uni.createFrom().item(Optional.of(stored.device()));
        }
        return passwords.matches(password, stored.hash()).map(matches -> {
            if (!matches) {
                return Optional.empty();
            }
            remembered.remember(username, stored.hash(), password);
            return Optional.of(stored.device());
        });
    }

    /** Takes as long as a wrong password does, so that nobody learns which devices exist. */
    private Uni<Optional<SignedInDevice>> refuse(String password) {
        return nobodysHash.chain(hash -> passwords.matches(password, hash)).replaceWith(Optional.empty());
    }

    private Uni<Optional<Stored>> find(String username) {
        int slash = username.indexOf('/');
        try {
            return credentials.find(
                    new TenantId(username.substring(0, Math.max(slash, 0))),
                    new DeviceId(username.substring(slash + 1)));
        } catch (IllegalArgumentException malformed) {
            return Uni.createFrom().item(Optional.empty());
        }
    }
}
