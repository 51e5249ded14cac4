// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("demo")
interface DemoMessages {

    @Message("Back at the provider")
    String title();

    @Message("This page stands for the provider's own. You allowed it to read what you ticked.")
    String given();

    @Message("This page stands for the provider's own. You refused; nothing is read.")
    String refused();

    @Message("This page stands for the provider's own. You will decide later; until then nothing is read.")
    String deferred();

    @Message("This page stands for the provider's own.")
    String unknown();

    @Message("Your consents")
    String consents();
}
