// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminoverview")
interface OverviewMessages {

    @Message("Overview")
    String title();

    @Message("Last contact")
    String last_contact();

    @Message("No device has been heard yet")
    String never();

    @Message("Devices heard in 24 hours")
    String heard();

    @Message("Messages refused in 24 hours")
    String refused();

    @Message("Devices")
    String devices();

    @Message("Models")
    String models();

    @Message("Providers")
    String providers();

    @Message("Apps")
    String apps();

    @Message("Agreements")
    String agreements();
}
