// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.bisnode.opa.client.OpaClient;
import com.bisnode.opa.client.query.OpaQueryApi;
import com.bisnode.opa.client.query.QueryForDocumentRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** Policies held by an OPA server. */
final class OpaServerPolicies implements PolicyEngine {

    private static final int CONCURRENT_CALLS = 32;

    private final OpaQueryApi server;

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
    public JsonNode answer(Policy policy, JsonNode question) {
        return server.queryForDocument(new QueryForDocumentRequest(question, policy.rule()), JsonNode.class);
    }
}
