// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.api.setting.PolicySettings;
import io.quadrille.consent.precision.Precisions;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings as rows of {@code policy_setting}. */
@ApplicationScoped
class PostgresPolicySettings implements PolicySettings {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private static final String FIND = """
            select purposes, categories, age_days, window_days, resolution_secs, precision, opens, closes, zone
            from policy_setting where tenant = $1
            """;

    private static final String MAKE = """
            insert into policy_setting (tenant, purposes, categories, age_days, window_days, resolution_secs, precision,
                opens, closes, zone)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (tenant) do update set purposes = excluded.purposes, categories = excluded.categories,
                age_days = excluded.age_days, window_days = excluded.window_days,
                resolution_secs = excluded.resolution_secs, precision = excluded.precision,
                opens = excluded.opens, closes = excluded.closes, zone = excluded.zone, changed_at = now()
            """;

    private final TenantTransactions transactions;
    private final Vocabulary vocabulary;
    private final ObjectMapper mapper = new ObjectMapper();

    PostgresPolicySettings(@Application TenantTransactions transactions, Vocabulary vocabulary) {
        this.transactions = transactions;
        this.vocabulary = vocabulary;
    }

    @Override
    public Uni<Settings> of(TenantId tenant) {
        return transactions.inTenant(
                tenant,
                transaction -> transaction
                        .preparedQuery(FIND)
                        .execute(Tuple.of(tenant.value()))
                        .map(rows -> {
                            var row = rows.iterator();
                            return row.hasNext() ? settings(row.next()) : Settings.NONE;
                        }));
    }

    @Override
    public Uni<Void> make(TenantId tenant, Settings settings) {
        return Uni.createFrom().deferred(() -> {
            new SettingsCheck(vocabulary).require(settings);
            return transactions.inTenant(
                    tenant,
                    transaction -> transaction
                            .preparedQuery(MAKE)
                            .execute(values(tenant, settings))
                            .replaceWithVoid());
        });
    }

    private Tuple values(TenantId tenant, Settings settings) {
        return Tuple.tuple()
                .addString(tenant.value())
                .addArrayOfString(settings.purposes().toArray(String[]::new))
                .addArrayOfString(settings.categories().toArray(String[]::new))
                .addInteger(settings.ageDays().orElse(null))
                .addInteger(settings.windowDays().orElse(null))
                .addLong(settings.resolution().toSeconds())
                .addString(written(settings.precision()))
                .addInteger(
                        settings.hours().map(hours -> minutes(hours.opens())).orElse(null))
                .addInteger(
                        settings.hours().map(hours -> minutes(hours.closes())).orElse(null))
                .addString(settings.hours().map(hours -> hours.zone().getId()).orElse("UTC"));
    }

    private String written(Map<String, Mask> precision) {
        var document = mapper.createObjectNode();
        precision.forEach((category, mask) -> document.set(category, Precisions.document(mask)));
        return document.toString();
    }

    private Settings settings(Row row) {
        return new Settings(
                Set.of(row.getArrayOfStrings("purposes")),
                Set.of(row.getArrayOfStrings("categories")),
                Optional.ofNullable(row.getInteger("age_days")),
                Optional.ofNullable(row.getInteger("window_days")),
                Duration.ofSeconds(row.getLong("resolution_secs")),
                read(row.getString("precision")),
                Optional.ofNullable(row.getInteger("opens"))
                        .map(opens -> new Hours(
                                time(opens), time(row.getInteger("closes")), ZoneId.of(row.getString("zone")))));
    }

    private Map<String, Mask> read(String precision) {
        try {
            return mapper.readValue(precision, new TypeReference<Map<String, Mask>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES_OF_AN_HOUR + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.MIDNIGHT.plusMinutes(minutes);
    }
}
