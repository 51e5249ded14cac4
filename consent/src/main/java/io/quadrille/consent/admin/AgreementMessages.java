// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminagreements")
interface AgreementMessages {

    @Message("Agreements")
    String title();

    @Message("What apps ask people for, each in its newest revision. Apps lodge them through the provider API.")
    String intro();

    @Message("No agreement yet")
    String none();

    @Message(
            "As soon as an app lodges what it wants to ask people for, it stands here. Register a provider’s app first.")
    String none_how();

    @Message("Purpose, app or provider")
    String search_hint();

    @Message("App")
    String app();

    @Message("Provider")
    String provider();

    @Message("Purpose")
    String purpose();

    @Message("Legal basis")
    String basis();

    @Message("What is asked for")
    String categories();

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

    @Message("one value {every}")
    String once(String every);

    @Message("Kept by the provider")
    String retention();

    @Message("{#if days == 1}1 day{#else}{days.number} days{/if}")
    String days(int days);

    @Message("Privacy policy")
    String policy();

    @Message("Passed on to")
    String passed_on();

    @Message("nobody")
    String nobody();

    @Message("Terms of sharing")
    String sharing();

    @Message("Agreement number")
    String number();

    @Message("Revision {revision}")
    String revision(int revision);

    @Message("Revision")
    String revision_of();

    @Message("Its revisions")
    String revisions();

    @Message(
            "No revision changes any more. The hash of each covers its content and the hash of the one before; all of them were checked just now.")
    String chained();

    @Message("This is not the newest revision")
    String old_title();

    @Message("People who agreed to it are still bound to nothing else; new requests use the newest.")
    String old_text();

    @Message("See the newest")
    String to_newest();

    @Message("Lodged")
    String lodged();

    @Message("Hash (SHA-256)")
    String hash();
}
