// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.person;

import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.person.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;

@Entity
@Table(name = "subject")
class PersonEntity {

    @Id
    @Column(name = "subject")
    UUID subject;

    @Column(name = "username", updatable = false)
    String username;

    @Column(name = "name")
    String name;

    @Column(name = "email")
    String email;

    @Column(name = "language")
    String language;

    static PersonEntity of(Person person) {
        PersonEntity entity = new PersonEntity();
        entity.subject = person.id().value();
        entity.username = person.username();
        entity.correct(person);
        return entity;
    }

    void correct(Person person) {
        name = person.name();
        email = person.email();
        language = person.language().getLanguage();
    }

    Person toPerson() {
        return new Person(new SubjectId(subject), username, name, email, Locale.of(language));
    }
}
