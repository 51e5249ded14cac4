// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Tells a refusal with its reasons, in the language the caller accepts. */
@ApplicationScoped
public class Refusals {

    private final AccessLedger ledger;
    private final HttpHeaders headers;

    Refusals(AccessLedger ledger, HttpHeaders headers) {
        this.ledger = ledger;
        this.headers = headers;
    }

    /** What leaves, or a problem that says why nothing does. */
    public <T> T orTell(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Allowed<T> allowed -> allowed.body();
            case Outcome.Refused<T> refused -> throw problem(refused.reasons());
        };
    }

    private HttpProblem problem(List<String> codes) {
        List<Reason> reasons = told(codes, language());
        String detail = reasons.isEmpty()
                ? "No consent allows this."
                : reasons.getFirst().sentence();
        return ProblemType.REFUSED.started(detail).with("reasons", reasons).build();
    }

    /** The reasons in a language. */
    public List<Reason> told(List<String> codes, Locale language) {
        return codes.stream().map(code -> reason(code, language)).toList();
    }

    private Reason reason(String code, Locale language) {
        LocalizedText sentence = ledger.reasonSentences().get(code);
        return new Reason(code, sentence == null ? code : sentence.in(language));
    }

    /** The language the caller accepts. */
    public Locale language() {
        return headers.getAcceptableLanguages().stream()
                .filter(locale -> List.of("en", "fr").contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /**
     * @param code as in the policies
     * @param sentence for a person
     */
    public record Reason(String code, String sentence) {}
}
