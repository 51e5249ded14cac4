// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminagreements")
interface AgreementMessages {

    @Message("Agreements")
    String title();

    @Message("What apps ask people for, in the newest revision of each. Apps lodge them through the provider API.")
    String intro();

    @Message("No agreement yet")
    String none();

    @Message(
            "As soon as an app lodges what it wants to ask people for, it stands here. Register a provider's app first.")
    String none_how();

    @Message("Purpose")
    String purpose();

    @Message("Legal basis")
    String basis();

    @Message("Kind of data")
    String category();

    @Message("Reason given")
    String reason();

    @Message("Need")
    String need();

    @Message("Term")
    String term();

    @Message("Required")
    String required();

    @Message("Optional")
    String optional();

    @Message("Finest step")
    String resolution();

    @Message("as measured")
    String as_measured();

    @Message("{seconds} s")
    String seconds(String seconds);

    @Message("Kept by the provider")
    String retention();

    @Message("{days} days")
    String days(String days);

    @Message("Privacy policy")
    String policy();

    @Message("Revision {revision}")
    String revision(int revision);

    @Message("Lodged")
    String lodged();

    @Message("Hash (SHA-256)")
    String hash();
}
