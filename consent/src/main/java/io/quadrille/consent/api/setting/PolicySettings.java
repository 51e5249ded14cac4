// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.setting;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.Mask;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of each tenant. Every decision reads them as facts in its own transaction; they can only narrow what consents allow. */
public interface PolicySettings {

    /** The tenant's settings; {@link Settings#NONE} until it makes any. */
    Uni<Settings> of(TenantId tenant);

    /**
     * Makes these the tenant's settings; the next decision holds to them.
     *
     * @return nothing; fails with {@link ConsentException} ({@code INVALID}) naming what is wrong, field by field: a purpose or category
     *     outside of the vocabulary, a number out of bounds, hours that never open
     */
    Uni<Void> make(TenantId tenant, Settings settings);

    /**
     * What is taken back.
     *
     * @param purposes for which nothing leaves, whoever consents: DPV IRIs
     * @param categories that nobody gets: DPV-PD IRIs
     * @param ageDays nothing measured longer ago leaves, 1 to 36,500 days; empty for no limit
     * @param windowDays of a longer window only the newest part leaves, 1 to 36,500 days; empty for no limit
     * @param resolution the finest step between two readings, whole seconds; zero for as measured
     * @param precision by category, how coarse it is made at least
     * @param hours when data may leave; empty for always
     */
    record Settings(
            Set<String> purposes,
            Set<String> categories,
            Optional<Integer> ageDays,
            Optional<Integer> windowDays,
            Duration resolution,
            Map<String, Mask> precision,
            Optional<Hours> hours) {

        /** Nothing is taken back. */
        public static final Settings NONE = new Settings(
                Set.of(), Set.of(), Optional.empty(), Optional.empty(), Duration.ZERO, Map.of(), Optional.empty());

        /** Copies sets and masks. */
        public Settings {
            purposes = Set.copyOf(purposes);
            categories = Set.copyOf(categories);
            precision = Map.copyOf(precision);
        }
    }

    /**
     * Hours of each day; those that close before they open go over midnight.
     *
     * @param opens the first minute
     * @param closes the first minute after
     * @param zone where it is that time
     */
    record Hours(LocalTime opens, LocalTime closes, ZoneId zone) {}
}
