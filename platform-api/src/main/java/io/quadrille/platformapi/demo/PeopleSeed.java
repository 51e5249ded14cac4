// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import io.quadrille.platformapi.demo.DemoActors.Account;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.person.People;
import io.quadrille.tenantadmin.api.person.Person;
import jakarta.enterprise.context.ApplicationScoped;

/** The brands with their staff and their model, and the people. */
@ApplicationScoped
class PeopleSeed {

    private final Tenants tenants;
    private final People people;
    private final DeviceModels models;
    private final DemoSecrets secrets = new DemoSecrets();

    PeopleSeed(Tenants tenants, People people, DeviceModels models) {
        this.tenants = tenants;
        this.people = people;
        this.models = models;
    }

    /** A password for everybody who has none yet. */
    DemoActors promised(DemoActors actors) {
        DemoActors all = actors;
        for (DemoCast.Human human : DemoCast.PEOPLE) {
            if (all.human(human.username()).isEmpty()) {
                all = all.with(new DemoActors.Human(human.username(), secrets.password(), human.name(), null));
            }
        }
        for (DemoCast.Brand brand : DemoCast.BRANDS) {
            if (all.brand(brand.id()).isEmpty()) {
                all = all.with(
                        new DemoActors.Brand(brand.id(), brand.name(), new Account(brand.staff(), secrets.password())));
            }
        }
        return all;
    }

    void makeBrands(DemoActors actors) {
        for (DemoCast.Brand brand : DemoCast.BRANDS) {
            TenantId tenant = new TenantId(brand.id());
            String password = actors.brand(brand.id()).orElseThrow().admin().password();
            Waiting.unlessThere(() -> tenants.create(new Tenant(tenant, brand.name(), brand.country())));
            Waiting.unlessThere(() -> people.registerStaff(
                    tenant,
                    new People.Registration(brand.staff(), brand.staffName(), address(brand.staff()), "en", password)));
            Waiting.unlessThere(() -> models.publish(tenant, ConnectedCar.by(brand.name())));
        }
    }

    DemoActors makePeople(DemoActors actors) {
        DemoActors all = actors;
        for (DemoCast.Human human : DemoCast.PEOPLE) {
            DemoActors.Human promised = all.human(human.username()).orElseThrow();
            SubjectId subject = subject(human, promised.password());
            all = all.with(
                    new DemoActors.Human(human.username(), promised.password(), human.name(), subject.toString()));
        }
        return all;
    }

    private SubjectId subject(DemoCast.Human human, String password) {
        String address = address(human.username());
        return Waiting.unlessThere(() -> people.register(
                        new People.Registration(human.username(), human.name(), address, human.language(), password)))
                .map(Person::id)
                .or(() -> Waiting.forResult(() -> people.findByEmail(address)))
                .orElseThrow(() -> new IllegalStateException(
                        "The realm knows " + human.username() + " and the database does not; start with a new home."));
    }

    private static String address(String username) {
        return username + "@demo.example";
    }
}
