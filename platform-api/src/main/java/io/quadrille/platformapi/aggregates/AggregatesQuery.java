// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.aggregates;

import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.decision.Cohorts;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.ingestion.api.Buckets;
import io.quadrille.ingestion.api.Figures;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.ingestion.api.Value;
import io.quadrille.platformapi.access.DataDoor;
import io.quadrille.platformapi.access.DecidedSlices;
import io.quadrille.platformapi.access.Exit;
import io.quadrille.platformapi.access.Outcome;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.mask.Masks;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.device.Stream;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers for figures over a cohort. */
@ApplicationScoped
class AggregatesQuery {

    static final Duration DAY = Duration.ofDays(1);

    private final DataDoor door;
    private final Figures figures;
    private final Cohorts cohorts;
    private final DeviceFacts facts;

    AggregatesQuery(DataDoor door, Figures figures, Cohorts cohorts, DeviceFacts facts) {
        this.door = door;
        this.figures = figures;
        this.cohorts = cohorts;
        this.facts = facts;
    }

    Uni<Outcome<AggregatesPage>> answer(CallingApp caller, Question question) {
        String stream = question.streams().iterator().next();
        return door.pass(
                caller,
                question,
                passage -> unit(caller, passage, stream)
                        .chain(unit -> figures.days(
                                        passage.transaction(),
                                        caller.tenant(),
                                        shares(passage.decision()),
                                        cohorts.minimum())
                                .map(days -> masked(passage.decision(), stream, days))
                                .map(days -> new Exit.Taken<>(
                                        page(question, stream, unit, days), rows(passage.decision(), days)))));
    }

    private AggregatesPage page(Question question, String stream, String unit, List<Figures.Day> days) {
        return new AggregatesPage(
                stream,
                unit,
                question.from(),
                question.until(),
                DAY,
                cohorts.minimum(),
                days.stream().map(AggregatesPage.Day::of).toList());
    }

    /** A figure is as coarse as the coarsest of what it comes from; what cannot be made so does not leave. */
    private static List<Figures.Day> masked(Decision decision, String stream, List<Figures.Day> days) {
        List<Mask> masks = decision.slices().stream()
                .flatMap(slice -> slice.masks().getOrDefault(stream, List.of()).stream())
                .distinct()
                .toList();
        return days.stream()
                .flatMap(day -> Masks.applied(masks, new Value.Numeric(day.mean())).stream()
                        .map(value -> new Figures.Day(day.from(), day.people(), ((Value.Numeric) value).value())))
                .toList();
    }

    /** A consent that is coarser than a day has no part in a day's figure. */
    private static List<Buckets.Share> shares(Decision decision) {
        List<Readings.Slice> slices = DecidedSlices.of(decision);
        return IntStream.range(0, slices.size())
                .filter(i -> slices.get(i).resolution().compareTo(DAY) <= 0)
                .mapToObj(i ->
                        new Buckets.Share(decision.slices().get(i).subject().toString(), asMeasured(slices.get(i))))
                .toList();
    }

    private static Readings.Slice asMeasured(Readings.Slice slice) {
        return new Readings.Slice(slice.device(), slice.streams(), slice.from(), slice.until(), Duration.ZERO);
    }

    /** Of what is measured in different units there is no mean. */
    private Uni<String> unit(CallingApp caller, Exit.Passage passage, String stream) {
        return facts.of(
                        passage.transaction(),
                        caller.tenant(),
                        passage.decision().slices().stream()
                                .map(Decision.Slice::device)
                                .collect(Collectors.toSet()))
                .map(known -> {
                    Set<String> units = known.stream()
                            .flatMap(fact -> fact.model().stream(stream).stream())
                            .map(Stream::unit)
                            .collect(Collectors.toSet());
                    if (units.size() > 1) {
                        throw ProblemType.INVALID_REQUEST.problem(
                                "Parameter 'stream' names what different devices measure in different units.");
                    }
                    return units.iterator().next();
                });
    }

    /** Each consent let out as many figures as there are days. */
    private static List<Long> rows(Decision decision, List<Figures.Day> days) {
        Set<Object> counted = new HashSet<>();
        List<Long> rows = new ArrayList<>();
        decision.slices()
                .forEach(slice ->
                        rows.add(counted.add(List.of(slice.subject(), slice.consent())) ? (long) days.size() : 0L));
        return rows;
    }
}
