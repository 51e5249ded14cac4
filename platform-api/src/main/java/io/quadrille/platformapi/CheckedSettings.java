// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks for the settings that only libraries read, so that a missing one is told at start: what nobody asks for is not checked. */
@Startup
@ApplicationScoped
class CheckedSettings {

    CheckedSettings(ConnectionSettings settings) {
        settings.database().url();
    }
}
