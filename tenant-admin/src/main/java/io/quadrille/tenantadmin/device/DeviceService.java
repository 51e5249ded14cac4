// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.device.Device;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.credential.DevicePasswords;
import io.quadrille.tenantadmin.database.DirectoryFaults;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Devices in the database, with the hashes of their passwords. */
@ApplicationScoped
class DeviceService implements Devices {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_NAME = 200;

    private final TenantSessions sessions;
    private final DeviceRepository repository;
    private final DevicePasswords passwords;

    DeviceService(TenantSessions sessions, DeviceRepository repository, DevicePasswords passwords) {
        this.sessions = sessions;
        this.repository = repository;
        this.passwords = passwords;
    }

    @Override
    public Uni<Credentials> register(TenantId tenant, DeviceId device, ModelId model, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Uni.createFrom()
                    .failure(new DirectoryException(
                            Reason.INVALID,
                            new LocalizedText(
                                    "A device needs a name of at most 200 characters.",
                                    "Un objet a besoin d’un nom de 200 caractères au plus.")));
        }
        DeviceEntity entity =
                DeviceEntity.of(tenant, new Device(device, model, name.strip(), Instant.now(), Optional.empty()));
        String password = passwords.generate();
        return passwords
                .hash(password)
                .chain(hash -> sessions.inTenant(tenant, session -> repository.insert(session, entity, hash)))
                .onFailure()
                .transform(failure -> DirectoryFaults.of(
                        failure,
                        new LocalizedText("This device identifier is taken.", "Cet identifiant d’objet est déjà pris."),
                        new LocalizedText("There is no such model.", "Ce modèle n’existe pas.")))
                .replaceWith(credentials(tenant, device, password));
    }

    @Override
    public Uni<Credentials> renewCredentials(TenantId tenant, DeviceId device) {
        String password = passwords.generate();
        return passwords
                .hash(password)
                .chain(hash -> sessions.inTenant(
                        tenant, session -> repository.replaceCredential(session, tenant, device, hash)))
                .map(replaced -> {
                    if (replaced == 0) {
                        throw missing();
                    }
                    return credentials(tenant, device, password);
                });
    }

    @Override
    public Uni<Void> retire(TenantId tenant, DeviceId device) {
        return sessions.inTenant(tenant, session -> repository.retire(session, tenant, device))
                .invoke(found -> {
                    if (found == 0) {
                        throw missing();
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Device>> find(TenantId tenant, DeviceId device) {
        return sessions.inTenant(tenant, session -> repository.find(session, tenant, device))
                .map(found -> Optional.ofNullable(found).map(DeviceEntity::toDevice));
    }

    @Override
    public Uni<List<Device>> page(TenantId tenant, Search search, int offset, int limit) {
        int bounded = Math.clamp(limit, 1, LARGEST_PAGE);
        return sessions.inTenant(
                        tenant, session -> repository.page(session, tenant, search, Math.max(offset, 0), bounded))
                .map(found -> found.stream().map(DeviceEntity::toDevice).toList());
    }

    @Override
    public Uni<Long> count(TenantId tenant, Search search) {
        return sessions.inTenant(tenant, session -> repository.count(session, tenant, search));
    }

    private static DirectoryException missing() {
        return new DirectoryException(
                Reason.NOT_FOUND, new LocalizedText("There is no such device.", "Cet objet n’existe pas."));
    }

    private static Credentials credentials(TenantId tenant, DeviceId device, String password) {
        return new Credentials(tenant + "/" + device, password);
    }
}
