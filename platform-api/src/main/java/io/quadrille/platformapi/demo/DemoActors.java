// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may sign in at the demo, as the file tells; keys and passwords are in clear here and nowhere else. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DemoActors(List<Human> people, List<Brand> tenants, List<Client> apps, List<Thing> devices) {

    DemoActors {
        people = List.copyOf(people);
        tenants = List.copyOf(tenants);
        apps = List.copyOf(apps);
        devices = List.copyOf(devices);
    }

    record Human(String username, String password, String name, String subject) {}

    record Account(String username, String password) {}

    record Brand(String id, String name, Account admin) {}

    record Client(
            String name,
            String provider,
            String tenant,
            String clientId,
            JsonNode privateKeyJwk,
            boolean dpop,
            String redirectUri) {}

    record Thing(String tenant, String id, String model, String holder, String username, String password) {}

    static DemoActors nobody() {
        return new DemoActors(List.of(), List.of(), List.of(), List.of());
    }

    Optional<Human> human(String username) {
        return people.stream()
                .filter(human -> human.username().equals(username))
                .findFirst();
    }

    Optional<Brand> brand(String id) {
        return tenants.stream().filter(brand -> brand.id().equals(id)).findFirst();
    }

    Optional<Client> client(String clientId) {
        return apps.stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst();
    }

    Optional<Thing> thing(String tenant, String id) {
        return devices.stream()
                .filter(thing -> thing.tenant().equals(tenant) && thing.id().equals(id))
                .findFirst();
    }

    DemoActors with(Human human) {
        return new DemoActors(added(people, human(human.username()), human), tenants, apps, devices);
    }

    DemoActors with(Brand brand) {
        return new DemoActors(people, added(tenants, brand(brand.id()), brand), apps, devices);
    }

    DemoActors with(Client client) {
        return new DemoActors(people, tenants, added(apps, client(client.clientId()), client), devices);
    }

    DemoActors with(Thing thing) {
        return new DemoActors(people, tenants, apps, added(devices, thing(thing.tenant(), thing.id()), thing));
    }

    private static <T> List<T> added(List<T> all, Optional<T> old, T entry) {
        List<T> copy = new ArrayList<>(all);
        old.ifPresent(copy::remove);
        copy.add(entry);
        return copy;
    }
}
