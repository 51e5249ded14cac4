// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.keycloak;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.person.People.Registration;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Accounts with which people sign in. */
@ApplicationScoped
public class Accounts {

    private final Realm realm;

    Accounts(Realm realm) {
        this.realm = realm;
    }

    /** Makes an account with a realm role; without the role there is no account. */
    public Uni<SubjectId> create(Registration registration, String role) {
        return realm.call(resource -> {
            String id = Realm.created(
                    resource.users().create(user(registration)),
                    new LocalizedText(
                            "This user name or e-mail address is taken.",
                            "Ce nom d’utilisateur ou cette adresse est déjà pris."));
            try {
                assign(resource, id, role);
            } catch (RuntimeException failure) {
                resource.users().delete(id).close();
                throw failure;
            }
            return new SubjectId(UUID.fromString(id));
        });
    }

    /** Removes an account, if there is one. */
    public Uni<Void> delete(SubjectId subject) {
        return realm.call(resource -> {
            resource.users().delete(subject.toString()).close();
            return null;
        });
    }

    /** The roles are taken from those that may be given to her: the platform may not read the realm's roles. */
    private static void assign(RealmResource resource, String user, String role) {
        RoleScopeResource roles = resource.users().get(user).roles().realmLevel();
        List<RoleRepresentation> wanted = roles.listAvailable().stream()
                .filter(available -> available.getName().equals(role))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalStateException("the realm has no role " + role);
        }
        roles.add(wanted);
    }

    private static UserRepresentation user(Registration registration) {
        String name = registration.name().strip();
        int family = name.lastIndexOf(' ');
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(registration.password());
        password.setTemporary(false);
        UserRepresentation user = new UserRepresentation();
        user.setUsername(registration.username());
        user.setEmail(registration.email());
        user.setEmailVerified(true);
        user.setEnabled(true);
        user.setFirstName(family < 0 ? name : name.substring(0, family));
        user.setLastName(name.substring(family + 1));
        user.setAttributes(Map.of("locale", List.of(registration.language())));
        user.setCredentials(List.of(password));
        return user;
    }
}
