// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.cohort;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.decision.Cohorts;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.tenantadmin.api.AppId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Remembers the cohorts of each app's figures as sets of people, in the transaction that lets the figure out. */
@ApplicationScoped
public class RememberedCohorts implements Cohorts {

    private static final int MOST = 1_000;

    /** One figure of an app after the other: of two at once neither would see the other's cohort. */
    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended('cohort ' || $1 || ' ' || $2, 0))";

    private static final String EARLIER = """
            select distinct people from cohort
            where tenant = $1 and app = $2 and (streams && $3 or cardinality(streams) = 0 or cardinality($3) = 0)
                and window_from < $5 and window_until > $4
            limit $6
            """;

    private static final String REMEMBER = """
            insert into cohort (tenant, app, streams, window_from, window_until, people)
            select $1, $2, $3, $4, $5, $6 where not exists (
                select from cohort where tenant = $1 and app = $2 and streams = $3 and people = $6
                    and window_from <= $4 and window_until >= $5)
            """;

    private final int minimum;

    RememberedCohorts(CohortSettings settings) {
        if (settings.minimum() < 2) {
            throw new IllegalArgumentException("quadrille.aggregates.minimum is less than 2");
        }
        this.minimum = settings.minimum();
    }

    @Override
    public int minimum() {
        return minimum;
    }

    /** What policy must know of earlier figures: the smallest cohort, and who was in those of the same streams and of days in common. */
    public Uni<ObjectNode> facts(SqlConnection transaction, AppId app, AccessRequest request) {
        return transaction
                .preparedQuery(ALONE)
                .execute(Tuple.of(request.tenant().value(), app.value()))
                .chain(() -> transaction
                        .preparedQuery(EARLIER)
                        .execute(about(app, request).addInteger(MOST + 1)))
                .map(this::facts);
    }

    /** Remembers whom a figure is about that is about to leave. */
    public Uni<Void> remember(
            SqlConnection transaction, AppId app, AccessRequest request, List<Decision.Slice> slices) {
        UUID[] people = slices.stream()
                .map(slice -> slice.subject().value())
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
        return transaction
                .preparedQuery(REMEMBER)
                .execute(about(app, request).addArrayOfUUID(people))
                .replaceWithVoid();
    }

    private ObjectNode facts(RowSet<Row> rows) {
        if (rows.size() > MOST) {
            throw new ConsentException(Reason.INVALID, "Too many different cohorts have been asked for in these days.");
        }
        ObjectNode facts = JsonNodeFactory.instance.objectNode().put("minimum", minimum);
        ArrayNode earlier = facts.putArray("earlier");
        for (Row row : rows) {
            ArrayNode people = earlier.addArray();
            for (UUID person : row.getArrayOfUUIDs("people")) {
                people.add(person.toString());
            }
        }
        return facts;
    }

    private static Tuple about(AppId app, AccessRequest request) {
        return Tuple.of(
                request.tenant().value(),
                app.value(),
                request.streams().stream().sorted().toArray(String[]::new),
                request.from().atOffset(ZoneOffset.UTC),
                request.until().atOffset(ZoneOffset.UTC));
    }
}
