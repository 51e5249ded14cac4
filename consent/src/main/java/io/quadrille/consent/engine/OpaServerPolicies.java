// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import com.bisnode.opa.client.OpaClient;
import com.bisnode.opa.client.query.OpaQueryApi;
import com.bisnode.opa.client.query.QueryForDocumentRequest;
import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.consent.ConsentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** Policies held by an OPA server. One that fails half of the time is left alone for a moment, so that nobody waits for it in vain. */
@ApplicationScoped
class OpaServerPolicies implements PolicyEngine {

    private static final int CONCURRENT_CALLS = 32;

    private final OpaQueryApi server;

    @Inject
    OpaServerPolicies(ConsentSettings settings) {
        this(settings.server().url());
    }

    OpaServerPolicies(URI server) {
        this.server = OpaClient.builder().opaConfiguration(server.toString()).build();
    }

    @Override
    public int width() {
        return CONCURRENT_CALLS;
    }

    @Override
    public void prepare() {
        // the server does that for itself
    }

    @Override
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 1000)
    public JsonNode answer(Policy policy, JsonNode question) {
        return server.queryForDocument(new QueryForDocumentRequest(question, policy.rule()), JsonNode.class);
    }
}
