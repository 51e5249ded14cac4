// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent;

import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
import io.quadrille.consent.api.agreement.LocalizedLink;
import io.quadrille.consent.api.agreement.Sharing;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Terms of a made insurer: driving is required, the engine optional. */
public final class SampleTerms {

    private SampleTerms() {}

    public static Terms insurer() {
        return insurer(List.of(engine(), driving()), "https://loyal.example/privacy", 365);
    }

    public static Terms insurer(List<AskedCategory> categories, String policy, int retentionDays) {
        return terms(World.PURPOSE, categories, policy, retentionDays, Sharing.NONE);
    }

    /** The insurer's, for one category. */
    public static Terms insurer(String purpose, AskedCategory asked) {
        return terms(purpose, List.of(asked), "https://loyal.example/privacy", 365, Sharing.NONE);
    }

    /** The insurer's, for another purpose, passed on to others. */
    public static Terms insurer(String purpose, Sharing sharing) {
        return terms(purpose, List.of(engine(), driving()), "https://loyal.example/privacy", 365, sharing);
    }

    private static Terms terms(
            String purpose, List<AskedCategory> categories, String policy, int retentionDays, Sharing sharing) {
        return new Terms(
                purpose,
                new LocalizedText("set your premium", "calculer votre prime"),
                "https://w3id.org/dpv#Consent",
                categories,
                Duration.ofSeconds(1),
                retentionDays,
                LocalizedLink.both(URI.create(policy)),
                sharing);
    }

    public static AskedCategory driving() {
        return new AskedCategory(
                World.USAGE, true, new LocalizedText("The premium follows it.", "La prime en dépend."));
    }

    public static AskedCategory engine() {
        return new AskedCategory(World.ENGINE, false, new LocalizedText("For advice.", "Pour des conseils."));
    }
}
