// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.limit;

import io.quadrille.platformapi.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** The limits of this process. An app's calls never count for a person or another app. */
@ApplicationScoped
public class Limits {

    private final Limit apps;
    private final Limit people;

    Limits(PlatformSettings settings) {
        PlatformSettings.Limits limits = settings.limits();
        this.apps = new Limit("app", limits.app().calls(), limits.window());
        this.people = new Limit("person", limits.person().calls(), limits.window());
    }

    /** Counts a call of an app. */
    public Standing ofApp(String clientId) {
        return apps.count(clientId);
    }

    /** Counts a request of a signed-in person. */
    Standing ofPerson(String subject) {
        return people.count(subject);
    }
}
