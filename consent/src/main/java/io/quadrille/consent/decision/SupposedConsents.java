// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.decision.CandidateConsents.Candidates;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** A consent that nobody has given yet, with everything that would bear on it. */
@ApplicationScoped
class SupposedConsents {

    // the masks that the agreement asks for, and what the tenant takes back
    private static final String STANDING = """
            select coalesce(setting, $5) as setting,
                   (select coalesce(json_object_agg(asked ->> 'category', asked -> 'precision'), '{}')::text
                    from json_array_elements(a.body::json -> 'categories') asked
                    where asked -> 'precision' is not null and asked ->> 'category' = any($4)) as precision
            from (select clock_timestamp() as moment) clock
            %s
            left join data_agreement a on a.tenant = $1 and a.agreement = $2 and a.revision = $3
            """.formatted(SettingFacts.OF_TENANT);

    private final ObjectMapper mapper = new ObjectMapper();

    /** The consent alone, as of when it is supposed to be given; it reaches back to that instant. */
    Uni<Candidates> of(SqlConnection transaction, ConsentRecord supposed, Instant back) {
        return transaction
                .preparedQuery(STANDING)
                .execute(Tuple.of(
                        supposed.tenant().value(),
                        supposed.agreement(),
                        supposed.revision(),
                        supposed.categories().toArray(String[]::new),
                        SettingFacts.none().toString()))
                .map(rows -> candidates(rows.iterator().next(), supposed, back));
    }

    private Candidates candidates(Row row, ConsentRecord supposed, Instant back) {
        JsonNode candidate = Question.candidate(supposed, back).set("precision", parse(row.getString("precision")));
        return new Candidates(
                Question.micros(supposed.validFrom()), List.of(candidate), false, parse(row.getString("setting")));
    }

    private JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
