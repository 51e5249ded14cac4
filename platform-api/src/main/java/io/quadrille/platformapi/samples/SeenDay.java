// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.samples;

import io.quadrille.consent.api.request.Previews.Seen;
import io.quadrille.consent.api.request.Samples.Sample;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings.Slice;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.database.DeviceFacts.DeviceFact;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A day of one person's readings, in her words. */
record SeenDay(ZoneId zone, Instant now, Locale reader) {

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Of today, as much as there is. */
    Instant end(LocalDate day) {
        Instant midnight = start(day.plusDays(1));
        return midnight.isAfter(now) ? now : midnight;
    }

    /** The slices of each device's stream by themselves, so that a busy one does not crowd out the others. */
    static Collection<List<Slice>> apart(List<Slice> slices) {
        Map<String, List<Slice>> streams = new TreeMap<>();
        for (Slice slice : slices) {
            for (String stream : slice.streams()) {
                streams.computeIfAbsent(slice.device() + "/" + stream, none -> new ArrayList<>())
                        .add(new Slice(
                                slice.device(), Set.of(stream), slice.from(), slice.until(), slice.resolution()));
            }
        }
        return streams.values();
    }

    List<Seen> seen(List<List<Reading>> streams, List<DeviceFact> known) {
        Map<DeviceId, DeviceModel> models =
                known.stream().collect(Collectors.toMap(DeviceFact::device, DeviceFact::model));
        return streams.stream()
                .filter(readings -> !readings.isEmpty())
                .map(readings -> seen(readings, models.get(readings.getFirst().device())))
                .toList();
    }

    private Seen seen(List<Reading> readings, DeviceModel model) {
        SampleText words = new SampleText(reader);
        int last = readings.size() - 1;
        return new Seen(
                readings.getFirst().device(),
                readings.getFirst().stream(),
                readings.size(),
                IntStream.of(0, last / 2, last)
                        .distinct()
                        .mapToObj(readings::get)
                        .map(reading -> new Sample(words.of(reading, model), reading.time()))
                        .toList());
    }
}
