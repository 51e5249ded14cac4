// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import io.quadrille.platformapi.limit.Limits;
import io.quadrille.platformapi.limit.Standing;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.problem.Unauthenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The last step of a sign-in at the provider's door. Signatures, method, address, token hash and key have been checked by then; here a proof
 * is let through once, on whichever node it comes, and only for an app that the tenant has and has not stopped.
 */
@ApplicationScoped
class Admission implements SecurityIdentityAugmentor {

    private final AdmittedProofs proofs;
    private final Limits limits;
    private final Clock clock = Clock.systemUTC();

    Admission(AdmittedProofs proofs, Limits limits) {
        this.proofs = proofs;
        this.limits = limits;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (identity.isAnonymous() || request == null || !FirstLook.isApi(request)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().deferred(() -> admitted(identity, request));
    }

    private Uni<SecurityIdentity> admitted(SecurityIdentity identity, RoutingContext request) {
        Proof proof = request.get(FirstLook.PROOF);
        if (proof == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw failure("invalid_token");
        }
        AccessToken verified = new AccessToken(token);
        if (!verified.isSane(clock.instant())) {
            throw failure("invalid_token");
        }
        if (!Freshness.of(proof, clock.instant())) {
            throw failure("invalid_dpop_proof");
        }
        return verified.app()
                .map(app -> counted(app, request).admit(proof, app).map(verdict -> identity(identity, app, verdict)))
                .orElseGet(() -> Uni.createFrom().item(identity));
    }

    /** Before anything is asked of the database: who asks too much costs the others no more than a signature. */
    private AdmittedProofs counted(CallingApp app, RoutingContext request) {
        Standing standing = limits.ofApp(app.clientId());
        standing.tell(request.response());
        standing.require();
        return proofs;
    }

    private static SecurityIdentity identity(
            SecurityIdentity identity, CallingApp app, AdmittedProofs.Verdict verdict) {
        return switch (verdict) {
            case ADMITTED ->
                QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(ApiCaller.APP, app)
                        .build();
            case UNKNOWN -> identity;
            case REPLAYED -> throw failure("invalid_dpop_proof");
            case STOPPED -> throw ProblemType.APP_STOPPED.problem();
            case UNSURE -> throw AdmittedProofs.unsure();
        };
    }

    private static AuthenticationFailedException failure(String error) {
        return new AuthenticationFailedException(Map.of(Unauthenticated.ERROR, error));
    }
}
