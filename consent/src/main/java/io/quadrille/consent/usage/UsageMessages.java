// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.usage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminusage")
interface UsageMessages {

    @Message("Usage")
    String title();

    @Message(
            "What the ledger holds of this provider’s apps, over thirty days. A read that concerns several people counts"
                    + " once for each of them.")
    String intro();

    @Message("Nothing was read yet")
    String none();

    @Message("As soon as one of its apps reads or is refused, the day stands here.")
    String none_how();

    @Message("Day (UTC)")
    String day();

    @Message("App")
    String app();

    @Message("Reads answered")
    String answered();

    @Message("Reads refused")
    String refused();

    @Message("Readings given")
    String rows();
}
