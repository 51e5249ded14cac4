// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.planted;

import com.bisnode.opa.client.OpaClient;
import io.quadrille.ingestion.api.Readings;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Breaks, on purpose, what the architecture forbids: consent that knows ingestion, a policy engine elsewhere, and more. */
@SuppressWarnings("UnusedVariable")
public class StrangerImpl {

    @Inject
    Readings readings;

    private OpaClient engine;

    @Transactional
    public String work() {
        return readings.toString();
    }

    /** One of ours that another of ours extends. */
    public static class Parent {}

    /** And that one. */
    public static final class Child extends Parent {}
}
