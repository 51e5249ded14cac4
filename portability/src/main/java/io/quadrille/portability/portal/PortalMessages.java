// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("myportal")
interface PortalMessages {

    @Message("This is not here")
    String missing();

    @Message("There is no such page, or what it shows is not yours.")
    String missing_text();

    @Message("Home")
    String home();
}
