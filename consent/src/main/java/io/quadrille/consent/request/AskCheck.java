// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.request.ConsentRequests.Ask;
import io.quadrille.tenantadmin.api.provider.App;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may be asked of a person. */
final class AskCheck {

    private static final Duration LONGEST = Duration.ofDays(3 * 366);
    private static final int STATE_CHARACTERS = 512;

    private AskCheck() {}

    /** @throws ConsentException naming everything that is wrong apart from the datatypes */
    static void require(App app, Ask ask) {
        List<String> faults = new ArrayList<>();
        // compared as texts, so that nothing is the same that is not written the same (RFC 9700 §2.1)
        boolean registered = app.redirectUris().stream()
                .anyMatch(uri -> uri.toString().equals(ask.redirectUri().toString()));
        require(faults, registered, "the redirect URI is not registered with the app");
        require(
                faults,
                ask.validity().toSeconds() > 0 && ask.validity().compareTo(LONGEST) <= 0,
                "the validity must be at most three years");
        require(faults, ask.state().length() <= STATE_CHARACTERS, "the state must have at most 512 characters");
        require(
                faults,
                ask.dataFrom().map(from -> !from.isAfter(Instant.now())).orElse(true),
                "the data must begin in the past");
        fail(faults);
    }

    /** What is asked for: all of the agreement's categories, or those named, every required one among them. */
    static List<String> datatypes(DataAgreement agreement, Ask ask) {
        List<String> all = agreement.terms().categories().stream()
                .map(AskedCategory::category)
                .toList();
        if (ask.datatypes().isEmpty()) {
            return all;
        }
        Set<String> named = new HashSet<>(ask.datatypes());
        List<String> faults = new ArrayList<>();
        require(faults, all.containsAll(named), "a datatype is not one of the agreement's categories");
        boolean complete = agreement.terms().categories().stream()
                .filter(AskedCategory::required)
                .allMatch(asked -> named.contains(asked.category()));
        require(faults, complete, "a category that the agreement requires is missing");
        fail(faults);
        return all.stream().filter(named::contains).toList();
    }

    private static void require(List<String> faults, boolean condition, String fault) {
        if (!condition) {
            faults.add(fault);
        }
    }

    private static void fail(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new ConsentException(Reason.INVALID, "This cannot be asked: " + String.join("; ", faults) + ".");
        }
    }
}
