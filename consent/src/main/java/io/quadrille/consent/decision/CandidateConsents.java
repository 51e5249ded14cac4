// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The consents that may bear on an app's request, as policy wants to see them. */
@ApplicationScoped
class CandidateConsents {

    static final int MOST = 256;

    // One query, so that the instant and the consents are of one moment. In force first: what is cut off could only
    // explain a refusal.
    private static final String CANDIDATES = """
            select micros(moment) as now, in_force, setting,
                   json_build_object('id', c.consent, 'app', c.app, 'subject', c.subject, 'state', c.state,
                       'suspended', c.suspended, 'used', c.used, 'purpose', c.purpose,
                       'devices', c.devices, 'categories', c.categories,
                       'data', json_build_object('from', micros(c.data_from), 'until', micros(c.data_until)),
                       'validity', json_build_object('from', micros(c.valid_from), 'until', micros(c.valid_until)),
                       'resolution', c.resolution_secs, 'precision', c.precision::json, 'mode', c.mode)::text as candidate
            from (select clock_timestamp() as moment) clock
            %s
            left join consent c on c.tenant = $1
                 and (c.consent = $3 or (c.app = $2 and (cardinality($4::text[]) = 0 or c.devices && $4::text[])))
            left join lateral (select c.state = any($6) and not c.suspended
                 and c.valid_until > moment as in_force) standing on true
            order by c.consent is not distinct from $3 desc, in_force desc nulls last, c.valid_from desc
            limit $5
            """.formatted(SettingFacts.OF_TENANT);

    // All or none: whoever loses the race for one of them must be decided anew.
    private static final String CONSUME = """
            with free as (
                select consent from consent
                where tenant = $1 and consent = any($2) and not used and not suspended
                  and state = any($3)
                order by consent for update)
            update consent c set used = true from free
            where c.tenant = $1 and c.consent = free.consent and (select count(*) from free) = cardinality($2)
            """;

    private static final String[] ALLOWING = Arrays.stream(ConsentState.values())
            .filter(ConsentState::allows)
            .map(ConsentState::name)
            .toArray(String[]::new);

    private final ObjectMapper mapper = new ObjectMapper();

    Uni<Candidates> of(SqlConnection transaction, AppId app, AccessRequest request) {
        return transaction
                .preparedQuery(CANDIDATES)
                .execute(Tuple.of(
                        request.tenant().value(),
                        app.value(),
                        request.consent().map(ConsentId::value).orElse(null),
                        request.devices().stream().map(DeviceId::value).toArray(String[]::new),
                        MOST + 1,
                        ALLOWING))
                .map(this::read);
    }

    /** Marks them as used; false if not all of them could be had any more, and then none is. */
    Uni<Boolean> consume(SqlConnection transaction, TenantId tenant, List<UUID> consents) {
        return transaction
                .preparedQuery(CONSUME)
                .execute(Tuple.of(tenant.value(), consents.toArray(UUID[]::new), ALLOWING))
                .map(rows -> rows.rowCount() == consents.size());
    }

    private Candidates read(RowSet<Row> rows) {
        long now = 0;
        Optional<JsonNode> settings = Optional.empty();
        int inForce = 0;
        List<JsonNode> all = new ArrayList<>(rows.size());
        for (Row row : rows) {
            now = row.getLong("now");
            settings = Optional.ofNullable(row.getString("setting")).map(this::parse);
            JsonNode candidate = parse(row.getString("candidate"));
            if (!candidate.path("id").isNull()) {
                all.add(candidate);
                inForce += Boolean.TRUE.equals(row.getBoolean("in_force")) ? 1 : 0;
            }
        }
        return new Candidates(
                now,
                all.subList(0, Math.min(MOST, all.size())),
                inForce > MOST,
                settings.orElseGet(SettingFacts::none));
    }

    private JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param now the instant at which is judged, microseconds since 1970
     * @param all a named consent first, then those in force, then the newest
     * @param tooMany whether some in force had to be left out
     * @param settings what the tenant takes back
     */
    record Candidates(long now, List<JsonNode> all, boolean tooMany, JsonNode settings) {}
}
