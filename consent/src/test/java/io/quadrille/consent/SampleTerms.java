// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent;

import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
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
        return new Terms(
                World.PURPOSE,
                new LocalizedText("set your premium", "calculer votre prime"),
                "https://w3id.org/dpv#Consent",
                categories,
                Duration.ofSeconds(1),
                retentionDays,
                URI.create(policy));
    }

    public static AskedCategory driving() {
        return new AskedCategory(
                World.USAGE, true, new LocalizedText("The premium follows it.", "La prime en dépend."));
    }

    public static AskedCategory engine() {
        return new AskedCategory(World.ENGINE, false, new LocalizedText("For advice.", "Pour des conseils."));
    }
}
