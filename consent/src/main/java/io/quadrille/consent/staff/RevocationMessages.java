// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminconsents")
interface RevocationMessages {

    @Message("Consents in force")
    String title();

    @Message("No consent is in force")
    String none();

    @Message("Once a person allows an app to read, or pauses what she allowed, it stands here.")
    String none_how();

    @Message("App")
    String app();

    @Message("Provider")
    String provider();

    @Message("Devices")
    String devices();

    @Message("What may be read")
    String categories();

    @Message("Given")
    String given();

    @Message("Until")
    String until();

    @Message("Paused")
    String paused();

    @Message("Number")
    String number();

    @Message("Consent of {day}")
    String consent(String day);

    @Message("End this consent")
    String revoke_title();

    @Message(
            "The app is refused from its next read on. The person reads your reason beside the consent and in its receipt; the app is told the state. It cannot be undone: the app has to ask her again.")
    String revoke_text();

    @Message("Reason, for the person to read")
    String reason();

    @Message("In a language she reads, at most 500 characters.")
    String reason_hint();

    @Message("End it")
    String revoke();

    @Message("The consent has ended")
    String revoked();

    @Message("Say why, in at most 500 characters")
    String wrong();
}
