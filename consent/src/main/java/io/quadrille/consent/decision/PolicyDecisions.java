// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.cohort.RememberedCohorts;
import io.quadrille.consent.decision.Questions.Asked;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import io.quadrille.consent.engine.TimedPolicies;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Decides by policy. Whatever goes wrong on the way is "cannot decide", and never an answer. */
@ApplicationScoped
class PolicyDecisions implements Decisions {

    private static final Logger LOG = Logger.getLogger(PolicyDecisions.class);
    private static final int ATTEMPTS = 3;

    private final Questions questions;
    private final CandidateConsents consents;
    private final RememberedCohorts cohorts;
    private final TimedPolicies policies;

    PolicyDecisions(
            Questions questions, CandidateConsents consents, RememberedCohorts cohorts, TimedPolicies policies) {
        this.questions = questions;
        this.consents = consents;
        this.cohorts = cohorts;
        this.policies = policies;
    }

    @Override
    public Uni<Decision> decide(SqlConnection transaction, AccessRequest request) {
        return answered(() -> decide(transaction, request, ATTEMPTS));
    }

    @Override
    public Uni<Decision> suppose(SqlConnection transaction, ConsentRecord supposed, Instant from, Instant until) {
        return answered(() -> questions
                .supposing(transaction, supposed, from, until)
                .chain(asked -> policyOn(asked).map(answer -> decision(asked, answer))));
    }

    private static Uni<Decision> answered(Supplier<Uni<? extends Decision>> deciding) {
        return Uni.createFrom()
                .deferred(deciding)
                .onFailure(failure -> !(failure instanceof ConsentException))
                .transform(PolicyDecisions::undecided);
    }

    private Uni<Decision> decide(SqlConnection transaction, AccessRequest request, int attempts) {
        return questions
                .of(transaction, request)
                .chain(asked -> policyOn(asked)
                        .chain(answer -> fulfil(transaction, request, answer).chain(fulfilled -> {
                            if (fulfilled) {
                                return Uni.createFrom().item(decision(asked, answer));
                            }
                            return attempts > 1
                                    ? decide(transaction, request, attempts - 1)
                                    : Uni.createFrom().failure(new IllegalStateException("too many at once"));
                        })));
    }

    private Uni<PolicyAnswer> policyOn(Asked asked) {
        return policies.answer(asked.policy(), asked.question())
                .map(Unchecked.function(answer -> PolicyAnswer.of(asked.question(), answer)));
    }

    private Uni<Boolean> fulfil(SqlConnection transaction, AccessRequest request, PolicyAnswer answer) {
        if (answer.allowed()
                && Policy.of(request.action()) == Policy.AGGREGATE
                && request.caller() instanceof Caller.OfApp(var app)) {
            return cohorts.remember(transaction, app, request, answer.slices()).replaceWith(true);
        }
        return answer.consume().isEmpty()
                ? Uni.createFrom().item(true)
                : consents.consume(transaction, request.tenant(), answer.consume());
    }

    private Decision decision(Asked asked, PolicyAnswer answer) {
        return new Decision(
                answer.allowed(),
                answer.reasons(),
                answer.slices(),
                answer.allowed() ? List.of() : asked.concerned(),
                answer.consume().isEmpty() ? List.of() : List.of("consume"),
                policies.revision());
    }

    private static ConsentException undecided(Throwable failure) {
        LOG.warnf("An access could not be decided: %s", failure.getMessage());
        return new ConsentException(
                Reason.CANNOT_DECIDE, "It cannot be decided at the moment; nothing was given out.", failure);
    }
}
