// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import io.quadrille.platformapi.problem.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The proofs that have opened the door, in the database that all nodes share: of one proof shown many times at once, one passes. */
@ApplicationScoped
class AdmittedProofs {

    private static final Logger LOG = Logger.getLogger(AdmittedProofs.class);
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final String ADMIT = "select admit_call($1, $2, $3, $4) as verdict";

    private final Pool pool;

    /** What becomes of a call. */
    enum Verdict {
        /** The proof is new, the app may come in. */
        ADMITTED,
        /** The proof has been used. */
        REPLAYED,
        /** The proof is new, the tenant has no such app. */
        UNKNOWN,
        /** The proof is new, the app has been stopped. */
        STOPPED,
        /** The database lost its list a moment ago, and cannot tell whether the proof is new. */
        UNSURE
    }

    AdmittedProofs(Pool pool) {
        this.pool = pool;
    }

    /** Enters the proof and looks up the app, in one round trip; fails with 503 if the database does not answer. */
    Uni<Verdict> admit(Proof proof, CallingApp app) {
        Tuple values = Tuple.of(
                app.tenant().value(),
                app.app().value(),
                digest(proof),
                proof.madeAt().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(ADMIT)
                .execute(values)
                .map(rows -> Verdict.valueOf(
                        rows.iterator().next().getString("verdict").toUpperCase(Locale.ROOT)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(failure -> {
                    LOG.debug("The store of proofs does not answer.", failure);
                    return ProblemType.UNAVAILABLE.problem();
                });
    }

    static HttpProblem unsure() {
        return ProblemType.UNAVAILABLE
                .started("Which proofs have been used is not known for the moment. Try again with a new one.")
                .withHeader(HttpHeaders.RETRY_AFTER, "15")
                .build();
    }

    /** Half of a SHA-256 over key and identifier, so that what is kept neither grows with what is sent nor tells it. */
    private static UUID digest(Proof proof) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(proof.key().getBytes(StandardCharsets.US_ASCII));
            sha256.update((byte) 0);
            ByteBuffer hash = ByteBuffer.wrap(sha256.digest(proof.id().getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
