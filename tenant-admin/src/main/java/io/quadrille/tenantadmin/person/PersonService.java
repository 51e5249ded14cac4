// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.person;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.person.People;
import io.quadrille.tenantadmin.api.person.Person;
import io.quadrille.tenantadmin.keycloak.Accounts;
import io.quadrille.tenantadmin.keycloak.Organizations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** People in the database under the identifiers of their accounts; an account whose person cannot be entered is removed again. */
@ApplicationScoped
class PersonService implements People {

    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    private final TenantSessions sessions;
    private final Accounts accounts;
    private final Organizations organizations;

    PersonService(TenantSessions sessions, Accounts accounts, Organizations organizations) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.organizations = organizations;
    }

    @Override
    public Uni<Person> register(Registration registration) {
        return register(registration, "person", subject -> Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Person> registerStaff(TenantId tenant, Registration registration) {
        return register(registration, "tenant-staff", subject -> organizations.addMember(tenant, subject));
    }

    @Override
    public Uni<Person> recognise(Person person) {
        return sessions.asSubject(
                        person.id(),
                        session -> session.find(PersonEntity.class, person.id().value())
                                .chain(known -> keep(session, known, person)))
                .replaceWith(person);
    }

    @Override
    public Uni<Optional<Person>> find(SubjectId subject) {
        return sessions.asSubject(subject, session -> find(session, subject));
    }

    @Override
    public Uni<Optional<Person>> find(TenantId tenant, SubjectId subject) {
        return sessions.inTenant(tenant, session -> find(session, subject));
    }

    @Override
    public Uni<Optional<SubjectId>> findByEmail(String email) {
        return sessions.asOperator(session -> session.createQuery(
                                "select p.subject from PersonEntity p where lower(p.email) = lower(:email)"
                                        + " order by p.subject",
                                UUID.class)
                        .setParameter("email", email.strip())
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(SubjectId::new));
    }

    private static Uni<Optional<Person>> find(Mutiny.Session session, SubjectId subject) {
        return session.find(PersonEntity.class, subject.value())
                .map(found -> Optional.ofNullable(found).map(PersonEntity::toPerson));
    }

    private static Uni<Void> keep(Mutiny.Session session, PersonEntity known, Person person) {
        if (known == null) {
            return session.persist(PersonEntity.of(person));
        }
        known.correct(person);
        return Uni.createFrom().voidItem();
    }

    private Uni<Person> register(Registration registration, String role, Function<SubjectId, Uni<Void>> membership) {
        Optional<LocalizedText> fault = fault(registration);
        if (fault.isPresent()) {
            return Uni.createFrom().failure(new DirectoryException(Reason.INVALID, fault.get()));
        }
        return accounts.create(registration, role)
                .chain(subject -> membership
                        .apply(subject)
                        .chain(() -> enter(subject, registration))
                        .onFailure()
                        .call(() -> accounts.delete(subject).onFailure().recoverWithNull()));
    }

    private Uni<Person> enter(SubjectId subject, Registration registration) {
        Person person = new Person(
                subject,
                registration.username(),
                registration.name(),
                registration.email(),
                Locale.of(registration.language()));
        return sessions.asSubject(subject, session -> session.persist(PersonEntity.of(person)))
                .replaceWith(person);
    }

    private static Optional<LocalizedText> fault(Registration registration) {
        int username = registration.username().strip().length();
        if (username < 3 || username > 255) {
            return Optional.of(new LocalizedText(
                    "A user name has 3 to 255 characters.", "Un nom d’utilisateur a de 3 à 255 caractères."));
        }
        if (registration.name().isBlank() || !registration.email().contains("@")) {
            return Optional.of(new LocalizedText(
                    "A name and an e-mail address are needed.", "Il faut un nom et une adresse e-mail."));
        }
        if (!LANGUAGES.contains(registration.language())) {
            return Optional.of(
                    new LocalizedText("The language is either en or fr.", "La langue est soit en, soit fr."));
        }
        return Optional.empty();
    }
}
