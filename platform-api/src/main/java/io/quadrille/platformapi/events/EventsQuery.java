// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.events;

import io.quadrille.ingestion.api.Event;
import io.quadrille.ingestion.api.Events;
import io.quadrille.platformapi.access.Cursors;
import io.quadrille.platformapi.access.DataDoor;
import io.quadrille.platformapi.access.Exit;
import io.quadrille.platformapi.access.Outcome;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.EventType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers for one page of events. */
@ApplicationScoped
class EventsQuery {

    private final DataDoor door;
    private final Events events;
    private final DeviceFacts facts;
    private final Cursors cursors;

    EventsQuery(DataDoor door, Events events, DeviceFacts facts, Cursors cursors) {
        this.door = door;
        this.events = events;
        this.facts = facts;
        this.cursors = cursors;
    }

    Uni<Outcome<EventsPage>> answer(EventsQuestion asked) {
        return door.pass(asked.caller(), asked.question(), passage -> page(asked, passage));
    }

    private Uni<Exit.Taken<EventsPage>> page(EventsQuestion asked, Exit.Passage passage) {
        EventSlices slices =
                EventSlices.of(passage.decision(), Clock.systemUTC().instant());
        TenantId tenant = asked.caller().tenant();
        return events.page(passage.transaction(), tenant, slices.open(), asked.after(), asked.limit())
                .chain(page -> views(tenant, passage, slices, page)
                        .map(shown -> new Exit.Taken<>(
                                new EventsPage(
                                        asked.question().from(),
                                        asked.question().until(),
                                        shown,
                                        next(asked, passage, page)),
                                slices.counts(page))));
    }

    private Uni<List<EventsPage.EventView>> views(
            TenantId tenant, Exit.Passage passage, EventSlices slices, List<Event> page) {
        Set<DeviceId> devices = page.stream().map(Event::device).collect(Collectors.toSet());
        if (devices.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return facts.of(passage.transaction(), tenant, devices).map(known -> {
            Map<DeviceId, DeviceModel> models = known.stream()
                    .collect(Collectors.toMap(DeviceFacts.DeviceFact::device, DeviceFacts.DeviceFact::model));
            return page.stream()
                    .map(event -> new EventsPage.EventView(
                            passage.names().of(event.device()),
                            event.type(),
                            title(models.get(event.device()), event.type()),
                            slices.told(event),
                            event.data()))
                    .toList();
        });
    }

    private static LocalizedText title(DeviceModel model, String type) {
        return model.event(type).map(EventType::title).orElse(new LocalizedText(type, type));
    }

    private String next(EventsQuestion asked, Exit.Passage passage, List<Event> page) {
        // A consent for one read is used up by its first page.
        if (page.size() < asked.limit() || !passage.decision().obligations().isEmpty()) {
            return null;
        }
        Event last = page.getLast();
        return asked.next(new Events.Position(last.time(), last.device(), last.type()), cursors);
    }
}
