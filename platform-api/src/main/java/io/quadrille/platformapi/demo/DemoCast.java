// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import java.util.List;

/** Who plays: two brands, two people, an insurer and a care service for each brand. */
final class DemoCast {

    static final String MODEL = "connected-car";

    private DemoCast() {}

    record Brand(String id, String name, String country, String staff, String staffName) {}

    record Human(String username, String name, String language) {}

    record App(String tenant, String provider, String providerName, String country, String id, String name) {}

    record Car(String tenant, String id, String name, String holder) {}

    static final List<Brand> BRANDS = List.of(
            new Brand("voltaire-motors", "Voltaire Motors", "FR", "voltaire-staff", "Claire Dubois"),
            new Brand("albion-cars", "Albion Cars", "GB", "albion-staff", "Graham Reed"));

    static final List<Human> PEOPLE =
            List.of(new Human("alice", "Alice Martin", "fr"), new Human("bruno", "Bruno Keller", "en"));

    static final List<App> APPS = List.of(
            new App("voltaire-motors", "loyal-assurance", "Loyal Assurance", "FR", "loyal-drive", "Loyal Drive"),
            new App("voltaire-motors", "voltaire-care", "Voltaire Care", "FR", "voltaire-care", "Voltaire Care"),
            new App("albion-cars", "union-assurance", "Union Assurance", "GB", "safe-miles", "Safe Miles"),
            new App("albion-cars", "albion-care", "Albion Care", "GB", "albion-care", "Albion Care"));

    static final List<Car> CARS = List.of(
            new Car("voltaire-motors", "car-1", "Alice's car", "alice"),
            new Car("voltaire-motors", "car-2", "Alice's old car", "alice"),
            new Car("albion-cars", "car-1", "Bruno's car", "bruno"));
}
