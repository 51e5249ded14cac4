// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.device;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.portability.held.Drawing;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.held.OwnReadings;
import io.quadrille.portability.held.Window;
import io.quadrille.portability.portal.device.DeviceCard.Health;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.web.Formats;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says of each device how it is. */
@ApplicationScoped
public class DeviceCards {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration QUIET_DAY = Duration.ofDays(1);
    private static final Comparator<DeviceCard> LIVELY_FIRST = Comparator.comparing(
                    (DeviceCard card) -> card.health() == Health.PAST)
            .thenComparing(card -> card.heard().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(card -> card.device().key());

    private final OwnReadings readings;

    DeviceCards(OwnReadings readings) {
        this.readings = readings;
    }

    /** A card for each: hers before what was hers, the last heard first. */
    public Uni<List<DeviceCard>> of(SubjectId subject, Collection<HeldDevice> devices, Formats formats) {
        return Multi.createFrom()
                .iterable(devices)
                .onItem()
                .transformToUniAndConcatenate(device -> of(subject, device, formats))
                .collect()
                .asList()
                .map(cards -> cards.stream().sorted(LIVELY_FIRST).toList());
    }

    /** One card. */
    public Uni<DeviceCard> of(SubjectId subject, HeldDevice device, Formats formats) {
        Instant now = Instant.now();
        Optional<Stream> main = Drawable.main(device.model());
        return readings.latest(subject, device)
                .flatMap(latest ->
                        gaps(subject, device, main, now).map(gaps -> card(device, latest, main, gaps, formats, now)));
    }

    private Uni<Integer> gaps(SubjectId subject, HeldDevice device, Optional<Stream> main, Instant now) {
        return main.map(stream -> readings.drawClosely(subject, device, stream, new Window(now.minus(WEEK), now))
                        .map(Drawing::gapsOver))
                .orElseGet(() -> Uni.createFrom().item(0));
    }

    private static DeviceCard card(
            HeldDevice device, List<Reading> latest, Optional<Stream> main, int gaps, Formats formats, Instant now) {
        Optional<Instant> heard = latest.stream().map(Reading::time).max(Instant::compareTo);
        Printed printed = new Printed(formats);
        Optional<NowRow> drawn = main.flatMap(stream -> latest.stream()
                .filter(reading -> reading.stream().equals(stream.name()))
                .findFirst()
                .map(reading -> printed.row(stream, reading)));
        return new DeviceCard(device, health(device, heard, now), heard, drawn, gaps);
    }

    /** A device that rests for a day is not yet silent: cars are parked, machines are off at night. */
    private static Health health(HeldDevice device, Optional<Instant> heard, Instant now) {
        if (!device.heldAt(now)) {
            return Health.PAST;
        }
        if (heard.isEmpty()) {
            return Health.NEVER;
        }
        Duration expected = device.model().streams().stream()
                .map(Stream::silence)
                .max(Duration::compareTo)
                .filter(longest -> longest.compareTo(QUIET_DAY) > 0)
                .orElse(QUIET_DAY);
        return heard.get().plus(expected).isBefore(now) ? Health.SILENT : Health.WELL;
    }
}
