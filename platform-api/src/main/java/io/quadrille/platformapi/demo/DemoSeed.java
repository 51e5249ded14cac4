// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import io.quadrille.platformapi.PlatformSettings;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Makes the demo's actors before the process is ready, if the settings name a file for them; what stands already is left alone. */
@ApplicationScoped
class DemoSeed {

    private static final Logger LOG = Logger.getLogger(DemoSeed.class);

    private final PlatformSettings settings;
    private final Tenants tenants;
    private final PeopleSeed people;
    private final CarSeed cars;
    private final AppSeed apps;

    DemoSeed(PlatformSettings settings, Tenants tenants, PeopleSeed people, CarSeed cars, AppSeed apps) {
        this.settings = settings;
        this.tenants = tenants;
        this.people = people;
        this.cars = cars;
        this.apps = apps;
    }

    void onStart(@Observes StartupEvent event) throws IOException {
        if (settings.demo().file().isPresent()) {
            seed(settings.demo().file().get());
        }
    }

    private void seed(Path path) throws IOException {
        DemoFile file = new DemoFile(path);
        TenantId first = new TenantId(DemoCast.BRANDS.getFirst().id());
        if (file.complete() && Waiting.forResult(() -> tenants.find(first)).isPresent()) {
            return;
        }
        DemoActors actors = people.promised(file.read());
        actors = apps.promised(actors);
        file.keep(actors);
        people.makeBrands(actors);
        actors = people.makePeople(actors);
        file.keep(actors);
        for (DemoCast.Car car : DemoCast.CARS) {
            actors = cars.make(car, actors);
            file.keep(actors);
        }
        apps.make(actors);
        file.finish(actors);
        LOG.info("The demo's actors are made.");
    }
}
